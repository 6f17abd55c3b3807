#!/usr/bin/env python3
"""Scores a program that finds dates against a set of strings with answers: score_dates.py PROGRAM SET.jsonl [-v]

A row has `text`, `expected` (ISO, or null), `precision` and `kind`. Rows with an expected day, minute or second are
scored by the program's first object: right when its `iso` is the expected one (a lunar day may differ by
`tolerance_days`), wrong when it has another, missing when there is none. On rows of kind negative:* or invalid* every
object with a value is wrong, and none is right."""
import argparse
import datetime
import json
import subprocess
import sys



def same(iso, row):
    if iso == row['expected']:
        return True
    days = row.get('tolerance_days', 0)
    try:
        got, want = (datetime.date.fromisoformat(text[:10]) for text in (iso, row['expected']))
    except ValueError:
        return False
    return iso[10:] == row['expected'][10:] and abs((got - want).days) <= days


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('set')
    parser.add_argument('-v', '--verbose', action='store_true', help='print every row that is not right')
    options = parser.parse_args()
    right = wrong = missing = traps = fallen = 0
    for line in open(options.set, encoding='utf-8'):
        row = json.loads(line)
        trap = row['kind'].startswith(('negative:', 'invalid'))
        if not trap and not (row['expected'] and row['precision'] in ('day', 'minute', 'second')):
            continue
        done = subprocess.run([options.program], input=row['text'].encode(), capture_output=True, check=True)
        objects = [json.loads(line) for line in done.stdout.decode().splitlines()]
        if trap:
            traps += 1
            bad = any(o['iso'] for o in objects)
            fallen += bad
            wrong += bad
            verdict = 'WRONG' if bad else ''
        else:
            iso = objects[0]['iso'] if objects else None
            if iso and same(iso, row):
                right += 1
                verdict = ''
            elif iso:
                wrong += 1
                verdict = 'WRONG'
            else:
                missing += 1
                verdict = 'missing'
        if verdict and options.verbose:
            print(verdict, repr(row['text']), row['expected'], [o['iso'] for o in objects], row.get('note', ''))
    scored = right + missing + wrong - fallen
    print('%d rows: %d right (%.1f %%), %d missing; %d traps, %d fallen into; wrong in all: %d (%.1f %%)' % (
        scored, right, 100 * right / scored, missing, traps, fallen, wrong, 100 * wrong / scored))


if __name__ == '__main__':
    main()
