#!/usr/bin/env python3
"""Holds the normaliser against a slow reference on random strings: compare_normalize.py REFERENCE.py PROGRAM

REFERENCE.py is a module with `normalize(text, level, **options)` and the names that class `Reasons` changes; PROGRAM
is tests/text/driver/normalize_lines.cpp, built. The strings are of the code points the table names and of what the
rules of context look at, with random options of the level; one in ten has ill-formed bytes. Each difference is tried
again with the known disagreements, class `Reasons`; what none of them explains, and each promise the program breaks,
makes the exit code 1.

    python3 tools/compare_normalize.py [--count N] [--seed N] [--level LEVEL] [--table FILE] [--texts FILE]
                                       REFERENCE.py PROGRAM

`--table FILE` also writes the cases, as `options TAB input TAB expected` in hexadecimal, as stored expectations for the
tests; those with a known disagreement are left out. `--texts FILE` adds whole documents to the strings.
"""
import argparse
import collections
import importlib.util
import random
import re
import subprocess
import sys

BOTH = {'arabic_letters': ('persian', 'keep'), 'digits': ('keep', 'persian', 'ascii'), 'punctuation': ('keep', 'persian'),
        'quotes': ('keep', 'guillemets'), 'ellipsis': ('keep', 'join'), 'spacing': ('keep', 'fix'),
        'spaces': ('keep', 'tidy'), 'zwnj': ('keep', 'tidy'), 'tatweel': ('keep', 'remove'),
        'diacritics': ('keep', 'remove'), 'foreign_letters': ('keep', 'fold'), 'sign_words': ('keep', 'spell'),
        'heh': ('keep', 'hamza')}
OPTIONS = {'safe': BOTH, 'standard': BOTH, 'search_key': {'zwnj': ('remove', 'space')}}
PIECES = ('http://', 'https://a.ir/', 'www.', '://', 'x', 'A', '1', '12', ' ', ' ', '  ', '.', ',', '/', ':', '-',
          '\r\n', '\n', '\t', '(', ')', '"',
          '\u00e9', '\u0301', '\u0327', '\u0e01', '\u1100', '\u1161', '\u4e00', '\U0001f600',
          '\U0001f468\u200d\U0001f469', '\ufffd', '\u200c', '\u200c', '\u200c', '\u06f5', '\u0665', '\u0640', '\u093c')
PROSE = ('.', '..', '...', '. ', ' .', '\u2026', '\u060c', ' \u060c', ',', ';', ';)', '?', '%', '12', '\u06f1\u06f2', '1,234', ',567',
         '1.2.3.4', '"', '"', '\u201c', '\u201d', '\xab', '\xbb', '( ', ' )', '[', ']', '{', '!', ':', '\u061b', '\u061f', '`', '```', '``',
         '<b>', '</', '<', '>', '&amp;', '&#', ';', '#', '@', '_', 'a.b', 'iPhone12', '\u0633\u0644\u0627\u0645', '\u062f\u0631', '\u200c',
         '\u0640', '\u0640\u0640', '\u0647\u200c\u06cc', '\u0647\u0654', '\u06c0', '\u0647\u200c\u0621', '\u0674', '\u0661', ' ', '  ', '\n', '\r', '\t', '\x0b')
LETTERS = ('\u0627\u0628\u0648\u0647\u06cc\u0647\u06cc\u0621\u064a\u0643\u0649\u06d5\u06c1\u06d2\u0622\u0626'
           '\u06c0\u06d3\u062f')
MARKS = '\u0653\u0654\u0655\u064e\u0651\u0670\u064b\u06e1\u06e5\u0301'
UNSEEN = '\u200b\u200f\u061c\u200e\u2060\ufeff\x00\x01\x1f\x85\u2067\u2069\u202b\xac\xad\ufffc\ufe0f\u200d'
SIGNS = '\ufdfa\ufdfc\ufdfd\ufdf0\ufefb\ufef5\ufef2\ufb8f\ufdf2\ufc5d\ufcf2\ufba4\ufe80\u2026'


