#!/usr/bin/env python3
"""Runs a program on one case and compares what it prints: run.py CASE_DIR PROGRAM"""
import difflib
import pathlib
import shlex
import subprocess
import sys


def main(case_dir, program):
    def part(name):
        file = pathlib.Path(case_dir, name)
        return file.read_bytes() if file.exists() else b""

    command = [program, *shlex.split(part("args").decode())]
    done = subprocess.run(command, input=part("input"), capture_output=True)
    code, expected = int(part("exit") or 0), part("expected")
    if done.stdout != expected:
        was, now = (text.decode(errors="backslashreplace").splitlines() for text in (expected, done.stdout))
        print(*difflib.unified_diff(was, now, "expected", "printed", lineterm=""), sep="\n")
    if done.returncode != code:
        print(f"exit code {done.returncode}, expected {code}")
    if done.stdout == expected and done.returncode == code:
        return 0
    print(done.stderr.decode(errors="backslashreplace"))
    return 1


sys.exit(main(*sys.argv[1:]))
