"""Printing what was measured."""

import json
import os
import sys

COLUMNS = (
    "name",
    "rps",
    "p50_ms",
    "p95_ms",
    "cpu_ms",
    "sql",
    "engine_p95_ms",
    "seconds",
    "ratio",
    "rows",
    "longest_s",
    "mb",
)


def tell(figure):
    """Print a figure as soon as it is known."""
    if os.environ.get("BENCH") == "json":
        print(json.dumps(figure), flush=True)
    else:
        print(f"  {figure['name']} measured", file=sys.stderr, flush=True)


def show_table(figures):
    """Print all figures as a table that a Markdown page takes."""
    print("| " + " | ".join(COLUMNS) + " |")
    print("|---|" + "---:|" * (len(COLUMNS) - 1))
    for figure in figures:
        cells = (str(figure.get(column, "")) for column in COLUMNS)
        print("| " + " | ".join(cells) + " |")
