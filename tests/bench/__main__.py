"""ONLY=submit,track picks some; SIZE=small or full; BENCH=json prints an object a line."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from tests.bench.figures import show_table, tell
from tests.bench.plan import SIZES, chosen
from tests.bench.run import measure


def main():
    try:
        size = SIZES[os.environ.get("SIZE", "small")]
        names = chosen(os.environ.get("ONLY", ""), size)
    except KeyError as error:
        sys.exit(
            f"There is no {error.args[0]!r}: SIZE is small or full, ONLY lists names of a row."
        )
    figures = []
    for figure in measure(names, size):
        figures.append(figure)
        tell(figure)
    if os.environ.get("BENCH") != "json":
        show_table(figures)


main()
