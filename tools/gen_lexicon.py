#!/usr/bin/env python3
"""Writes include/dabir/date/detail/tables/lexicon.hpp, the trie of the words that dates are written with, from
tools/data/lexicon.json. With --check, fails when the file on disk is stale."""
import argparse
import itertools
import json
import pathlib
import sys

import gen_characters

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE / 'data' / 'lexicon.json'
TARGET = HERE.parent / 'include' / 'dabir' / 'date' / 'detail' / 'tables' / 'lexicon.hpp'

# Sunday is 0, as in std::chrono::weekday.
WEEKDAYS = [6, 0, 1, 2, 3, 4, 5]


def meanings(data):
    """(spelling, word class, value, everyday) of every entry, those that win a homograph first."""
    everyday = {key(s) for s in data['everyday_month']}

    def months(name, word_class, always=False):
        for month, spellings in enumerate(data[name], 1):
            for s in spellings:
                yield s, word_class, str(month), always or key(s) in everyday or (s.isascii() and word_class == 'jalali_month')

    yield from months('jalali_month', 'jalali_month')
    yield from months('gregorian_month', 'gregorian_month')
    yield from months('gregorian_month_of_the_levant_and_kurdistan', 'gregorian_month', True)
    yield from months('lunar_month', 'hijri_month')
    for n, spellings in zip(WEEKDAYS, data['weekday']):
        yield from ((s, 'weekday', str(n), False) for s in spellings)
    for word_class in ('era', 'daypart', 'date_label', 'particle', 'zone'):
        for value, spellings in data[word_class].items():
            yield from ((s, word_class, '%s::%s' % (word_class, value), False) for s in spellings)
    for word_class in ('number_label', 'unit'):
        yield from ((s, word_class, '0', False) for s in data[word_class])
    for word_class, first in (('ordinal', 1), ('cardinal', 0)):
        for n, spellings in enumerate(data[word_class], first):
            yield from ((s, word_class, str(n), False) for s in spellings)
    yield from ((s, 'ordinal_suffix', '0', False) for s in data['ordinal_suffix'])


def name_only(data):
    """The same of the entries that are words only where a name is asked for."""
    for word_class, values in data['name_only'].items():
        for value, spellings in values.items():
            value = value if value.isdigit() else '%s::%s' % (word_class, value)
            yield from ((s, word_class, value, False) for s in spellings)


def key(spelling):
    return ''.join(c for c in gen_characters.reading_fold(spelling) if c not in ' -.')


class Node:
    def __init__(self):
        self.children, self.meaning, self.gap, self.dot, self.name_only = {}, None, False, False, False


def trie(data):
    root, numbers = Node(), {}
    homographs = set(data['_homographs'])
    everything = itertools.chain(((False, *m) for m in meanings(data)), ((True, *m) for m in name_only(data)))
    for is_name_only, spelling, *meaning in everything:
        node, meaning, path = root, tuple(meaning), []
        for c in spelling:
            if c in ' -\u200c':
                node.gap = True
            elif c == '.':
                node.dot = True
            else:
                for folded in gen_characters.reading_fold(c):
                    node = node.children.setdefault(folded, Node())
                    path.append(node)
        if '.' in spelling:
            node.dot = True
            for each in path:
                each.gap = True
        if node.meaning is None:
            node.meaning = numbers.setdefault(meaning, len(numbers) + 1)
            node.name_only = is_name_only
        elif node.meaning != numbers.get(meaning) and key(spelling) not in homographs:
            sys.exit('%s: %r has two meanings, and is not among the homographs' % (SOURCE.name, spelling))
    return root, list(numbers)


def render(data):
    root, numbers = trie(data)
    # Breadth first, so that the children of a node stand side by side.
    nodes, at = [('', root)], 0
    first_child = {}
    while at < len(nodes):
        node = nodes[at][1]
        first_child[id(node)] = len(nodes)
        nodes += sorted(node.children.items())
        at += 1
    rows = []
    for letter, node in nodes:
        flags = node.gap | node.dot << 1 | node.name_only << 2
        rows.append('{0x%04X, %d, %d, %d, %d}' % (ord(letter) if letter else 0, first_child[id(node)] if node.children else 0,
                                                  len(node.children), flags, node.meaning or 0))
    lines, line = [], '   '
    for row in rows:
        if len(line) + len(row) + 2 > 118:
            lines.append(line)
            line = '   '
        line += ' %s,' % row
    lines.append(line)
    words = ['    {word_class::%s, %s, %s},' % (c, v if v.isdigit() else 'static_cast<std::uint8_t>(%s)' % v,
                                                'true' if e else 'false') for c, v, e in numbers]
    return '''#ifndef DABIR_DATE_DETAIL_TABLES_LEXICON_HPP
#define DABIR_DATE_DETAIL_TABLES_LEXICON_HPP

#include <dabir/date/detail/word.hpp>

// Generated by tools/gen_lexicon.py from tools/data/lexicon.json; do not edit. %d nodes of 8 bytes, %d meanings of 3.

namespace dabir::inline v0_1::detail {

inline constexpr word lexicon_words[] = {
    {word_class::none, 0, false},
%s
};

inline constexpr lexicon_node lexicon_nodes[] = {
%s
};

}  // namespace dabir::inline v0_1::detail

#endif
''' % (len(rows), len(words), '\n'.join(words), '\n'.join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--check', action='store_true', help='fail when the file on disk is stale')
    options = parser.parse_args()
    text = render(json.loads(SOURCE.read_text(encoding='utf-8')))
    if options.check:
        sys.exit(0 if TARGET.exists() and TARGET.read_text() == text else '%s is stale' % TARGET.name)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text)


if __name__ == '__main__':
    main()
