#!/usr/bin/env python3
"""The API reference is complete: doxygen finds no public name without a line. reference.py ROOT OUTPUT"""
import pathlib
import re
import shutil
import subprocess
import sys

OPTIONS = """
PROJECT_NAME         = dabir
INPUT                = {root}/include
RECURSIVE            = YES
FILE_PATTERNS        = *.hpp
EXCLUDE_PATTERNS     = */tables/*
STRIP_FROM_PATH      = {root}/include
STRIP_FROM_INC_PATH  = {root}/include
OUTPUT_DIRECTORY     = {output}
GENERATE_LATEX       = NO
QUIET                = YES
EXTRACT_ALL          = NO
EXCLUDE_SYMBOLS      = *detail*
DISTRIBUTE_GROUP_DOC = YES
HAVE_DOT             = NO
WARN_AS_ERROR        = FAIL_ON_WARNINGS
WARN_IF_UNDOCUMENTED = YES
# doxygen 1.9.4 reads a::inline b::c as b alone.
INPUT_FILTER         = "sed -E s/::inline.v[0-9_]+//"
"""


def main(root, output):
    if not shutil.which("doxygen"):
        print("skipped: doxygen is not installed")
        return 0
    shutil.rmtree(output, ignore_errors=True)
    pathlib.Path(output).mkdir(parents=True)
    options = OPTIONS.format(root=root, output=output)
    done = subprocess.run(["doxygen", "-"], input=options, text=True)

    # Of a namespace without a description doxygen neither shows the functions nor misses their lines.
    missing = set()
    for path in pathlib.Path(root, "include").rglob("*.hpp"):
        for name in re.findall(r"^namespace (dabir[\w:]*(?:::inline v\w+)?[\w:]*) \{", path.read_text(), re.M):
            name = re.sub(r"::inline v[0-9_]+", "", name)
            page = "namespace" + name.replace("_", "__").replace("::", "_1_1") + ".html"
            if "detail" not in name and not pathlib.Path(output, "html", page).exists():
                missing.add(name)
    for name in sorted(missing):
        print(f"namespace {name} has no description")
    return 1 if done.returncode or missing else 0


sys.exit(main(*sys.argv[1:]))
