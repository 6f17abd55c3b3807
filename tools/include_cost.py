#!/usr/bin/env python3
"""What each public header costs to include: include_cost.py [--compiler g++-12] [--rounds 9]

The user time of a translation unit that includes the header and nothing else, as a multiple of what <chrono> costs,
the least of some rounds; beside it the budget that the header was designed to. A report in Markdown, not a gate: the
numbers say where the cost is, and a budget that is passed wants a reason.
"""
import argparse
import fnmatch
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUDGETS = {
    "base/*": 0.5,
    "number/digits": 0.75,
    "date/jalali": 1.15, "date/hijri": 1.15, "date/period": 1.15,
    "date/parse": 1.4, "date/format": 1.4, "number/decimal*": 1.4, "number/format": 1.4, "number/words": 1.4,
    "number/digit_text": 2.0, "text/normalize": 2.0,
    "text/spacing": 2.5,
    "date/batch": 2.8, "*/find": 2.8,
}


def user_time(compiler, header):
    """Seconds in user mode, of the compiler and all its children."""
    child = subprocess.Popen(
        [compiler, "-std=c++20", "-fsyntax-only", f"-I{ROOT / 'include'}", "-x", "c++", "-"], stdin=subprocess.PIPE)
    child.stdin.write(f"#include <{header}>\n".encode())
    child.stdin.close()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{header} does not compile")
    return usage.ru_utime


def public_headers():
    """Umbrellas last: wings and rooms first. Not those that are opt-in: they cost what their library does."""
    include = ROOT / "include"
    found = [path.relative_to(include).as_posix() for path in include.rglob("*.hpp")
             if not {"detail", "tables"} & set(path.parts) and path.name not in ("std_format.hpp", "fmt.hpp")]
    return sorted(found, key=lambda name: (name.count("/") < 2, name))


def main():
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("--compiler", default="g++-12", help="(%(default)s)")
    arguments.add_argument("--rounds", type=int, default=9, help="(%(default)s)")
    arguments = arguments.parse_args()

    headers = ["chrono", *public_headers()]
    # In rounds, so that a busy moment of the machine falls on all alike.
    least = {}
    for _ in range(arguments.rounds):
        for header in headers:
            time = user_time(arguments.compiler, header)
            least[header] = min(time, least.get(header, time))

    print(f"User time of `{arguments.compiler} -std=c++20 -fsyntax-only`, least of {arguments.rounds}, `<chrono>` = 1\n")
    print("| header | cost | budget | |\n|---|--:|--:|---|")
    for header in headers[1:]:
        cost = least[header] / least["chrono"]
        name = header.removeprefix("dabir/").removesuffix(".hpp")
        budget = next((limit for pattern, limit in BUDGETS.items() if fnmatch.fnmatch(name, pattern)), None)
        over = "over" if budget and cost > budget else ""
        print(f"| `{header}` | {cost:.2f} | {budget or ''} | {over} |")


main()
