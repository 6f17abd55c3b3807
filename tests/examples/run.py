#!/usr/bin/env python3
"""Runs a program on one case and compares what it prints: run.py CASE_DIR PROGRAM

A case is a folder with some of these files; what is not there is empty, 0 or not asked about.

    args       the arguments, as in a shell; the program stands in an empty folder of its own
    input      what is on standard input
    expected   what must come on standard output
    exit       the exit status, a number
    stderr     what must come on standard error
    written    what must be in a file of this name that the program made
    stdout     what takes the place of standard output: `terminal`, or a file, as /dev/full
    at_once    each line of `expected` must come before the next line of `input` is given
    times      how often `input`, and `expected`, stand one behind another: a number; a second number: the most MB of
               memory that the program may use then
"""
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import threading

case_dir, program = pathlib.Path(sys.argv[1]), sys.argv[2]
failures = []


def part(name):
    file = case_dir / name
    return file.read_bytes() if file.exists() else b""


def has(name):
    return (case_dir / name).exists()


def same(what, printed, expected):
    """Compares bytes, and says where they differ."""
    if printed == expected:
        return
    failures.append(what)
    if len(expected) > 1 << 20:
        print(f"{what}: {len(printed)} bytes are not the {len(expected)} expected")
        return
    was, now = (text.decode(errors="backslashreplace").splitlines(True) for text in (expected, printed))
    lines = difflib.unified_diff(was, now, f"{what} expected", f"{what} printed")
    print("".join(line if line.endswith("\n") else line + "\n(no newline)\n" for line in lines))


def at_once(process):
    """Gives line by line, and waits for each answer."""
    watch = threading.Timer(20, process.kill)
    watch.start()
    answers = b""
    for line in part("input").splitlines(True):
        process.stdin.write(line)
        process.stdin.flush()
        answers += process.stdout.readline()
    watch.cancel()
    rest, errors = process.communicate()
    return answers + rest, errors


def repeated(process, times, most_mb=None):
    """Gives the input many times, and looks how much memory that took before the program may end."""
    answers = []
    reader = threading.Thread(target=lambda: answers.append(process.stdout.read()))
    reader.start()
    for _ in range(times):
        process.stdin.write(part("input"))
    process.stdin.flush()
    status = pathlib.Path("/proc", str(process.pid), "status")
    peak = re.search(r"VmHWM:\s*(\d+) kB", status.read_text()) if status.exists() else None
    process.stdin.close()
    reader.join()
    if most_mb and peak and int(peak[1]) > most_mb * 1024:
        failures.append("memory")
        print(f"{peak[1]} kB of memory were used, {most_mb} MB are the most")
    return answers[0], process.stderr.read()


def on_terminal(command, folder):
    """Runs the program with a terminal as its standard output."""
    import pty
    import tty
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    shown = bytearray()

    def read():
        try:
            while part_shown := os.read(ours, 65536):
                shown.extend(part_shown)
        except OSError:
            pass  # the other side is closed

    reader = threading.Thread(target=read, daemon=True)  # the program may not even start
    reader.start()
    done = subprocess.run(command, input=part("input"), stdout=theirs, stderr=subprocess.PIPE, cwd=folder)
    os.close(theirs)
    reader.join()
    return bytes(shown), done.stderr, done.returncode


def main():
    command = [os.path.abspath(program), *shlex.split(part("args").decode())]
    times = [int(number) for number in part("times").split() or (1,)]
    pipe = subprocess.PIPE
    with tempfile.TemporaryDirectory() as folder:
        if part("stdout").strip() == b"terminal":
            printed, errors, code = on_terminal(command, folder)
        else:
            output = open(part("stdout").strip(), "wb") if has("stdout") else pipe
            process = subprocess.Popen(command, stdin=pipe, stdout=output, stderr=pipe, cwd=folder)
            if has("at_once"):
                printed, errors = at_once(process)
            elif has("times"):
                printed, errors = repeated(process, *times)
            else:
                printed, errors = process.communicate(part("input"))
            code = process.wait()
        made = pathlib.Path(folder, "written")
        written = made.read_bytes() if made.exists() else b""

    same("output", printed or b"", part("expected") * times[0])
    if has("stderr"):
        same("stderr", errors, part("stderr"))
    if has("written"):
        same("file", written, part("written"))
    if code != int(part("exit") or 0):
        failures.append("exit")
        print(f"exit code {code}, expected {int(part('exit') or 0)}")
    if failures and "stderr" not in failures:
        print(errors.decode(errors="backslashreplace"))
    return 1 if failures else 0


sys.exit(main())
