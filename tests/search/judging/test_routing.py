import json
from io import StringIO
from random import Random

import pytest
from django.core.management import CommandError, call_command

from search.judging.files import read_corpus
from search.judging.routing import is_test
from tests.search.judging.by_hand import told_by_hand
from tests.search.judging.phrasings import told


def _evaluate(folder, lines):
    path = folder / "corpus.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    out = StringIO()
    call_command("search", "evaluate-routing", f"--corpus={path}", stdout=out)
    return json.loads(out.getvalue())


def _without_category(lines):
    return [{key: value for key, value in line.items() if key != "category"} for line in lines]


def _wrong(lines, share):
    """Give a share of lines the category of any other."""
    rng = Random(1)  # noqa: S311 - fixed, no secret
    every = sorted({line["category"] for line in lines})
    return [
        line | {"category": rng.choice(every)} if rng.random() < share else line for line in lines
    ]


def test_phrasings_not_learnt_from_find_who_answers(tmp_path):
    figures = _evaluate(tmp_path, [*told(2_000, test=False), *told(800, test=True)])

    assert figures["first"] >= 0.97
    assert figures["first_three"] >= 0.99
    assert figures["category_first"] >= 0.9
    assert figures["category_first_three"] >= 0.97


def test_without_any_category_the_text_alone_does(tmp_path):
    lines = _without_category([*told(2_000, test=False), *told(800, test=True)])

    figures = _evaluate(tmp_path, lines)

    assert figures["first"] >= 0.93
    assert figures["first_three"] >= 0.98
    assert set(figures) == {"first", "first_three"}


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        (told_by_hand(), 0.95),
        (_without_category(told_by_hand()), 0.93),
        (_wrong(told_by_hand(), 0.2), 0.94),
        (_wrong(told_by_hand(), 1.0), 0.9),
        ([line | {"category": f"/{line['category']}"} for line in told_by_hand()], 0.93),
    ],
    ids=["right", "missing", "a fifth wrong", "wrong", "of another taxonomy"],
)
def test_what_was_written_by_hand_finds_who_answers_whatever_its_category(tmp_path, asked, first):
    figures = _evaluate(tmp_path, [*told(1_000, test=False), *asked])

    assert figures["first"] >= first
    assert figures["first_three"] >= 0.98


def test_few_complaints_are_enough_to_begin_with(tmp_path):
    lines = [*told(160, test=False), *told(40, test=True)]

    figures = _evaluate(tmp_path, _without_category(lines))

    assert figures["first"] >= 0.8
    assert figures["first_three"] >= 0.9


def test_categories_that_say_nothing_are_not_believed(tmp_path):
    lines = _wrong([*told(1_000, test=False), *told(300, test=True)], 1.0)

    assert _evaluate(tmp_path, lines)["first"] >= 0.9


def test_without_a_split_one_in_five_is_asked_about(tmp_path):
    path = tmp_path / "corpus.jsonl"
    lines = told(1_000, test=False)
    path.write_text(
        "\n".join(json.dumps({k: v for k, v in line.items() if k != "split"}) for line in lines),
        encoding="utf-8",
    )

    asked = [line.id for line in read_corpus(path) if is_test(line)]

    assert 150 < len(asked) < 250
    assert asked == [line.id for line in read_corpus(path) if is_test(line)]


@pytest.mark.parametrize("lines", [[{"id": 1}], told(20, test=False)])
def test_a_corpus_without_both_parts_is_refused(tmp_path, lines):
    with pytest.raises(CommandError, match="agency_kind"):
        _evaluate(tmp_path, lines)
