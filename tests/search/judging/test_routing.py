import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from search.judging.files import read_corpus
from search.judging.routing import is_test
from tests.search.judging.phrasings import told


def _evaluate(folder, lines):
    path = folder / "corpus.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    out = StringIO()
    call_command("search", "evaluate-routing", f"--corpus={path}", stdout=out)
    return json.loads(out.getvalue())


def test_phrasings_not_learnt_from_find_who_answers(tmp_path):
    figures = _evaluate(tmp_path, [*told(2_000, test=False), *told(800, test=True)])

    assert figures["first"] >= 0.8
    assert figures["first_three"] >= 0.97
    assert figures["category_first"] >= 0.6
    assert figures["category_first_three"] >= 0.7


def test_without_a_category_the_text_alone_does_less(tmp_path):
    lines = [*told(2_000, test=False, category=False), *told(800, test=True, category=False)]

    figures = _evaluate(tmp_path, lines)

    assert figures["first"] >= 0.7
    assert figures["first_three"] >= 0.94
    assert set(figures) == {"first", "first_three"}


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
