#!/usr/bin/env python3
"""Writes include/dabir/text/detail/tables/outputs.hpp: what a normaliser does with each row of the table of characters.

Sources: tools/data/chars.csv and the Unicode Character Database, both read by gen_characters.py, whose rows these
arrays extend. The output is deterministic; `--check` writes nothing and fails when the file on disk is stale.

    python3 tools/gen_outputs.py [--check] [--unicode DIRECTORY]

Little is stored: of a presentation form only its compatibility decomposition, composed again (NFKC, which never
changes between versions of Unicode). What it becomes at `safe` follows from the three rows of group `letters`, and at
`search_key` from the reading fold. That all of this gives chars.csv back is verified for every code point.
"""
import argparse
import os
import sys
import unicodedata

import gen_characters

OUTPUT = os.path.join(gen_characters.ROOT, 'include', 'dabir', 'text', 'detail', 'tables', 'outputs.hpp')
LIMIT = 24 * 1024  # bytes, for all that a normaliser needs

# In the order of the C++ enumeration character_group.
GROUPS = ('none', 'control', 'separator', 'invisible', 'object', 'bidi_mark', 'bidi_control', 'isolate', 'half_space',
          'sign_word', 'form', 'foreign_letter', 'arabic_letter', 'diacritic', 'constant')
PERSIAN = {0x643: 0x6A9, 0x649: 0x6CC, 0x64A: 0x6CC}
HAMZA_FORM = gen_characters.HAMZA_FORM
SEQUENCE = 0x8000  # an output from here on is a number of sequence_runs
ELLIPSIS = 0x2026
ASCII_BYTES = {0x20: 0x20, 0x2E: 0x0E}  # U+0020 | the byte


def composed(c):
    """NFKC as code points."""
    return list(map(ord, unicodedata.normalize('NFKC', chr(c))))


