#!/usr/bin/env python3
"""Writes dabir, or one of its headers, as a single header: amalgamate.py include/dabir/dabir.hpp [-o FILE]

It follows the includes of dabir/...: a header is pasted where it is first included, an .inc file at each include.
The headers keep their guards, so a program may use several such files, and the headers themselves, together.
"""
import argparse
import pathlib
import re
import sys

INCLUDE = re.compile(r'\s*#\s*include\s*[<"](dabir/[^>"]+)[>"]')


def paste(include, name, pasted):
    """The lines of a header, with all that it includes."""
    pasted.add(name)
    yield f"// {name}\n"
    depth = 0
    for number, line in enumerate((include / name).read_text(encoding="ascii").splitlines(), 1):
        depth += bool(re.match(r"\s*#\s*if", line)) - bool(re.match(r"\s*#\s*endif", line))
        target = INCLUDE.match(line)
        if not target:
            yield line + "\n"
        elif target[1].endswith(".inc"):
            yield from paste(include, target[1], pasted)
        elif depth > 1:
            sys.exit(f"{include / name}:{number}: an include under a condition of its own cannot be followed")
        elif target[1] not in pasted:
            yield from paste(include, target[1], pasted)


def main():
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("root", type=pathlib.Path, help="the header to begin with")
    arguments.add_argument("-o", dest="output", type=pathlib.Path, help="the file to write, else standard output")
    arguments = arguments.parse_args()

    root = arguments.root.resolve()
    include = next((folder.parent for folder in root.parents if (folder / "base/version.hpp").exists()), None)
    if include is None:
        sys.exit(f"{root} is no header of dabir")
    name = root.relative_to(include).as_posix()
    macros = (include / "dabir/base/version.hpp").read_text(encoding="ascii")
    version = ".".join(re.findall(r"#define DABIR_VERSION_\w+ (\d+)", macros))
    licence = (include.parent / "LICENSE").read_text(encoding="ascii")

    banner = f"{name} of dabir {version}, in one file, made by tools/amalgamate.py.\n\n{licence}"
    text = "".join(f"// {line}".rstrip() + "\n" for line in banner.splitlines()) + "\n"
    text += "".join(paste(include, name, set()))
    if arguments.output:
        arguments.output.write_text(text, encoding="ascii")
    else:
        sys.stdout.write(text)


main()
