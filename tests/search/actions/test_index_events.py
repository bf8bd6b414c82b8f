"""The index follows the log, whatever order its jobs are done in."""

import pytest
from django.db.models import Q

from register.models import ReportEvent
from register.rules.states import Visibility
from register.rules.steps import Step
from register.tasks import drain
from search.actions import index_events as module
from search.actions.index_events import index_events
from search.engines.chosen import POSTGRES
from search.models import InternalDocument, PublicDocument
from search.queries.documents import documents_of
from tenants.scope import SYSTEM, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def rows():
    with scope(EVERYTHING):
        return {
            kind: dict(kind.objects.values_list("report_id", "version"))
            for kind in (InternalDocument, PublicDocument)
        }


def index(*events):
    with scope(SYSTEM):
        index_events(event_ids=[event.pk for event in events], at=events[0].at)


def narrow(life, agency):
    life.officer(
        agency, admin_of(agency), Step.NARROW_VISIBILITY,
        text="Menyangkut anak.", visibility=Visibility.CONFIDENTIAL,
    )  # fmt: skip


def test_a_step_is_found_once_the_ledger_is_worked_off(agency):
    life = Life()
    assert rows() == {InternalDocument: {}, PublicDocument: {}}

    life.work()
    assert rows() == {InternalDocument: {life.id: 1}, PublicDocument: {}}

    life.route(agency)
    life.work()
    assert rows() == {InternalDocument: {life.id: 2}, PublicDocument: {life.id: 2}}


def test_many_events_are_as_many_statements_as_one(agency, statements):
    lives = [Life() for _ in range(6)]
    for life in lives:
        life.route(agency)
    with scope(EVERYTHING):
        events = list(ReportEvent.objects.all())

    with statements() as one:
        index(events[0])
    with statements() as all_of_them:
        index(*events)

    assert len(one.texts()) == len(all_of_them.texts())
    assert set(rows()[PublicDocument]) == {life.id for life in lives}


def test_an_older_version_replaces_no_newer_one(agency):
    life = Life()
    life.route(agency)
    with scope(SYSTEM):
        older = documents_of([life.id])
    narrow(life, agency)
    index(*life.events())
    assert rows() == {InternalDocument: {life.id: 3}, PublicDocument: {}}

    with scope(SYSTEM):
        POSTGRES.keep(older)

    assert rows() == {InternalDocument: {life.id: 3}, PublicDocument: {}}


def test_what_is_kept_from_the_public_later_leaves_its_index(agency):
    life = Life()
    life.route(agency)
    life.work()

    narrow(life, agency)
    life.work()

    assert rows() == {InternalDocument: {life.id: 3}, PublicDocument: {}}


def test_private_words_and_notes_are_not_in_it(agency):
    life = Life()
    life.route(agency)
    admin = admin_of(agency)
    life.officer(agency, admin, Step.RESPOND_INITIAL_AGENCY, text="Kami tinjau besok.")
    life.officer(agency, admin, Step.PROGRESS_NOTE, text="Rahasia dapur.", internal=True)

    with scope(SYSTEM):
        (document,) = documents_of([life.id])

    assert "Kami tinjau besok." in document.replies
    assert "dapur" not in str(document)


def test_a_report_that_is_gone_can_be_taken_out():
    (report,) = make_reports(1, published=True)
    with scope(SYSTEM):
        POSTGRES.keep(documents_of([report.pk]))
        POSTGRES.mend([], gone=[report.pk])

    assert rows() == {InternalDocument: {}, PublicDocument: {}}


def test_a_worker_killed_in_the_midst_of_a_batch_loses_nothing(agency, monkeypatch):
    lives = [Life() for _ in range(3)]
    kill = RuntimeError("killed")

    def die(*_, **__):
        raise kill

    monkeypatch.setattr(module, "note_pending", die)
    lives[0].work()
    assert rows() == {InternalDocument: {}, PublicDocument: {}}

    monkeypatch.undo()
    lives[0].later(hours=1).work()
    assert set(rows()[InternalDocument]) == {life.id for life in lives}


def test_a_batch_whose_worker_vanished_is_done_when_its_lease_is_over(agency):
    life = Life()
    drain.claim(Q(), as_="drain", at=life.at)
    life.work()
    assert rows()[InternalDocument] == {}

    life.later(minutes=3).work()
    assert rows()[InternalDocument] == {life.id: 1}


def test_events_in_any_order_and_twice_lead_to_the_same(agency):
    life = Life()
    life.route(agency)
    narrow(life, agency)

    for event in (*reversed(life.events()), *life.events()):
        index(event)

    assert rows() == {InternalDocument: {life.id: 3}, PublicDocument: {}}


def test_submitting_costs_the_same_statements_with_search(statements):
    with statements() as seen:
        Life()

    assert sum("INTO register_job " in text for text in seen.texts()) == 1
    assert not any("search_" in text.replace("search_path", "") for text in seen.texts())
