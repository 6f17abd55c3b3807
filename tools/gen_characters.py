#!/usr/bin/env python3
"""Writes include/dabir/base/tables/characters.hpp: the one index from a code point to a row of properties.

Sources: tools/data/chars.csv (what happens to each character at each level, decided by hand) and the Unicode
Character Database of Debian's package unicode-data. The output is deterministic; `--check` writes nothing and
fails when the file on disk is stale.

    python3 tools/gen_characters.py [--check] [--unicode DIRECTORY]

Code points are put in one row when nothing that dabir may ask about them differs: class, joining type, the
kind of mark or number, and all three columns of chars.csv. So a level's outputs can be added as one more
array over the rows, and no second index is needed. `Characters`, `reading_fold` serve the other generators.
"""
import argparse
import csv
import functools
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CSV = os.path.join(ROOT, 'tools', 'data', 'chars.csv')
OUTPUT = os.path.join(ROOT, 'include', 'dabir', 'base', 'tables', 'characters.hpp')
UNICODE = '/usr/share/unicode'
VERSION = '15.0.0'

LEVELS = ('safe', 'standard', 'search_key')
# In the order of the C++ enumerations character_class and joining_type.
CLASSES = ('other', 'letter', 'mark', 'digit', 'number', 'space', 'newline', 'zwnj', 'tatweel', 'ignorable')
JOINING = 'URLDCT'
ARABIC_BLOCKS = ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
DIGIT_ZEROS = (0x30, 0x660, 0x6F0)
ZWNJ, TATWEEL = 0x200C, 0x640
# search_key deletes these two only beside certain neighbours, which one code point cannot see: the hamza (its
# presentation form too) stays a letter; the not sign, the half-space key of old keyboards, reads as a ZWNJ.
HAMZA, HAMZA_FORM, NOT_SIGN = 0x621, 0xFE80, 0xAC

LAST = 0x10FFFF
# Planes 4 to 13 are empty and 15 and 16 private: the index holds planes 0 to 3 and the first characters of
# plane 14.
PLANE_4, PLANE_14, END = 0x40000, 0xE0000, 0xE0200
DELETED = 0xFFFF  # an entry of a fold array; 0 stands for "itself"


class StaleInput(Exception):
    """The data are not of the version this generator was written for."""


class Unicode:
    """The properties that are asked for, by code point."""

    def __init__(self, directory=UNICODE):
        self.directory = directory
        self.category, self.combining, self.decomposition = {}, {}, {}
        first = None
        with open(os.path.join(directory, 'UnicodeData.txt'), encoding='utf-8') as file:
            for line in file:
                field = line.split(';')
                c = int(field[0], 16)
                if field[1].endswith(', First>'):
                    first = c
                    continue
                for x in range(first if field[1].endswith(', Last>') else c, c + 1):
                    self.category[x] = field[2]
                    self.combining[x] = int(field[3])
                if field[5]:
                    self.decomposition[c] = [int(x, 16) for x in field[5].split() if x[0] != '<']
        self.joining = dict(self._ranges('extracted/DerivedJoiningType.txt'))
        self.numeric = dict(self._ranges('extracted/DerivedNumericType.txt'))
        self.white_space = {c for c, value in self._ranges('PropList.txt') if value == 'White_Space'}

    def _ranges(self, name):
        with open(os.path.join(self.directory, name), encoding='utf-8') as file:
            stamp = file.readline().strip()
            if not stamp.endswith('-%s.txt' % VERSION):
                raise StaleInput('%s says "%s", wanted is Unicode %s' % (name, stamp, VERSION))
            for line in file:
                field = [x.strip() for x in line.split('#')[0].split(';')]
                if len(field) < 2:
                    continue
                first, _, last = field[0].partition('..')
                for c in range(int(first, 16), int(last or first, 16) + 1):
                    yield c, field[1]

    def full_decomposition(self, c):
        return [y for x in self.decomposition.get(c, ()) for y in self.full_decomposition(x)] or [c]


class Entry:
    """A row of chars.csv, seen from one code point; an output is None (unchanged) or a list of characters."""

    def __init__(self, row, c, first, last):
        self.group = row['group']
        self.relative = (last > first and 'constant' not in row['why']
                         and any(row[level] not in ('', '-') for level in LEVELS))
        for level in LEVELS:
            value = row[level]
            output = None if value == '' else [] if value == '-' else [int(x, 16) for x in value.split()]
            if self.relative and output and len(output) == 1:
                output = [output[0] + c - first]
            setattr(self, level, output)