class Outputs:
    def __init__(self, characters):
        self.characters = characters
        self.table = gen_characters.Table(characters)
        self.code_points = list(range(gen_characters.PLANE_4)) + list(
            range(gen_characters.PLANE_14, gen_characters.END))
        unicode = characters.unicode
        self.classes = sorted({unicode.combining[c] for c in self.code_points if self.is_mark(c)})
        if self.classes[0] == 0 or len(self.classes) > 15:
            raise ValueError('combining classes of Arabic marks do not fit in four bits')

        members = {}
        for c in self.code_points:
            members.setdefault(self.table.lookup(c), []).append(c)
        self.traits, self.output, self.runs, self.sequences = [], [], [], bytearray()
        for row in range(len(self.table.representative)):
            traits = {self.traits_of(c) for c in members[row]}
            if len(traits) != 1:
                raise ValueError('row %d has code points of different kinds, as U+%04X' % (row, members[row][0]))
            self.traits.append(traits.pop())
            self.output.append(self.output_of(members[row]))
        self.verify()
        self.bytes = (2 * len(self.traits), 2 * len(self.output), 6 * len(self.runs), len(self.sequences))

    def is_mark(self, c):
        return self.characters.is_arabic(c) and self.characters.unicode.category.get(c) == 'Mn'

    def group(self, c):
        e = self.characters.entries.get(c)
        if e is None:
            return 'none'
        if e.group == 'controls':
            return 'control' if e.safe == [] else 'separator'
        if e.group == 'invisible':
            return 'invisible' if e.safe == [] else 'object'
        if e.group == 'bidi':
            return 'bidi_mark' if e.safe == [] else 'isolate' if 0x2066 <= c <= 0x2069 else 'bidi_control'
        if e.group in ('spaces', 'newlines'):
            return 'constant' if e.safe else 'none'
        if e.group == 'diacritics':
            return 'diacritic' if self.is_mark(c) else 'none'
        return {'zwnj': 'half_space', 'words': 'sign_word', 'forms': 'form', 'foreign': 'foreign_letter',
                'letters': 'arabic_letter'}.get(e.group, 'none')

    def traits_of(self, c):
        unicode = self.characters.unicode
        combining, letter = unicode.combining.get(c, 0), unicode.category.get(c, 'Cn')[0] == 'L'
        return (self.classes.index(combining) + 1 if self.is_mark(c) else 0) \
            | (combining > 0 and not self.characters.is_arabic(c)) << 4 \
            | letter << 5 | (letter or c in unicode.numeric) << 6 \
            | (unicode.numeric.get(c) in ('Decimal', 'Digit')) << 7 | GROUPS.index(self.group(c)) << 8 \
            | (unicode.numeric.get(c) == 'Decimal') << 12

    def sequence_of(self, c):
        """What is stored for a code point that becomes several; else None."""
        group, e = self.group(c), self.characters.entries.get(c)
        if group == 'sign_word' or c == ELLIPSIS:
            return e.search_key
        return composed(c) if group == 'form' and len(composed(c)) > 1 else None

    def output_of(self, members):
        sequences = [self.sequence_of(c) for c in members]
        if any(sequences):
            # One row may have several runs: they stand one after another in a number of runs.
            first = len(self.runs)
            at = 0
            while at < len(members):
                end = at + 1
                while end < len(members) and members[end] == members[end - 1] + 1:
                    end += 1
                stride = max(map(len, sequences[at:end]))
                self.runs.append((members[at], len(self.sequences), stride))
                for sequence in sequences[at:end]:
                    for x in sequence:
                        if x not in ASCII_BYTES and not 0x621 <= x < 0x700:
                            raise ValueError('U+%04X cannot stand in a sequence' % x)
                        self.sequences.append(ASCII_BYTES[x] if x in ASCII_BYTES else x - 0x600)
                    self.sequences.extend([0] * (stride - len(sequence)))
                at = end
            return SEQUENCE + first
        c, e = members[0], self.characters.entries.get(members[0])
        if self.group(c) == 'constant':
            return e.safe[0]
        if self.group(c) == 'form':
            outputs = {tuple(composed(x)) for x in members}
            if len(outputs) != 1:
                raise ValueError('the forms U+%04X.. share a row' % c)
            return outputs.pop()[0]
        return 0

    # What the C++ does, over the arrays.

    def stored(self, c):
        output = self.output[self.table.lookup(c)]
        if output < SEQUENCE:
            return [output or c]
        run = output - SEQUENCE
        while run + 1 < len(self.runs) and self.runs[run][0] < self.runs[run + 1][0] <= c:
            run += 1
        first, start, stride = self.runs[run]
        start += (c - first) * stride
        return [0x20 | b if b < 0x21 else 0x600 + b for b in self.sequences[start:start + stride] if b]

    def verify(self):
        key = self.characters.fold
        for c in self.code_points:
            group, e = self.group(c), self.characters.entries.get(c)
            if group == 'form':
                kept = self.stored(c)
                if kept != composed(c):
                    raise ValueError('U+%04X does not become its decomposition' % c)
                safe = [PERSIAN.get(x, x) for x in kept]
                folded = [key(x) for x in safe if key(x) and x != gen_characters.TATWEEL]
                if safe != e.safe or folded != e.search_key and c != HAMZA_FORM:
                    raise ValueError('U+%04X does not follow from its decomposition' % c)
            elif group == 'arabic_letter':
                if [PERSIAN[c]] != e.safe:
                    raise ValueError('U+%04X has another Persian letter' % c)
            elif group == 'sign_word' or c == ELLIPSIS:
                if self.stored(c) != e.search_key:
                    raise ValueError('U+%04X is spelled wrongly' % c)
            elif group == 'constant':
                if self.stored(c) != e.safe:
                    raise ValueError('U+%04X has another output' % c)
            elif self.stored(c) != [c] or e and e.safe and c not in (0xAC, 0xAD):
                raise ValueError('U+%04X has an output' % c)


