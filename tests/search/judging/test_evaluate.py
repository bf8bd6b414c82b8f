import json
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from register.models import Category, Report
from search.engines.elastic.client import feeding_client
from search.models import PublicDocument
from tenants.scope import SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.search.judging.corpus import corpus, judgements
from tests.search.judging.denials import denials
from tests.search.judging.queries import judged_queries

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
FEWEST = 60
LEAST = [("", 0.93), ("second_", 0.93), ("third_", 0.93), ("held_out_", 0.9)]


def _files(folder, lines, queries, grades):
    """queries: what is typed, by id."""
    paths = {name: folder / name for name in ("corpus", "queries", "qrels")}
    paths["corpus"].write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    asked = [{"id": number, "q": typed} for number, typed in queries.items()]
    paths["queries"].write_text(json.dumps(asked), encoding="utf-8")
    paths["qrels"].write_text(
        "\n".join("\t".join(map(str, row)) for row in grades), encoding="utf-8"
    )
    return [f"--{name}={path}" for name, path in paths.items()]


def typed(queries):
    return {query.id: query.q for query in queries}


def _evaluate(*args, engine="postgres"):
    out = StringIO()
    call_command("search", "evaluate", "--engine", engine, *args, stdout=out)
    return json.loads(out.getvalue())


def _kept():
    with scope(EVERYTHING):
        reports = Report.objects.count(), Category.objects.filter(name_en="").count()
    with scope(SYSTEM):
        return (*reports, PublicDocument.objects.count())


@pytest.mark.parametrize(("part", "least"), LEAST)
def test_the_judged_sets_are_found(part, least, tmp_path):
    before = _kept()
    assert len(judged_queries(part)) >= FEWEST

    figures = _evaluate(
        *_files(tmp_path, corpus(part), typed(judged_queries(part)), judgements(part))
    )

    assert figures["ndcg@10"] >= least
    assert figures["recall@100"] >= 0.7
    assert _kept() == before


def test_what_is_denied_stands_before_what_is_not(tmp_path):
    figures = _evaluate(*_files(tmp_path, *denials()))

    assert figures["ndcg@10"] >= 0.95
    assert figures["recall@100"] == 1.0


@pytest.mark.elastic
def test_what_is_denied_stands_before_what_is_not_outside_too(elastic, tmp_path):
    figures = _evaluate(*_files(tmp_path, *denials()), engine="elasticsearch")

    assert figures["ndcg@10"] >= 0.84
    assert figures["recall@100"] == 1.0


def test_a_file_that_is_missing_is_named(tmp_path):
    with pytest.raises(CommandError, match="missing"):
        _evaluate(
            f"--corpus={tmp_path / 'missing'}",
            f"--queries={tmp_path / 'missing'}",
            f"--qrels={tmp_path / 'missing'}",
        )


def test_nothing_judged_is_nothing(tmp_path):
    figures = _evaluate(*_files(tmp_path, corpus()[:3], typed(judged_queries()[:1]), []))

    assert figures == {"ndcg@10": 0.0, "recall@100": 0.0}


@pytest.mark.elastic
@pytest.mark.parametrize(("part", "least"), LEAST)
def test_the_judged_sets_are_found_outside_the_database_too(part, least, elastic, tmp_path):
    before = _kept()

    files = _files(tmp_path, corpus(part), typed(judged_queries(part)), judgements(part))
    figures = _evaluate(*files, engine="elasticsearch")

    assert figures["ndcg@10"] >= least
    assert _kept() == before
    made = feeding_client().indices.get(index=f"{settings.ELASTICSEARCH_PREFIX}-judged-*")
    assert list(made) == []