def read_csv(path=CSV):
    """The entries of chars.csv by code point."""
    entries = {}
    with open(path, encoding='utf-8', newline='') as file:
        for row in csv.DictReader(file):
            first, _, last = row['cp'].partition('..')
            first, last = int(first, 16), int(last or first, 16)
            for c in range(first, last + 1):
                if c in entries:
                    raise ValueError('%s: U+%04X stands in two rows' % (path, c))
                entries[c] = Entry(row, c, first, last)
    return entries


class Characters:
    """What the table says of each code point."""

    def __init__(self, directory=UNICODE):
        self.unicode = Unicode(directory)
        self.entries = read_csv()
        self.sequence_run = self._sequence_runs()
        listed = {c for c, e in self.entries.items() if e.group in ('spaces', 'newlines')} | {0x20}
        if listed != self.unicode.white_space:
            raise ValueError('the groups spaces and newlines are not White_Space')

    def _sequence_runs(self):
        """Numbers the runs of presentation forms of several letters: their outputs are found by position."""
        run, runs, before = -1, {}, None
        for c, e in sorted(self.entries.items()):
            if e.group == 'forms' and all(len(getattr(e, level) or ()) > 1 for level in LEVELS):
                run += before != c - 1
                runs[c], before = run, c
        return runs

    def is_arabic(self, c):
        return any(a <= c <= b for a, b in ARABIC_BLOCKS)

    def classify(self, c):
        e, category = self.entries.get(c), self.unicode.category.get(c, 'Cn')
        if c == ZWNJ:
            return 'zwnj'
        if c == TATWEEL:
            return 'tatweel'
        if any(zero <= c <= zero + 9 for zero in DIGIT_ZEROS):
            return 'digit'
        if c in self.unicode.white_space or e and e.group == 'controls' and e.search_key == [0x20]:
            return 'newline' if e and e.group == 'newlines' else 'space'
        if category[0] == 'M':
            return 'mark'
        if e and e.search_key == [] and c not in (HAMZA, HAMZA_FORM, NOT_SIGN):
            return 'ignorable'
        if category[0] == 'L':
            return 'letter'
        return 'number' if c in self.unicode.numeric else 'other'

    def joining(self, c):
        return self.unicode.joining.get(c, 'U')

    def is_arabic_letter(self, c):
        return self.is_arabic(c) and self.unicode.category.get(c) in ('Lo', 'Lm') and c != TATWEEL

    def fold(self, c):
        """The reading fold of one code point; 0 where it is dropped."""
        kind, e = self.classify(c), self.entries.get(c)
        if c in (HAMZA, HAMZA_FORM):
            return HAMZA
        if c == NOT_SIGN:
            return ZWNJ
        if e is None or e.search_key is None or kind in ('space', 'newline', 'zwnj', 'tatweel'):
            return c
        if not e.search_key:
            return 0
        return e.search_key[0] if len(e.search_key) == 1 else c

    def identity(self, c):
        """Two code points share a row exactly when this is equal."""
        u, kind, e = self.unicode, self.classify(c), self.entries.get(c)
        combining, category = u.combining.get(c, 0), u.category.get(c, 'Cn')
        arabic = self.is_arabic(c)
        seen = (kind, self.joining(c), self.is_arabic_letter(c), arabic and category == 'Mn',
                combining if arabic else combining > 0, u.numeric.get(c) if category[0] != 'L' else None)
        if e is None:
            return (False, seen)
        if c in self.sequence_run:
            return (False, seen, e.group, self.sequence_run[c])
        outputs = [getattr(e, level) for level in LEVELS]
        if e.relative:
            outputs = [['offset', output[0] - c] if output else output for output in outputs]
        kept = None  # arabic_letters=keep and the composition of marks need to know what it stands for
        if e.group in ('forms', 'letters', 'hamza', 'heh', 'foreign'):
            decomposed = u.full_decomposition(c)
            kept = decomposed if {0x643, 0x649, 0x64A, 0x653, 0x654, 0x655} & set(decomposed) else None
        return (e.relative, seen, e.group, repr(outputs), repr(kept))


def index_of(c):
    """The position of a code point in the index: the empty planes are left out."""
    return c if c < PLANE_4 else c - PLANE_14 + PLANE_4


def overlapped(blocks):
    """One array in which every block stands somewhere, and the position of each: blocks may share bytes."""
    text = {bytes(b) for b in blocks}
    left = sorted(b for b in text if not any(b in other for other in text if other != b))
    array = bytearray(left.pop(0))
    while left:
        def overlap(b):
            return next(n for n in range(len(b), -1, -1) if array.endswith(b[:n]))
        best = max(left, key=overlap)
        array += best[overlap(best):]
        left.remove(best)
    return array, [array.find(bytes(b)) for b in blocks]


