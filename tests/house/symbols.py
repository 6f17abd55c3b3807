#!/usr/bin/env python3
"""What the functions of dabir call, directly or not, must not be on the list below: symbols.py OBJECT

The object is compiled with -ffunction-sections -fkeep-inline-functions: every function stands in a section that
bears its name, and the relocations of the section name what it calls.
"""
import collections
import re
import subprocess
import sys

DENIED = {
    "ends the program": r"abort|_?exit|_Exit|quick_exit|__assert_fail|_ZSt9terminatev",
    "throws": r"__cxa_(throw|rethrow|allocate_exception)",
    "writes": r"(__)?v?(s|sn|f|d|as|vs|vas)?printf(_chk)?|f?puts|f?putc|putchar|fwrite|write",
    "uses streams": r"_ZSt(4cout|3cin|4cerr|4clog)|_ZNK?S[iod].*|_ZNK?St(8ios_base|9basic_ios).*"
                    r"|_ZSt16__ostream_insert.*",
    "asks the locale": r"_ZNK?St6locale.*|setlocale|localeconv|newlocale|uselocale|strcoll|strxfrm|v?sscanf"
                       r"|is(alpha|digit|space)|to(upper|lower)|strto(u?ll?|f|d|ld)|ato[ifl]",
    "asks the environment": r"(secure_)?getenv",
    "asks the clock": r"time|clock|clock_gettime|gettimeofday|(local|gm)time(_r)?|mktime|strftime"
                      r"|_ZNSt6chrono3_V2.*3nowEv",
    "keeps state": r"__cxa_guard_acquire|__cxa_atexit|__cxa_thread_atexit|__tls_get_addr|_ZT[HW].*",
    "divides 128 bits": r"__u?(div|mod|divmod)ti4?3?",
    "calls malloc": r"malloc|calloc|realloc",
}
SECTION = re.compile(r"\.(?:text|rodata|data|bss)(?:\.(?:unlikely|hot|startup|exit|rel|ro|local))*\.(?=[_a-zA-Z])")


def calls(listing):
    """{symbol: the symbols that its section names}"""
    graph, caller = collections.defaultdict(set), None
    for line in listing.splitlines():
        if section := re.match(r"RELOCATION RECORDS FOR \[(.*)\]:", line):
            caller = SECTION.sub("", section[1], count=1)
        elif relocation := re.match(r"[0-9a-f]+ R_\S+\s+(\S+?)(?:[-+]0x[0-9a-f]+)?$", line):
            graph[caller].add(SECTION.sub("", relocation[1], count=1))
    return graph


def main(object_file):
    listing = subprocess.run(["objdump", "-rw", object_file], capture_output=True, text=True, check=True).stdout
    graph = calls(listing)
    begin = sorted(symbol for symbol in graph if "5dabir" in symbol)
    way = {symbol: None for symbol in begin}
    queue = collections.deque(begin)
    while queue:
        symbol = queue.popleft()
        for called in graph.get(symbol, ()):
            if called not in way:
                way[called] = symbol
                queue.append(called)
    faults = []
    for symbol in sorted(way):
        for reason, names in DENIED.items():
            if re.fullmatch(names, symbol):
                chain = [symbol]
                while way[chain[-1]]:
                    chain.append(way[chain[-1]])
                faults.append(f"{reason}: " + "  <-  ".join(chain))
    print(subprocess.run(["c++filt"], input="\n".join(faults), capture_output=True, text=True, check=True).stdout)
    print(f"{len(begin)} functions of dabir that call any, {len(way)} symbols reached, {len(faults)} faults")
    return 0 if begin and not faults else 1


sys.exit(main(*sys.argv[1:]))
