#!/usr/bin/env python3
"""Scores the program numbers against a set of cases with answers: score_numbers.py PROGRAM SET.jsonl

A row has `op`, `input` and `expected`, and is scored by what the program prints for the input as a line. Rows with
`contradiction` (on which other libraries disagree) or `options` are not scored, nor are other operations.

    wordsToNumber, words_to_number, numeral     numbers words; ERROR means that the line is refused
    parse_mixed                                 numbers find; null means that there is no number
    cardinal, of ICU alone                      numbers spell --style=icu

Prints right and total of each operation, and each row that is wrong."""
import argparse
import collections
import decimal
import json
import subprocess
import sys

commands = {
    'wordsToNumber': ['words'],
    'words_to_number': ['words'],
    'numeral': ['words'],
    'parse_mixed': ['find'],
    'cardinal': ['spell', '--style=icu'],
}


def is_scored(row):
    if row['op'] not in commands or 'contradiction' in row or 'options' in row:
        return False
    return row['op'] != 'cardinal' or 'ICU' in row['source']


def number(text):
    try:
        return decimal.Decimal(text)
    except decimal.InvalidOperation:
        return None


def answer(printed, row):
    """What the program says, in the form of `expected`."""
    lines = printed.splitlines()
    if row['op'] == 'cardinal':
        return lines[0] if lines else None
    if row['op'] == 'parse_mixed':
        values = [json.loads(line, parse_int=decimal.Decimal, parse_float=decimal.Decimal)['value'] for line in lines]
        return values[0] if len(values) == 1 else values or None
    return 'ERROR' if lines and lines[0].startswith('! ') else number(lines[0] if lines else '')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('set')
    options = parser.parse_args()
    total, right = collections.Counter(), collections.Counter()
    with open(options.set, encoding='utf-8') as file:
        rows = [row for row in map(json.loads, file) if is_scored(row)]
    for row in rows:
        done = subprocess.run([options.program, *commands[row['op']]], input=f"{row['input']}\n".encode(),
                              capture_output=True)
        if done.returncode not in (0, 1):
            sys.exit(f'{options.program} ended with {done.returncode}: {done.stderr.decode()}')
        said, expected = answer(done.stdout.decode(), row), row['expected']
        if row['op'] != 'cardinal' and expected not in ('ERROR', None):
            expected = number(str(expected))
        total[row['op']] += 1
        right[row['op']] += said == expected
        if said != expected:
            print('WRONG', row['op'], repr(row['input']), 'is', done.stdout.decode().strip(), 'and not', row['expected'])
    for op in total:
        print(f'{op}: {right[op]} of {total[op]}')
    every = sum(total.values())
    print(f'in all: {sum(right.values())} of {every} ({100 * sum(right.values()) / max(every, 1):.1f} %)')


if __name__ == '__main__':
    main()