def stages(rows, low, middle):
    """Three stages: top[] names a block of middle[], whose entries are the positions of leaves in leaf[]."""
    def split(values, bits):
        blocks, numbers = {}, []
        values = values + values[-1:] * (-len(values) % (1 << bits))
        for i in range(0, len(values), 1 << bits):
            numbers.append(blocks.setdefault(tuple(values[i:i + (1 << bits)]), len(blocks)))
        return list(blocks), numbers
    leaves, numbers = split(rows, low)
    leaf, position = overlapped(leaves)
    blocks, top = split([position[n] for n in numbers], middle)
    return top, [x for block in blocks for x in block], list(leaf)


def stage_bytes(parts):
    top, middle, leaf = parts
    return len(top) * (1 if max(top) < 256 else 2) + 2 * len(middle) + len(leaf)


class Table:
    """The index and the arrays over its rows."""

    def __init__(self, characters):
        code_points = list(range(PLANE_4)) + list(range(PLANE_14, END))
        identity = {c: characters.identity(c) for c in code_points}
        plain = characters.identity(LAST)
        for c in list(range(PLANE_4, PLANE_14)) + list(range(END, LAST + 1)):
            if characters.identity(c) != plain:
                raise ValueError('U+%04X is outside the index' % c)
        order = {}
        for c in code_points:
            order.setdefault(identity[c], c)
        # Row 0 is what unassigned code points have; the rows with offsets come next, so that one comparison
        # tells them.
        keys = sorted(order, key=lambda k: (k != plain, not k[0], order[k]))
        if len(keys) > 256:
            raise ValueError('%d rows: a leaf is one byte' % len(keys))
        self.row = {key: i for i, key in enumerate(keys)}
        self.relative = 1 + sum(key[0] for key in keys)
        self.representative = [order[key] for key in keys]
        rows = [self.row[identity[c]] for c in code_points]

        # Outside these bounds every split is larger by thousands of bytes.
        splits = [(stages(rows, low, middle), low, middle) for low in (3, 4, 5) for middle in (3, 4, 5)]
        best = min(splits, key=lambda split: stage_bytes(split[0]))
        (self.top, self.middle, self.leaf), self.low, self.middle_bits = best

        self.properties, self.fold = [], []
        for c in self.representative:
            self.properties.append(CLASSES.index(characters.classify(c))
                                   | JOINING.index(characters.joining(c)) << 4
                                   | characters.is_arabic_letter(c) << 7)
            folded, relative = characters.fold(c), self.row[identity[c]] < self.relative
            if folded == 0:
                self.fold.append(DELETED)
            elif folded == c:
                self.fold.append(0)
            else:
                self.fold.append((folded - c) & 0xFFFF if relative else folded)
        self.verify(characters, code_points)

    def lookup(self, c):
        if c >= END or PLANE_4 <= c < PLANE_14:
            return 0
        i = index_of(c)
        block = self.top[i >> (self.low + self.middle_bits)]
        position = self.middle[(block << self.middle_bits) + (i >> self.low) % (1 << self.middle_bits)]
        return self.leaf[position + i % (1 << self.low)]

    def folded(self, c):
        row = self.lookup(c)
        value = self.fold[row]
        if value in (0, DELETED):
            return 0 if value else c
        return (c + value) & 0xFFFF if row < self.relative else value

    def verify(self, characters, code_points):
        for c in code_points:
            kind = self.properties[self.lookup(c)]
            if (CLASSES[kind & 15], JOINING[kind >> 4 & 7], kind >> 7) != (
                    characters.classify(c), characters.joining(c), characters.is_arabic_letter(c)):
                raise ValueError('U+%04X has the properties of another row' % c)
            if self.folded(c) != characters.fold(c):
                raise ValueError('U+%04X folds to U+%04X in the table' % (c, self.folded(c)))


def array(kind, name, comment, values, digits=0):
    lines, line = [], '   '
    for value in values:
        text = ' %s,' % (('0x%0*X' % (digits, value)) if digits else value)
        if len(line) + len(text) > 110:
            lines.append(line)
            line = '   '
        line += text
    lines.append(line)
    return '// %s\ninline constexpr std::%s %s[] = {\n%s\n};\n' % (comment, kind, name, '\n'.join(lines))


