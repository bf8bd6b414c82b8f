"""Queries that deny something, and complaints with the same words that do and do not."""

from __future__ import annotations

from pathlib import Path

from tests.search.judging.corpus import corpus

TIMES = 2  # each title is told so often, at places of the corpus


def denials():
    """Return a corpus, its queries by their ids, and (query, document, grade)."""
    told, queries, grades = list(corpus()), {}, []
    lines = (Path(__file__).parent / "denials.txt").read_text(encoding="utf-8").splitlines()
    for place, line in enumerate(each for each in lines if each[0] != "#"):
        query, *titles = (cell.strip() for cell in line.split("|"))
        queries[f"n{place}"] = query
        for grade, said in zip((2, 0), titles, strict=True):
            for title in said.split("; ") * TIMES:
                number = f"x{len(told)}"
                like = corpus()[len(told) * 7 % len(corpus())]
                told.append(
                    {**like, "id": number, "title": title, "body": "Mohon ditindaklanjuti."}
                )
                grades += [(f"n{place}", number, grade)] if grade else []
    return told, queries, grades
