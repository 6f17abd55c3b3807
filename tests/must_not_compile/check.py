#!/usr/bin/env python3
"""Compiles every case of a must-not-compile file: check.py FILE COMPILER [FLAG...]

The file holds its cases by number, each with its reason:

    // CASE 1: a Jalali year is no Gregorian year
    #if CASE == 1
    constexpr std::chrono::year wrong = dabir::jalali::year{1401};
    #else
    constexpr dabir::jalali::year right = dabir::jalali::year{1401};
    #endif

CASE 0 is the control and must compile: it takes the other branch of each case, which differs in the one wrong
expression. Every other case must fail, and its first error must stand inside its own `#if CASE == n` branch or
name a line there, so that a case cannot fail for another reason. A case may demand words of the compiler's message:

    // CASE 2: month 13 is refused by name    (says: month_out_of_range)
"""
import os
import re
import subprocess
import sys


def branches(lines):
    """The lines of each case's own branch: {number: range}."""
    found, start, number, depth = {}, 0, None, 0
    for at, line in enumerate(lines, 1):
        if number is None:
            if case := re.match(r"\s*#\s*(?:el)?if CASE == (\d+)\s*$", line):
                start, number, depth = at + 1, int(case[1]), 0
        elif re.match(r"\s*#\s*if", line):
            depth += 1
        elif depth == 0 and re.match(r"\s*#\s*(else|elif|endif)", line):
            found[number], number = range(start, at), None
            if case := re.match(r"\s*#\s*elif CASE == (\d+)\s*$", line):
                start, number = at + 1, int(case[1])
        elif re.match(r"\s*#\s*endif", line):
            depth -= 1
    return found


def main(path, *compiler):
    text = open(path, encoding="utf-8").read()
    reasons = {int(n): reason for n, reason in re.findall(r"^// CASE (\d+): (.*)$", text, re.M)}
    own = branches(text.splitlines())
    faults = []
    reasons.pop(0, None)
    if not reasons or sorted(reasons) != list(range(1, len(reasons) + 1)) or set(reasons) != set(own):
        faults.append(f"cases announced: {sorted(reasons)}, cases with a branch: {sorted(own)}")

    def compile_case(number):
        command = [*compiler, "-fsyntax-only", f"-DCASE={number}", path]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})
        return done.returncode, done.stderr

    code, message = compile_case(0)
    if code != 0:
        faults.append(f"the control does not compile:\n{message}")
    for number, reason in sorted(reasons.items()):
        code, message = compile_case(number)
        # The error itself, and the notes that say from where it was reached, bear a line of this file.
        named = {int(n) for n in re.findall(re.escape(path) + r":(\d+)", message)}
        words = re.search(r"\(says: (.*)\)$", reason)
        if code == 0:
            faults.append(f"case {number} compiles: {reason}")
        elif "fatal error" in message or not named & set(own.get(number, ())):
            faults.append(f"case {number} fails for another reason: {reason}\n{message}")
        elif words and words[1] not in message:
            faults.append(f"case {number} fails without saying {words[1]!r}: {reason}\n{message}")
        else:
            print(f"case {number} is refused: {reason}")
    for fault in faults:
        print(f"{path}: {fault}", file=sys.stderr)
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