def render(table):
    top_kind, top_width = ('uint8_t', 1) if max(table.top) < 256 else ('uint16_t', 2)
    sizes = (len(table.top) * top_width, 2 * len(table.middle), len(table.leaf),
             len(table.properties), 2 * len(table.fold))
    return '''#ifndef DABIR_BASE_TABLES_CHARACTERS_HPP
#define DABIR_BASE_TABLES_CHARACTERS_HPP

#include <cstdint>

// Generated by tools/gen_characters.py; do not edit.
//
// The one table of characters: code point -> row, and what a row says. %(rows)d rows, %(sum)d bytes:
//   index  %(index)5d   top %(s0)d, middle %(s1)d (by %(block)d), leaf %(s2)d (by %(leaf)d, overlapped)
//   arrays %(arrays)5d   properties %(s3)d, fold %(s4)d
// Code points that differ in any column of chars.csv, in joining type, in the kind of mark or number or in
// what they decompose into have rows of their own; only presentation forms of several letters share one in
// each run, where position tells them apart. So further outputs are further arrays over the same rows.
//
// Sources: tools/data/chars.csv (MIT, dabir contributors) and the Unicode Character Database %(version)s
// (UnicodeData, DerivedJoiningType, DerivedNumericType, PropList), Copyright (c) 1991-2022 Unicode, Inc.,
// under the Unicode License (SPDX: Unicode-DFS-2016), https://www.unicode.org/license.txt

namespace dabir::inline v0_1 {
namespace detail {

// Planes 4 to 13 and what follows the end are row 0; plane 14 stands behind plane 3.
inline constexpr char32_t characters_plane_4 = 0x%(plane_4)X;
inline constexpr char32_t characters_plane_14 = 0x%(plane_14)X;
inline constexpr char32_t characters_end = 0x%(end)X;
inline constexpr int characters_leaf_bits = %(low)d;
inline constexpr int characters_block_bits = %(middle)d;

// Rows from 1 up to this one fold by an offset modulo 2^16; the others, to the code point given.
inline constexpr std::uint8_t characters_first_absolute = %(relative)d;
inline constexpr std::uint16_t characters_deleted = 0x%(deleted)X;

%(top)s
%(mid)s
%(leaves)s
%(properties)s
%(fold)s
}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_BASE_TABLES_CHARACTERS_HPP
''' % {
        'rows': len(table.properties), 'sum': sum(sizes), 'index': sum(sizes[:3]), 'arrays': sum(sizes[3:]),
        's0': sizes[0], 's1': sizes[1], 's2': sizes[2], 's3': sizes[3], 's4': sizes[4],
        'leaf': 1 << table.low, 'block': 1 << table.middle_bits, 'version': VERSION,
        'plane_4': PLANE_4, 'plane_14': PLANE_14, 'end': END, 'low': table.low, 'middle': table.middle_bits,
        'relative': table.relative, 'deleted': DELETED,
        'top': array(top_kind, 'characters_top',
                     'Code point >> (leaf bits + block bits) -> block of characters_middle.', table.top),
        'mid': array('uint16_t', 'characters_middle', 'Leaf of a block -> its position in characters_leaf.',
                     table.middle),
        'leaves': array('uint8_t', 'characters_leaf', 'Code point in its leaf -> row.', table.leaf),
        'properties': array('uint8_t', 'characters_properties',
                            'Row -> character_class | joining_type << 4 | is_arabic_letter << 7.',
                            table.properties),
        'fold': array('uint16_t', 'characters_fold',
                      'Row -> reading fold: 0 itself, characters_deleted, else an offset or a code point.',
                      table.fold, 4),
    }


@functools.lru_cache(maxsize=None)
def characters(directory=UNICODE):
    return Characters(directory)


def reading_fold(text):
    """The text as one reads it who folds code points: what is dropped, tatweel and ZWNJ are gone, and each
    space or newline is one U+0020."""
    table, out = characters(), []
    for c in map(ord, text):
        folded = table.fold(c)
        kind = table.classify(folded) if folded else 'ignorable'
        if kind in ('space', 'newline'):
            out.append(' ')
        elif kind not in ('zwnj', 'tatweel', 'ignorable'):
            out.append(chr(folded))
    return ''.join(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--check', action='store_true', help='fail when the file on disk is stale')
    parser.add_argument('--unicode', default=UNICODE, metavar='DIRECTORY', help='default: %(default)s')
    options = parser.parse_args()
    try:
        text = render(Table(characters(options.unicode)))
    except (OSError, StaleInput) as error:
        sys.exit('gen_characters.py: %s' % error)
    if options.check:
        with open(OUTPUT, encoding='ascii') as file:
            if file.read() != text:
                sys.exit('gen_characters.py: %s is stale' % os.path.relpath(OUTPUT, ROOT))
        return
    os.makedirs(os.path.dirname(OUTPUT), exist_ok=True)
    with open(OUTPUT, 'w', encoding='ascii', newline='\n') as file:
        file.write(text)


if __name__ == '__main__':
    main()
