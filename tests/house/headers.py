#!/usr/bin/env python3
"""The rules of the house that can be read off the headers' text: headers.py ROOT VERSION

Every fault is printed as file:line, with the rule. The rules are the tables and the small functions below.
"""
import pathlib
import re
import sys

# Which wing may include which other.
ARROWS = {"date": {"number", "base"}, "number": {"base"}, "text": {"base"}, "base": set()}

# Inside a wing, what is used stands before what uses it; public and detail headers are two orders. Tables stand in
# none: they may be beneath a header, or above the one that declares their types.
ORDER = {
    "base": "version config characters utf8 literal simd error".split(),
    "number": "digits digit_text decimal_options decimal format unit match words_options small_words words find".split(),
    "text": "options offsets normalize fold joining segment spacing".split(),
    "date": "match error fields jalali hijri period names options tehran parse format argument batch find".split(),
    "number/detail": "number_reader number_word exact spoken_point spoken_word spoken_sum spoken_text spell digit_chunk number_phrase number_finder".split(),
    "text/detail": "cell url sign_words invisible compose substitute key stages line_blocks blocks line guard line_letters line_signs line_spaces lines".split(),
    "date/detail": "packed_date day_count lunar_count civil word daypart lexicon fixed_string directives pattern fixed read_date write_date value token said row clock phrase resolve group".split(),
}

# Opt-in headers stand beside the house: nobody inside includes them.
OPT_IN = {"std_format.hpp", "fmt.hpp"}

BASE_MAY_INCLUDE = {"array", "bit", "compare", "cstddef", "cstdint", "string_view"}
NOBODY_INCLUDES = {"iostream", "regex", "locale"}
SAYS_NOTHING = re.compile(r"(^|_)(common|util|utils|helper|helpers|misc)(_|$)")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
COMMENT_OR_LITERAL = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | R"\(.*?\)" | "(?:\\.|[^"\\\n])*"
        | (?:(?<=u8)|(?<![0-9A-Fa-f]))'(?:\\.|[^'\\\n])+' """,
    re.S | re.X,
)


class header:
    def __init__(self, path, root):
        self.path = path
        self.name = path.relative_to(root).as_posix()
        self.bytes = path.read_bytes()
        text = self.bytes.decode("utf-8", "replace")
        # Comments and literals become blanks of the same length, so that lines and columns stay.
        self.code = COMMENT_OR_LITERAL.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
        self.ours, self.foreign = [], []
        for found in INCLUDE.finditer(text):
            target, line = found[2], text.count("\n", 0, found.start()) + 1
            if target.startswith("dabir/"):
                self.ours.append((target.removeprefix("dabir/"), line))
            else:
                self.foreign.append((found[1] + target, line))
        folders = self.name.split("/")[:-1]
        self.wing = folders[0] if folders else None
        self.is_detail = "detail" in folders
        self.is_table = "tables" in folders
        self.is_header = path.suffix == ".hpp"

    def line(self, offset):
        return self.code.count("\n", 0, offset) + 1


def ascii_only(headers, say):
    for h in headers.values():
        for number, line in enumerate(h.bytes.split(b"\n"), 1):
            if not line.isascii():
                say(h.name, number, "a header is ASCII")


def guards(headers, say):
    for h in headers.values():
        guard = "DABIR_" + re.sub(r"[/.]", "_", h.name).upper()
        expected = f"#ifndef {guard}\n#define {guard}\n"
        if h.is_header and not h.bytes.decode("utf-8", "replace").startswith(expected):
            say(h.name, 1, f"a header begins with its guard, {guard}")


def telling_names(headers, say):
    for h in headers.values():
        if SAYS_NOTHING.search(h.path.stem):
            say(h.name, 1, "a header is named after the idea it holds")


def arrows(headers, say):
    for h in headers.values():
        for target, line in h.ours:
            to = headers.get(target)
            if to is None:
                say(h.name, line, f"there is no dabir/{target}")
            elif target in OPT_IN:
                say(h.name, line, f"dabir/{target} is opt-in: nobody in the house includes it")
            elif h.wing is None:
                if to.is_detail:
                    say(h.name, line, f"dabir/{target} is for its own wing alone")
            elif to.wing is None:
                say(h.name, line, f"a wing includes single headers, not the umbrella dabir/{target}")
            elif to.wing != h.wing and to.wing not in ARROWS[h.wing]:
                say(h.name, line, f"{h.wing} does not know {to.wing}")
            elif to.wing != h.wing and to.is_detail:
                say(h.name, line, f"dabir/{target} is for {to.wing} alone")