def random_text(rng, listed):
    parts = []
    least = rng.choice((0, 0, .70))  # one in three is mostly prose
    for _ in range(rng.choice((1, 2, 3, 4, 5, 6, 8, 10, 14, 20))):
        kind = least + rng.random() * (1 - least)
        if kind < .25:
            parts.append(rng.choice(LETTERS))
        elif kind < .40:
            parts.append(rng.choice(MARKS) * rng.choice((1, 1, 1, 1, 2)))
        elif kind < .58:
            parts.append(rng.choice(UNSEEN))
        elif kind < .64:
            parts.append(rng.choice(SIGNS))
        elif kind < .75:
            parts.append(rng.choice(PIECES))
        elif kind < .85:
            parts.append(rng.choice(PROSE))
        elif kind < .985:
            parts.append(chr(rng.choice(listed)))
        else:  # at the borders of what is looked ahead
            few = rng.choice((UNSEEN, MARKS[:9], '\u200b\u200f', MARKS[3:5]))
            count = rng.choice((15, 16, 17, 18, 29, 30, 31, 32, 33, 40))
            parts.append(''.join(rng.choice(few) for _ in range(count)))
    return ''.join(parts)


def random_bytes(rng, text):
    """The text as UTF-8, sometimes damaged."""
    data = bytearray(text.encode('utf-8'))
    if data and rng.random() < .1:
        for _ in range(rng.choice((1, 1, 2, 3))):
            at = rng.randrange(len(data))
            change = rng.random()
            if change < .4:
                data[at] = rng.randrange(256)
            elif change < .7:
                del data[at:at + 1]
                if not data:
                    break
            else:
                data.insert(at, rng.choice((0x80, 0xBF, 0xC0, 0xE2, 0xED, 0xF0, 0xF4, 0xF5, 0xFF)))
    return bytes(data)


def random_options(rng, level):
    names = OPTIONS[level]
    often = rng.choice((0, .1, .4))  # most rules show what they do only where others are off
    return {name: rng.choice(names[name]) for name in names if rng.random() < often}


class Reasons:
    """The known disagreements: each changes the reference, or its input, to what the program does."""

    def __init__(self, reference):
        self.reference = reference
        self.mask_url, self.non_joining, self.end, self.heh = (
            reference.mask_url, reference.NJ, reference.END, reference.heh)
        self.names = (
            ('key: no URL is protected from the ZWNJ of a deleted control', self.key_without_urls),
            ('key: U+FE80 is the hamza it decomposes into', self.key_hamza_form),
            ('key: ... which leaves a ZWNJ where it stood before a deleted control, as each form does',
             self.joining_hamza),
            ('safe, standard: idempotence; what the reference changes when it is run again', self.again),
            ('safe, standard: more than 32 stops and invisible characters in a row belong to the URL before them',
             self.long_tail),
            ('safe, standard: idempotence; U+061C, U+206A..206F do not end a URL', self.longer_tails),
            ('safe, standard: idempotence; heh, ZWNJ, hamza and U+061C stay', self.hamza_before_mark),
        )

    def key_without_urls(self, text, level):
        if level != 'search_key':
            return None
        self.reference.mask_url = lambda s: [False] * len(s)
        return text

    def key_hamza_form(self, text, level):
        return text.replace('\ufe80', '\u0621') if level == 'search_key' else None

    def joining_hamza(self, text, level):
        self.reference.NJ = self.non_joining - {'\u0621'}
        return text if level == 'search_key' else None

    def again(self, text, level):
        self.runs = 2
        return text if level != 'search_key' else None

    def longer_tails(self, text, level):
        if level == 'search_key':
            return None
        self.reference.END = self.end | set('\u061c\u206a\u206b\u206c\u206d\u206e\u206f')
        return text

    def hamza_before_mark(self, text, level):
        if level == 'search_key':
            return None

        def heh(s):
            held = re.sub('(?<=\u0647)\u200c+(?=[\u0621\u0654\u0674][\u064b-\u065f\u0670]*\u061c)',
                          lambda x: '\ue000' * len(x.group()), s)
            return self.heh(held).replace('\ue000', '\u200c')
        self.reference.heh = heh
        return text

    def long_tail(self, text, level):
        if level == 'search_key':
            return None
        def mask(s):
            end = self.reference.END
            m = self.mask_url(s)
            for i in range(1, len(s)):
                if m[i - 1] and not m[i] and s[i] in end:
                    j = i
                    while j < len(s) and s[j] in end:
                        j += 1
                    if j - i > 32:
                        m[i:j] = [True] * (j - i)
            return m
        self.reference.mask_url = mask
        return text

    def explain(self, text, level, options, got):
        """The fewest disagreements that make the reference agree; None when none do."""
        for chosen in sorted(range(1, 1 << len(self.names)), key=lambda n: bin(n).count('1')):
            changed, self.runs = text, 1
            try:
                for bit, (_, change) in enumerate(self.names):
                    if chosen >> bit & 1 and changed is not None:
                        changed = change(changed, level)
                if changed is None:
                    continue
                for _ in range(self.runs):
                    changed = self.reference.normalize(changed, level, **options)
                if changed == got:
                    return ' + '.join(name for bit, (name, _) in enumerate(self.names) if chosen >> bit & 1)
            finally:
                self.reference.mask_url, self.reference.NJ = self.mask_url, self.non_joining
                self.reference.END, self.reference.heh = self.end, self.heh
        return None


