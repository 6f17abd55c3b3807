#!/usr/bin/env python3
"""Puts named bugs into a copy of the tree, one at a time; each must be caught by the test that it names.

tools/mutations/*.toml hold them:

    [[mutation]]
    name = "second-half-month-length"
    file = "include/dabir/date/detail/day_count.hpp"
    old = "30 : 29"                       # occurs once in the file
    new = "30 : 30"
    reason = "Esfand of a common year has 29 days"
    test = "test_date_jalali_walk"        # the test that must fail, and the target built for it
    # build = "example_dates"             # where the test is no target: what it needs built, or "" for nothing
    # fails = "compile"                   # where a static_assert of the test catches it; else it must compile
"""
import argparse
import concurrent.futures
import itertools
import pathlib
import queue
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent


def mutations():
    for path in sorted((ROOT / "tools/mutations").glob("*.toml")):
        yield from tomllib.loads(path.read_text(encoding="utf-8")).get("mutation", [])


class copy_of_tree:
    """A copy of the sources with a configured build beside it."""

    def __init__(self, folder, compiler):
        self.sources, self.build = folder / "dabir", folder / "build"
        shutil.copytree(ROOT, self.sources, ignore=shutil.ignore_patterns(".git", "build", "__pycache__"))
        variables = {"CMAKE_BUILD_TYPE": "Debug", "CMAKE_CXX_COMPILER": compiler, "CMAKE_CXX_FLAGS": "-w",
                     "DABIR_THOROUGH": "ON"}
        configured = self.run("cmake", "-G", "Ninja", "-S", self.sources, "-B", self.build,
                              *(f"-D{name}={value}" for name, value in variables.items()))
        if configured.returncode != 0:
            sys.exit(configured.stdout)

    def run(self, *command):
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def outcome(self, mutation):
        """How the test of a mutation ends with the sources as they now are: broken, compile, fail or pass."""
        if target := mutation.get("build", mutation["test"]):
            built = self.run("cmake", "--build", self.build, "--target", target)
            if built.returncode != 0:
                return "compile" if re.search("static.assert", built.stdout) else "broken"
        one = f"^{mutation['test']}$"
        tested = self.run("ctest", "--test-dir", self.build, "-R", one, "--no-tests=error", "--timeout", "300")
        return "pass" if tested.returncode == 0 else "fail"

    def survives(self, mutation):
        """Why a mutation is not caught; empty when it is."""
        path = self.sources / mutation["file"]
        text = path.read_text(encoding="utf-8")
        if (found := text.count(mutation["old"])) != 1:
            return f"`old` occurs {found} times in {mutation['file']}"
        path.write_text(text.replace(mutation["old"], mutation["new"]), encoding="utf-8")
        try:
            outcome, wanted = self.outcome(mutation), mutation.get("fails", "fail")
            return "" if outcome == wanted else f"{mutation['test']}: {outcome}, not {wanted}"
        finally:
            path.write_text(text, encoding="utf-8")


def main():
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("--list", action="store_true", help="print the mutations and stop")
    arguments.add_argument("--only", metavar="NAME", action="append", help="try this one alone; may be repeated")
    arguments.add_argument("--compiler", default="g++")
    arguments.add_argument("-j", dest="jobs", type=int, default=2, help="copies of the tree at work (2)")
    arguments = arguments.parse_args()

    chosen = [each for each in mutations() if not arguments.only or each["name"] in arguments.only]
    if arguments.list:
        for each in chosen:
            print(f"{each['name']:40} {each['test']:40} {each['reason']}")
        return 0
    if not chosen:
        sys.exit("there is no such mutation")

    def by_test(mutation):
        return mutation["test"]

    # All mutations of one test go to one copy: there the test is first built, and passes, without any.
    groups = [list(group) for _, group in itertools.groupby(sorted(chosen, key=by_test), by_test)]
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        copies = queue.Queue()
        for number in range(min(arguments.jobs, len(groups))):
            copies.put(copy_of_tree(pathlib.Path(folder, str(number)), arguments.compiler))

        def try_group(group):
            tree, caught = copies.get(), 0
            unmutated = tree.outcome(group[0])
            for each in group:
                why = tree.survives(each) if unmutated == "pass" else f"{each['test']}: {unmutated} without it"
                print(f"{'SURVIVED' if why else 'caught':8}  {each['name']}: {why or each['reason']}", flush=True)
                caught += not why
            copies.put(tree)
            return caught

        caught = sum(pool.map(try_group, groups))
    print(f"{caught} caught, {len(chosen) - caught} survived")
    return 0 if caught == len(chosen) else 1


sys.exit(main())
