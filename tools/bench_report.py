#!/usr/bin/env python3
"""Ratios from what Google Benchmark wrote: bench_report.py RESULT.json... [--baseline NAME...] [--svg FILE]

Benches are named operation/workload/implementation. For each operation a table in Markdown is printed: the time of each
implementation, as a multiple of the baseline's in the same file; the baseline is the first of those given that the
operation has. Times are medians over the repetitions; they compare only when the repetitions were interleaved, which
the target `race` sees to. With --svg, the workloads that are given by --draw become a bar chart.
"""
import argparse
import json
import math
import pathlib
import statistics
import sys
from xml.sax.saxutils import escape


class result:
    """One file: a run of one bench by one compiler."""

    def __init__(self, path):
        data = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        self.compiler = data["context"].get("compiler", "an unnamed compiler")
        self.labels, self.skipped, times = {}, [], {}
        # Interleaved runs are written as they came; their families are numbered as they were registered.
        for run in sorted(data["benchmarks"], key=lambda run: run["family_index"]):
            name = run["run_name"]
            if run.get("error_occurred"):
                line = f"{name}: {run['error_message']}"
                self.skipped += [line] if line not in self.skipped else []
            elif run["run_type"] == "iteration":
                times.setdefault(name, []).append(run["cpu_time"])
                self.labels[name.split("/")[2]] = run.get("label", name)
        self.medians = {}
        for name, values in times.items():
            operation, workload, implementation = name.split("/")
            self.medians.setdefault((operation, workload), {})[implementation] = statistics.median(values)

    def baseline(self, operation, wanted):
        has = {name for key, times in self.medians.items() if key[0] == operation for name in times}
        return next((name for name in wanted if name in has), None)

    def ratios(self, operation, baseline):
        """{workload: {implementation: time / the baseline's}}"""
        return {key[1]: {name: time / times[baseline] for name, time in times.items()}
                for key, times in self.medians.items() if key[0] == operation and baseline in times}


def short(ratio):
    return f"{ratio:.2f}" if ratio < 9.995 else f"{ratio:.1f}" if ratio < 99.95 else f"{ratio:,.0f}"


def tables(results, wanted):
    for each in results:
        for operation in dict.fromkeys(key[0] for key in each.medians):
            baseline = each.baseline(operation, wanted)
            columns = each.ratios(operation, baseline)
            if not columns:
                yield f"{operation}, {each.compiler}: none of {', '.join(wanted)} to compare with\n"
                continue
            yield f"**{operation}**, {each.compiler}; {baseline} = 1\n"
            yield "| implementation | " + " | ".join(columns) + " |"
            yield "|---|" + "--:|" * len(columns)
            names = {name for ratios in columns.values() for name in ratios}
            for name in sorted(names, key=lambda n: (max(ratios.get(n, 0) for ratios in columns.values()), n)):
                cells = [short(ratios[name]) if name in ratios else "" for ratios in columns.values()]
                yield f"| {each.labels[name]} | " + " | ".join(cells) + " |"
            yield ""
        if each.skipped:
            yield from [*each.skipped, ""]


# The chart: one panel for each workload drawn, one bar for each implementation, on a scale of powers of ten.
WIDTH, LEFT, RIGHT, ROW, BAR, HEAD, TOP = 760, 312, 64, 22, 14, 34, 44
TITLES = {"jalali_from_days": "Day number to date", "jalali_to_days": "Date to day number"}


def panels(results, wanted, drawn):
    """[(title, [(ratio, label, whether it is the baseline)])]"""
    made = []
    for each in results:
        for operation, workload in (name.split("/") for name in drawn):
            baseline = each.baseline(operation, wanted)
            ratios = each.ratios(operation, baseline).get(workload, {})
            bars = sorted((ratio, each.labels[name], name == baseline)
                          for name, ratio in ratios.items() if name != "scan")
            if bars:
                made.append((f"{TITLES.get(operation, operation)}, {each.compiler}", bars))
    return made


def chart(panels, baseline):
    """The lines of the SVG."""
    ratios = [ratio for _, bars in panels for ratio, _, _ in bars]
    low, high = math.log10(min(ratios)), math.log10(max(ratios))
    height = TOP + sum(HEAD + ROW * len(bars) + 8 for _, bars in panels) + 8

    def x(ratio):
        return LEFT + (WIDTH - LEFT - RIGHT) * (math.log10(ratio) - low) / max(high - low, 1)

    def text(at, y, words, colour="#323f4b", **more):
        style = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
        return f'<text x="{at:.1f}" y="{y}" fill="{colour}"{style}>{words}</text>'

    yield (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
           f'viewBox="0 0 {WIDTH} {height}" font-family="system-ui, sans-serif" font-size="13">')
    yield f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'
    yield text(16, 28, f"Time per conversion, {escape(baseline)} = 1 "
               '<tspan font-weight="400" fill="#52606d">(logarithmic; shorter is faster)</tspan>',
               "#1f2933", font_size=16, font_weight=600)
    y = TOP
    for title, bars in panels:
        y += HEAD
        yield text(16, y - 10, escape(title), "#1f2933", font_weight=600)
        for power in range(math.ceil(low), math.floor(high) + 1):
            at = x(10 ** power)
            yield f'<path d="M{at:.1f} {y - 4}V{y + ROW * len(bars)}" stroke="#e4e7eb"/>'
            yield text(at, y - 10, f"{10 ** power:,}", "#7b8794", font_size=11, text_anchor="middle")
        for ratio, label, is_baseline in bars:
            # The fastest is the origin of the scale: it gets a mark, which a bar without length cannot be.
            width = max(x(ratio) - LEFT, 3)
            bold = {"font_weight": 600} if is_baseline else {}
            yield text(LEFT - 8, y + 12, escape(label), text_anchor="end", **bold)
            yield (f'<rect x="{LEFT}" y="{y + 1}" width="{width:.1f}" height="{BAR}" '
                   f'fill="{"#0b7285" if is_baseline else "#adb5bd"}"/>')
            yield text(LEFT + width + 6, y + 12, short(ratio), **bold)
            y += ROW
        y += 8
    yield "</svg>"


def main():
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("results", nargs="+", metavar="RESULT.json")
    arguments.add_argument("--baseline", nargs="+", default=["dabir", "plain"], metavar="NAME",
                           help="the implementation that is 1 (dabir, else plain)")
    arguments.add_argument("--svg", type=pathlib.Path, help="draw as well, into this file")
    arguments.add_argument("--draw", nargs="+", metavar="OPERATION/WORKLOAD",
                           default=["jalali_from_days/independent", "jalali_to_days/independent"])
    arguments = arguments.parse_args()

    results = [result(path) for path in arguments.results]
    print("\n".join(tables(results, arguments.baseline)).rstrip())
    if arguments.svg:
        drawn = panels(results, arguments.baseline, arguments.draw)
        if not drawn:
            sys.exit("there is nothing to draw")
        arguments.svg.write_text("\n".join(chart(drawn, arguments.baseline[0])) + "\n", encoding="utf-8")


main()
