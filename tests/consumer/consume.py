#!/usr/bin/env python3
"""Uses dabir as another project would: consume.py HOW ROOT BUILD VERSION COMPILER [FLAG...]

HOW is subdirectory, fetch, package or pkgconfig. For the last two, dabir is installed from BUILD into an empty
prefix, which is then moved: nothing in it may remember where it was.
"""
import os
import pathlib
import subprocess
import sys
import tempfile


def run(*command, **more):
    print("+", *command, flush=True)
    if subprocess.run(command, **more).returncode != 0:
        sys.exit(f"{command[0]} failed")


def main(how, root, build, version, compiler, *flags):
    project = pathlib.Path(root, "tests/consumer/project")
    with tempfile.TemporaryDirectory() as folder:
        def configure(**variables):
            variables |= {"CMAKE_CXX_COMPILER": compiler, "CMAKE_CXX_FLAGS": " ".join(flags)}
            return ["cmake", "-G", "Ninja", "-S", str(project), "-B", f"{folder}/build",
                    *(f"-D{name}={value}" for name, value in variables.items())]

        def build_and_run():
            run("cmake", "--build", f"{folder}/build")
            run(f"{folder}/build/consumer")

        def install():
            run("cmake", "--install", build, "--prefix", f"{folder}/first", stdout=subprocess.DEVNULL)
            return str(pathlib.Path(folder, "first").rename(f"{folder}/prefix"))

        if how in ("subdirectory", "fetch"):
            run(*configure(DABIR_FROM=how))
            build_and_run()
        elif how == "package":
            prefix = install()
            major, minor, _ = version.split(".")
            for wanted in ("9.9", "0.0"):
                command = [*configure(DABIR_FROM=how, DABIR_WANTED=wanted, CMAKE_PREFIX_PATH=prefix), "--fresh"]
                refused = subprocess.run(command, capture_output=True, text=True)
                message = " ".join(refused.stderr.split())
                if refused.returncode == 0 or f'compatible with requested version "{wanted}"' not in message:
                    sys.exit(f"dabir {version} was not refused as {wanted}:\n{refused.stderr}")
            run(*configure(DABIR_FROM=how, DABIR_WANTED=f"{major}.{minor}", CMAKE_PREFIX_PATH=prefix), "--fresh")
            build_and_run()
        elif how == "pkgconfig":
            environment = {**os.environ, "PKG_CONFIG_PATH": f"{install()}/share/pkgconfig"}
            asked = subprocess.run(["pkg-config", "--cflags", f"dabir = {version}"], env=environment,
                                   capture_output=True, text=True, check=True)
            run(compiler, *flags, "-std=c++20", str(project / "main.cpp"), *asked.stdout.split(),
                "-o", f"{folder}/consumer")
            run(f"{folder}/consumer")


main(*sys.argv[1:])
