#!/usr/bin/env python3
"""Runs a program on one case and compares what it prints: run.py CASE_DIR PROGRAM"""
import difflib
import os
import pathlib
import shlex
import subprocess
import sys
import threading


def on_terminal(command, text):
    """The finished program, and what it wrote to a terminal as its standard output."""
    import pty
    import tty
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    shown = bytearray()

    def read():
        try:
            while part := os.read(ours, 65536):
                shown.extend(part)
        except OSError:
            pass  # the other side is closed

    reader = threading.Thread(target=read)
    reader.start()
    done = subprocess.run(command, input=text, stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    reader.join()
    return done, bytes(shown)


def main(case_dir, program):
    def part(name):
        file = pathlib.Path(case_dir, name)
        return file.read_bytes() if file.exists() else b""

    command = [program, *shlex.split(part("args").decode())]
    to = part("to").decode().strip()
    if to == "terminal":
        done, printed = on_terminal(command, part("input"))
    elif to:
        with open(to, "wb") as file:
            done, printed = subprocess.run(command, input=part("input"), stdout=file, stderr=subprocess.PIPE), b""
    else:
        done = subprocess.run(command, input=part("input"), capture_output=True)
        printed = done.stdout
    code, expected = int(part("exit") or 0), part("expected")
    if printed != expected:
        was, now = (text.decode(errors="backslashreplace").splitlines() for text in (expected, printed))
        print(*difflib.unified_diff(was, now, "expected", "printed", lineterm=""), sep="\n")
    if done.returncode != code:
        print(f"exit code {done.returncode}, expected {code}")
    if printed == expected and done.returncode == code:
        return 0
    print(done.stderr.decode(errors="backslashreplace"))
    return 1


sys.exit(main(*sys.argv[1:]))
