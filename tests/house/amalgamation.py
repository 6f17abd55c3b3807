#!/usr/bin/env python3
"""Compiles each umbrella as a single header, alone in a folder: amalgamation.py ROOT COMPILER [FLAG...]"""
import pathlib
import subprocess
import sys
import tempfile


def main(root, *compiler):
    roots = sorted(path for path in pathlib.Path(root, "include/dabir").glob("*.hpp") if "fmt" not in path.stem
                   and path.stem != "std_format")
    with tempfile.TemporaryDirectory() as folder:
        def amalgamate(path, name):
            subprocess.run([sys.executable, f"{root}/tools/amalgamate.py", path, "-o", f"{folder}/{name}"], check=True)
            return pathlib.Path(folder, name).read_bytes()

        def compile_unit(names):
            unit = "".join(f'#include "{name}"\n' for name in names) + "int main() { return DABIR_VERSION_MAJOR; }\n"
            pathlib.Path(folder, "main.cpp").write_text(unit)
            command = [*compiler, "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "main.cpp"]
            if subprocess.run(command, cwd=folder).returncode != 0:
                sys.exit(f"{', '.join(names)}: does not compile alone")

        for path in roots:
            if amalgamate(path, path.name) != amalgamate(path, "again.hpp"):
                sys.exit(f"{path} is not the same twice")
            compile_unit([path.name])
        # Two of them in one unit share their headers, which is what the guards are kept for.
        compile_unit([path.name for path in roots])
    print(f"{len(roots)} single headers compiled")


main(*sys.argv[1:])