def order(headers, say):
    def place(h):
        """(list, position) of a header in ORDER."""
        room = f"{h.wing}/detail" if h.is_detail else h.wing
        return room, ORDER[room].index(h.path.stem) if h.path.stem in ORDER[room] else None

    placed = {h.name: place(h) for h in headers.values() if h.wing and h.is_header and not h.is_table}
    for name, (room, position) in placed.items():
        if position is None:
            say(name, 1, f"has no place yet in the order of {room} (tests/house/headers.py)")
            continue
        for target, line in headers[name].ours:
            to_room, to_position = placed.get(target, (None, None))
            if to_room == room and to_position is not None and to_position > position:
                say(name, line, f"dabir/{target} comes after dabir/{name} in the order of {room}")

    def walk(name, path):
        for target, line in headers[name].ours:
            if target in path:
                say(name, line, f"dabir/{target} includes this header, directly or not")
            elif target in headers and target not in walked:
                walk(target, path | {target})
        walked.add(name)

    walked = set()
    for name in headers:
        if name not in walked:
            walk(name, {name})


def foreign_includes(headers, say):
    for h in headers.values():
        for target, line in h.foreign:
            if target.startswith('"'):
                say(h.name, line, "the house's own headers are included as dabir/...")
            elif target[1:] in NOBODY_INCLUDES:
                say(h.name, line, f"no header includes {target}>")
            elif h.wing == "base" and h.name != "base/simd.hpp" and target[1:] not in BASE_MAY_INCLUDE:
                say(h.name, line, f"base does not include {target}>")


def no_isa_switch(headers, say):
    for h in headers.values():
        for found in re.finditer(r"__AVX2__", h.code):
            say(h.name, h.line(found.start()), "no switch on __AVX2__: units built otherwise would break the ODR")


def linkage(headers, say):
    """No `static` and no unnamed namespace at namespace scope."""
    token = re.compile(r"[{};]|\bnamespace\b[^{};=]*\{|\bstatic\b|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.M)
    for h in headers.values():
        scopes = []
        for found in token.finditer(h.code):
            word = found[0]
            if word.startswith("namespace"):
                scopes.append("namespace")
                if re.fullmatch(r"namespace\s*\{", word):
                    say(h.name, h.line(found.start()), "no unnamed namespace in a header")
            elif word == "{":
                scopes.append("other")
            elif word == "}" and scopes:
                scopes.pop()
            elif word == "static" and "other" not in scopes:
                say(h.name, h.line(found.start()), "no internal linkage in a header: it breaks users of modules")


def namespaces(headers, say, version):
    macros = headers["base/version.hpp"].code
    written = [re.search(rf"DABIR_VERSION_{part} (\d+)", macros)[1] for part in ("MAJOR", "MINOR", "PATCH")]
    if ".".join(written) != version:
        say("base/version.hpp", 1, f"says {'.'.join(written)}, and CMake {version}")
    expected = f"v{written[0]}_{written[1]}" if written[0] == "0" else f"v{written[0]}"
    for h in headers.values():
        opened = list(re.finditer(r"\bnamespace\s+dabir\b([^{;=]*)\{", h.code))
        for found in opened:
            if not re.match(rf"::inline {expected}\b", found[1]):
                say(h.name, h.line(found.start()), f"the namespace is dabir::inline {expected}")
        only_macros = h.name in ("base/version.hpp", "base/config.hpp")
        if h.is_header and h.wing and not opened and not only_macros:
            say(h.name, 1, f"opens no namespace dabir::inline {expected}")


def umbrellas(headers, say):
    """The umbrella of a wing includes each of its public headers, and dabir.hpp brings all that is not opt-in."""
    wings = sorted({h.wing for h in headers.values() if h.wing} - {"base"})
    for name in [f"{wing}.hpp" for wing in wings] + ["dabir.hpp"]:
        if name not in headers:
            say(name, 1, "there is no such umbrella")
            continue
        brought, new = set(), {name}
        while new:
            brought |= new
            new = {target for each in new for target, _ in headers[each].ours if target in headers} - brought
        wing = name.removesuffix(".hpp")
        public = {h.name for h in headers.values() if h.wing == wing and h.is_header
                  and not h.is_detail and not h.is_table}
        everything = {h.name for h in headers.values() if h.is_header and h.name not in OPT_IN}
        for missing in sorted(public - {target for target, _ in headers[name].ours}):
            say(name, 1, f"does not include dabir/{missing}")
        for missing in sorted((everything if name == "dabir.hpp" else {"base/version.hpp"}) - brought):
            say(name, 1, f"does not bring dabir/{missing}")


def main(root, version):
    include = pathlib.Path(root, "include", "dabir")
    files = sorted(path for path in include.rglob("*") if path.suffix in (".hpp", ".inc"))
    headers = {h.name: h for h in (header(path, include) for path in files)}
    faults = []

    def say(name, line, rule):
        faults.append(f"include/dabir/{name}:{line}: {rule}")

    for rule in (ascii_only, guards, telling_names, arrows, order, foreign_includes, no_isa_switch, linkage,
                 umbrellas):
        rule(headers, say)
    namespaces(headers, say, version)
    print(*faults, sep="\n")
    print(f"{len(headers)} headers, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