def load(path):
    spec = importlib.util.spec_from_file_location('reference', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def option_text(level, options):
    return ','.join([level] + ['%s=%s' % pair for pair in sorted(options.items())])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--count', type=int, default=20000, help='strings for each level; default: %(default)s')
    parser.add_argument('--seed', type=int, default=1401)
    parser.add_argument('--level', choices=sorted(OPTIONS), action='append')
    parser.add_argument('--table', metavar='FILE')
    parser.add_argument('--texts', metavar='FILE', help='also the strings of a file of JSON lines, in member "text"')
    parser.add_argument('reference')
    parser.add_argument('program')
    arguments = parser.parse_args()
    reference = load(arguments.reference)
    reasons = Reasons(reference)
    listed = [ord(c) for c in reference.GROUP]
    failed = False
    rows = []
    for level in arguments.level or sorted(OPTIONS):
        rng = random.Random('%s %d' % (level, arguments.seed))
        cases = []
        for _ in range(arguments.count):
            cases.append((random_options(rng, level), random_bytes(rng, random_text(rng, listed))))
        if arguments.texts:
            import json
            with open(arguments.texts, encoding='utf-8') as file:
                texts = [json.loads(line)['text'] for line in file]
            cases += [(random_options(rng, level), text.encode('utf-8')) for text in texts]
        lines = ''.join('%s\t%s\n' % (option_text(level, options), data.hex()) for options, data in cases)
        run = subprocess.run([arguments.program], input=lines.encode(), stdout=subprocess.PIPE, check=True)
        answers = run.stdout.decode().splitlines()
        if len(answers) != len(cases):
            sys.exit('%s answered %d of %d lines' % (arguments.program, len(answers), len(cases)))
        found, broken, unexplained, changed = collections.Counter(), collections.Counter(), [], 0
        for (options, data), answer in zip(cases, answers):
            fields = answer.split('\t')
            got = bytes.fromhex(fields[0]).decode('utf-8') if fields[0] != '?' else None
            text = data.decode('utf-8', 'replace')
            expected = reference.normalize(text, level, **options)
            changed += got != text
            if len(fields) > 3:
                broken[fields[3]] += 1
                if broken[fields[3]] <= 5:
                    print('  BROKEN %s: %s %s' % (fields[3], option_text(level, options), ascii(text)))
            if got == expected:
                rows.append((option_text(level, options), data.hex(), expected.encode('utf-8').hex()))
                continue
            reason = reasons.explain(text, level, options, got)
            if reason is None:
                unexplained.append((options, text, expected, got))
            else:
                found[reason] += 1
        print('%s: %d strings, %d of them changed, %d differences without a reason, %d broken promises'
              % (level, len(cases), changed, len(unexplained), sum(broken.values())))
        for reason, count in found.most_common():
            print('  %6d  %s' % (count, reason))
        for options, text, expected, got in sorted(unexplained, key=lambda case: len(case[1]))[:20]:
            print('  DIFFERS %s\n    text      %s\n    reference %s\n    program   %s'
                  % (option_text(level, options), ascii(text), ascii(expected), ascii(got)))
        failed = failed or bool(unexplained or broken)
    if arguments.table:
        with open(arguments.table, 'w', encoding='ascii', newline='\n') as file:
            file.writelines('\t'.join(row) + '\n' for row in rows)
    sys.exit(failed)


if __name__ == '__main__':
    main()