def render(outputs):
    array = gen_characters.array
    table = outputs.table
    base = (len(table.top) * (1 if max(table.top) < 256 else 2) + 2 * len(table.middle) + len(table.leaf)
            + len(table.properties) + 2 * len(table.fold))
    if base + sum(outputs.bytes) > LIMIT:
        raise ValueError('%d bytes are too many' % (base + sum(outputs.bytes)))
    runs = ''.join('    {0x%04X, %d, %d},\n' % run for run in outputs.runs)
    return '''#ifndef DABIR_TEXT_DETAIL_TABLES_OUTPUTS_HPP
#define DABIR_TEXT_DETAIL_TABLES_OUTPUTS_HPP

#include <cstdint>

// Generated by tools/gen_outputs.py; do not edit.
//
// What a normaliser does with each row of base/tables/characters.hpp. %(rows)d rows, %(sum)d bytes:
//   traits %(traits)d, output %(output)d, sequence runs %(runs)d, sequences %(sequences)d
// With the %(base)d bytes of that table, a normaliser carries %(all)d.
//
// Sources: tools/data/chars.csv (MIT, dabir contributors) and the Unicode Character Database %(version)s
// (UnicodeData, DerivedNumericType), Copyright (c) 1991-2022 Unicode, Inc., under the Unicode License
// (SPDX: Unicode-DFS-2016), https://www.unicode.org/license.txt

namespace dabir::inline v0_1 {
namespace detail {

// Outputs from here on are numbers of sequence_runs; 0 is the character itself.
inline constexpr std::uint16_t outputs_sequence = 0x%(sequence)X;

%(traits_array)s
%(output_array)s
/// Neighbours in the code space that become several characters: the sequence of `first` stands at `start`, the others
/// follow, each in `stride` bytes.
struct sequence_run {
    std::uint16_t first;
    std::uint16_t start;
    std::uint16_t stride;
};

// Where a row has several runs, they stand one after another.
inline constexpr sequence_run sequence_runs[] = {
%(runs_array)s};

%(sequences_array)s
}  // namespace detail
}  // namespace dabir::inline v0_1

#endif  // DABIR_TEXT_DETAIL_TABLES_OUTPUTS_HPP
''' % {
        'rows': len(outputs.traits), 'sum': sum(outputs.bytes), 'traits': outputs.bytes[0],
        'output': outputs.bytes[1], 'runs': outputs.bytes[2], 'sequences': outputs.bytes[3], 'base': base,
        'all': base + sum(outputs.bytes), 'version': gen_characters.VERSION, 'sequence': SEQUENCE,
        'traits_array': array('uint16_t', 'outputs_traits',
                              'Row -> order among Arabic marks | foreign mark << 4 | letter << 5 | letter or '
                              'number << 6 |\n// digit << 7 | character_group << 8 | decimal digit << 12.', outputs.traits, 3),
        'output_array': array('uint16_t', 'outputs_code',
                              'Row -> what it becomes, the Arabic letters kept.', outputs.output, 4),
        'runs_array': runs,
        'sequences_array': array('uint8_t', 'outputs_sequences',
                                 'U+0600 + the byte; below 0x21 U+0020 | the byte; 0 is no character.',
                                 list(outputs.sequences)),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--check', action='store_true', help='fail when the file on disk is stale')
    parser.add_argument('--unicode', default=gen_characters.UNICODE, metavar='DIRECTORY', help='default: %(default)s')
    options = parser.parse_args()
    try:
        text = render(Outputs(gen_characters.characters(options.unicode)))
    except (OSError, gen_characters.StaleInput) as error:
        sys.exit('gen_outputs.py: %s' % error)
    if options.check:
        with open(OUTPUT, encoding='ascii') as file:
            if file.read() != text:
                sys.exit('gen_outputs.py: %s is stale' % os.path.relpath(OUTPUT, gen_characters.ROOT))
        return
    os.makedirs(os.path.dirname(OUTPUT), exist_ok=True)
    with open(OUTPUT, 'w', encoding='ascii', newline='\n') as file:
        file.write(text)


if __name__ == '__main__':
    main()
