"""manage search rebuild and verify, on PostgreSQL and on an engine outside."""

import io

import pytest
from django.core.management import CommandError, call_command

from register.models import Report
from search.models import InternalDocument, PublicDocument, Rebuild
from search.port import EngineAway
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def run(*arguments):
    output = io.StringIO()
    call_command("search", *arguments, stdout=output)
    return output.getvalue().splitlines()


def held(kind=InternalDocument):
    with scope(EVERYTHING):
        return dict(kind.objects.values_list("report_id", "version"))


@pytest.fixture
def life(agency):
    life = Life()
    life.route(agency)
    return life


def test_rebuild_and_verify(life):
    assert run("rebuild") == ["  1 of 1", "1 reports indexed in postgres."]
    assert held() == held(PublicDocument) == {life.id: 2}
    assert run("verify") == ["0 differences in postgres."]
    assert run("rebuild", "--resume") == ["0 reports indexed in postgres."]


def test_a_lost_index_is_told_and_mended(life):
    run("rebuild")
    with scope(EVERYTHING):
        InternalDocument.objects.all().delete()
        PublicDocument.objects.all().delete()

    with pytest.raises(CommandError, match="2 differences"):
        run("verify")

    assert run("verify", "--repair")[-1] == "1 reports mended in postgres."
    assert run("verify") == ["0 differences in postgres."]


def test_an_index_of_an_earlier_analysis_is_told_and_built_anew(life):
    run("rebuild")
    with scope(EVERYTHING):
        InternalDocument.objects.update(terms="'lama':1A")
        Rebuild.objects.update(analysis="an earlier one")

    with pytest.raises(CommandError, match="an earlier analysis of texts made it"):
        run("verify")
    with scope(EVERYTHING):
        assert InternalDocument.objects.get().terms == "'lama':1A"

    assert run("verify", "--repair") == [
        "  1 of 1",
        "1 reports indexed in postgres.",
        "0 differences in postgres.",
    ]
    with scope(EVERYTHING):
        assert "lama" not in InternalDocument.objects.get().terms


def test_an_index_that_is_missing_is_told_too(life, outside):
    outside.live = None

    with pytest.raises(CommandError, match="The index of outside is missing"):
        run("verify")


def test_a_rebuild_that_somebody_breaks_off_says_that_it_goes_on(life, outside, monkeypatch):
    def broken_off(_documents):
        raise KeyboardInterrupt

    whole = outside.rebuild
    monkeypatch.setattr(outside, "rebuild", broken_off)
    with pytest.raises(CommandError, match=r"^Broken off. Run the same again"):
        run("rebuild")

    monkeypatch.setattr(outside, "rebuild", whole)
    assert run("rebuild", "--resume")[-1] == "1 reports indexed in outside."


def test_each_kind_of_difference_is_found_and_mended(life, agency, other_agency):
    moved, old, ahead, gone = make_reports(4, agency=agency, published=True)
    run("rebuild")
    with scope(EVERYTHING):
        Report.objects.filter(pk=moved.pk).update(agency_id=other_agency.pk)
        Report.objects.filter(pk=old.pk).update(version=5)
        InternalDocument.objects.filter(pk=ahead.pk).update(version=9)
        PublicDocument.objects.filter(pk=life.id).delete()
        Report.objects.filter(pk=gone.pk).delete()

    lines = run("verify", "--repair")

    assert f"  internal index, agency {agency.pk}, report {old.pk}: version 1 instead of 5" in lines
    assert lines[-1] == "5 reports mended in postgres."
    assert run("verify")[-1] == "0 differences in postgres."
    assert held() == {life.id: 2, moved.pk: 1, old.pk: 5, ahead.pk: 1}


def test_a_rebuild_writes_nothing_where_nothing_differs(life):
    def written():
        with scope(EVERYTHING):
            return {
                kind: list(kind.objects.extra(select={"at": "xmin"}).values_list("at", flat=True))
                for kind in (InternalDocument, PublicDocument)
            }

    run("rebuild")
    before = written()
    run("rebuild")

    assert written() == before


def test_a_rebuild_brings_back_what_one_of_the_two_tables_lost(life):
    run("rebuild")
    with scope(EVERYTHING):
        PublicDocument.objects.all().delete()
        InternalDocument.objects.update(terms="'lama':1A")

    run("rebuild")

    assert held(PublicDocument) == {life.id: 2}
    with scope(EVERYTHING):
        assert "lama" not in InternalDocument.objects.get().terms


def test_a_rebuild_takes_out_what_the_register_no_longer_has(life):
    (gone,) = make_reports(1, published=True)
    run("rebuild")
    with scope(EVERYTHING):
        Report.objects.filter(pk=gone.pk).delete()

    run("rebuild")

    assert held() == held(PublicDocument) == {life.id: 2}


def test_an_engine_outside_is_built_beside_the_one_in_use_and_swapped(life, outside):
    life.work()
    outside.live.clear()
    make_reports(2, published=True)

    assert run("rebuild") == ["  3 of 3", "3 reports indexed in outside."]
    assert [what for what, _many in outside.calls[-3:]] == ["begin", "rebuild", "end"]
    assert len(outside.live) == 3
    assert run("verify") == ["0 differences in outside."]


def test_a_rebuild_that_was_broken_off_goes_on(life, outside, monkeypatch):
    monkeypatch.setattr("search.actions.rebuild.BATCH", 1)
    make_reports(2, published=True)
    whole, many = outside.rebuild, []

    def twice(documents):
        many.append(len(documents))
        if len(many) == 3:
            raise EngineAway
        whole(documents)

    monkeypatch.setattr(outside, "rebuild", twice)
    with pytest.raises(CommandError, match="goes on from here"):
        run("rebuild")
    assert outside.live == {}

    assert run("rebuild", "--resume")[-1] == "3 reports indexed in outside."
    assert len(outside.live) == 3
    with scope(EVERYTHING):
        assert Rebuild.objects.get(pk="outside").finished_at is not None


def test_what_happens_meanwhile_is_in_both(life, outside):
    outside.begin_rebuild()
    life.work()
    outside.end_rebuild()

    assert outside.held() == {life.id: 2}


def test_an_engine_that_is_away_says_so(life, outside):
    outside.is_away = True

    with pytest.raises(CommandError, match="does not answer"):
        run("verify")


def test_an_engine_that_is_not_configured_is_told(db):
    with pytest.raises(CommandError, match="No search engine elasticsearch"):
        run("verify", "--engine", "elasticsearch")


def test_postgres_can_be_named_beside_another(life, outside):
    assert run("rebuild", "--engine", "postgres")[-1] == "1 reports indexed in postgres."
    assert held() == {life.id: 2}
    assert outside.live == {}
