"""Complaints written by hand, which nothing was learnt from or chosen by."""

from functools import cache
from pathlib import Path


@cache
def told_by_hand():
    """Return them as lines of the part that is asked about."""
    text = (Path(__file__).parent / "told_by_hand.txt").read_text(encoding="utf-8")
    return [
        _line(number, *(cell.strip() for cell in line.split("|")))
        for number, line in enumerate(text.splitlines())
        if not line.startswith("#")
    ]


def _line(number, answers, category, title, body):
    return {
        "id": f"h{number}",
        "title": title,
        "body": body,
        "category": category,
        "agency_kind": answers,
        "split": "test",
    }
