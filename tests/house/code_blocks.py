#!/usr/bin/env python3
"""Compiles and runs the C++ blocks of a document: code_blocks.py DOCUMENT COMPILER [FLAG...]

A block fenced as cpp with an `int main` is a program. Any other one is the body of a program, after
`#include <dabir/dabir.hpp>` and its own lines of #include. Where the next block is fenced as text, it is what the
program prints. Each program gets no input and must end with 0.
"""
import pathlib
import re
import subprocess
import sys
import tempfile


def program(code):
    if re.search(r"\bint main\b", code):
        return code
    includes = "".join(re.findall(r"^#include.*\n", code, re.M))
    body = re.sub(r"^#include.*\n", "\n", code, flags=re.M)
    return f"#include <dabir/dabir.hpp>\n{includes}int main() {{\n{body}}}\n"


def main(document, *compiler):
    text = pathlib.Path(document).read_text(encoding="utf-8")
    blocks = [(found[1], found[2], text.count("\n", 0, found.start()) + 1)
              for found in re.finditer(r"^```(\w*)[^\n]*\n(.*?)^```", text, re.M | re.S)]
    faults = programs = 0
    with tempfile.TemporaryDirectory() as folder:
        source, binary = pathlib.Path(folder, "block.cpp"), pathlib.Path(folder, "block")
        for (language, code, line), following in zip(blocks, [*blocks[1:], ("", "", 0)]):
            if language != "cpp":
                continue
            programs += 1
            source.write_text(program(code), encoding="utf-8")
            done = subprocess.run([*compiler, source, "-o", binary], capture_output=True, text=True)
            if done.returncode == 0:
                done = subprocess.run([binary], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
            if done.returncode != 0:
                print(f"{document}:{line}: this block fails\n{done.stdout}{done.stderr}")
            elif following[0] == "text" and done.stdout != following[1]:
                print(f"{document}:{following[2]}: this is not what the block above prints, which is\n{done.stdout}")
            else:
                continue
            faults += 1
    print(f"{document}: {programs} blocks, {faults} faults")
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
