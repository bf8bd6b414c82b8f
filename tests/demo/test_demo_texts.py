"""The demo's texts: no two alike, and nobody's identity in them."""

import re
from itertools import combinations

from register.rules.submission import TITLE_MAX
from tests.demo import demo_files as demo

NEAR = 0.25


def shingles(text):
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + 3]) for i in range(len(words) - 2)}


def near(texts):
    sets = [(key, shingles(text)) for key, text in texts]
    return [
        (one, other)
        for (one, a), (other, b) in combinations(sets, 2)
        if a and b and len(a & b) / len(a | b) > NEAR
    ]


def test_no_two_titles_texts_or_answers_are_alike():
    for name in ("title", "text", "answer"):
        found = [report[name].casefold() for report in demo.reports() if name in report]
        assert len(found) == len(set(found)), name
    for name in ("text", "answer"):
        assert near((r["key"], r[name]) for r in demo.reports() if name in r) == [], name


def test_titles_fit_and_most_texts_have_several_sentences():
    sentences = [len(re.findall(r"[.!?]+(?:\s|$)", r["text"])) for r in demo.reports()]

    assert max(len(report["title"]) for report in demo.reports()) <= TITLE_MAX
    assert sum(count >= 2 for count in sentences) > 0.85 * len(sentences)


def test_no_identity_stands_in_what_others_may_read():
    for report in demo.reports():
        written = str({name: value for name, value in report.items() if name != "reporter"})
        assert not re.search(r"\d{9,}|\+62|@", written), report["key"]
        if report["visibility"] != "PUBLIC":
            name = report["reporter"]["name"]
            assert not any(part in written for part in name.split() if len(part) > 3), report["key"]
