import json
from datetime import UTC, datetime

import pytest

from search.judging.files import (
    FileUnreadable,
    JudgedQuery,
    dotted,
    read_corpus,
    read_grades,
    read_queries,
)


def test_a_corpus_is_read_line_by_line(tmp_path):
    path = tmp_path / "c.jsonl"
    row = {
        "id": 7, "title": "T", "body": "B", "category": "ROAD", "district": "320113",
        "created_at": "2026-01-02T03:04:05", "agency_kind": "regency",
    }  # fmt: skip
    path.write_text(json.dumps(row) + "\n\n" + '{"id": "8"}\n', encoding="utf-8")

    first, second = read_corpus(path)

    assert (first.id, first.title, first.body, first.category) == ("7", "T", "B", "ROAD")
    assert first.district == "32.01.13"
    assert first.created_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert first.extra == {"agency_kind": "regency"}
    assert (second.id, second.title, second.district) == ("8", "", "")


@pytest.mark.parametrize(
    "text", ["nonsense", "[]", '{"title": "x"}', '{"id": 1, "created_at": "x"}']
)
def test_what_is_no_corpus_is_refused_with_its_line(tmp_path, text):
    path = tmp_path / "c.jsonl"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FileUnreadable, match=r"c\.jsonl, line 1"):
        list(read_corpus(path))


def test_queries_are_read(tmp_path):
    path = tmp_path / "q.json"
    path.write_text('[{"id": 1, "q": "banjir"}]', encoding="utf-8")

    assert read_queries(path) == [JudgedQuery("1", "banjir")]


def test_what_is_no_list_of_queries_is_refused(tmp_path):
    path = tmp_path / "q.json"
    path.write_text('{"q": "banjir"}', encoding="utf-8")

    with pytest.raises(FileUnreadable, match="a list of"):
        read_queries(path)


@pytest.mark.parametrize(
    "text",
    [
        "q1\td1\t2\nq1\td2\t0\nq2\td1\t1\n",
        "q1 0 d1 2\nq1 0 d2 0\nq2 0 d1 1\n",
        "query\tdoc\tgrade\nq1\td1\t2\n\nq1\td2\t0\nq2\td1\t1.0\n",
    ],
)
def test_grades_are_read_in_three_or_four_columns(tmp_path, text):
    path = tmp_path / "r.tsv"
    path.write_text(text, encoding="utf-8")

    assert read_grades(path) == {"q1": {"d1": 2, "d2": 0}, "q2": {"d1": 1}}


def test_what_is_no_grade_is_refused_with_its_line(tmp_path):
    path = tmp_path / "r.tsv"
    path.write_text("q1\td1\t2\nq1\td2\n", encoding="utf-8")

    with pytest.raises(FileUnreadable, match="line 2"):
        read_grades(path)


@pytest.mark.parametrize(
    ("code", "with_dots"),
    [
        ("32.01.13", "32.01.13"),
        ("320113", "32.01.13"),
        ("3201", "32.01"),
        ("32.01.13.2001", "32.01.13"),
        ("", ""),
    ],
)
def test_codes_get_their_dots(code, with_dots):
    assert dotted(code) == with_dots
