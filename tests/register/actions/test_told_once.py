"""Readers of the log may run twice; what they do, they do once."""

import pytest

from register.actions.fan_out_answer import fan_out_answer
from register.actions.mark_delivered import mark_answer_delivered
from register.queries.tracking import NOBODYS, portal_scope
from register.rules.steps import Step
from tenants.scope import SYSTEM, scope
from tests.factories.lives import Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ANSWER = {"text": "Sudah ditangani.", "substantive": True}


def test_a_merged_report_hears_an_answer_once(agency):
    master, child = Life(), Life()
    master.route(agency)
    child.desk(Step.MERGE, master_number=master.report.number)
    event = master.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, **ANSWER).event

    with scope(SYSTEM):
        assert fan_out_answer(event_id=event.pk, at=master.at) == 1
        assert fan_out_answer(event_id=event.pk, at=master.at) == 0


def test_only_the_newest_answer_counts_as_delivered(agency):
    life = Life()
    life.route(agency)
    first = life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, **ANSWER).event
    life.reporter(Step.NOT_SATISFIED, text="Belum.")
    second = life.officer(agency, admin_of(agency), Step.ANSWER, **ANSWER).event

    with scope(SYSTEM):
        assert not mark_answer_delivered(event_id=first.pk, at=life.at)
        assert mark_answer_delivered(event_id=second.pk, at=life.at)
        assert not mark_answer_delivered(event_id=second.pk, at=life.at)


def test_nothing_shown_and_nonsense_shown_open_nothing():
    assert portal_scope().secret_hash is None
    assert portal_scope(secret="bukan kode").secret_hash == NOBODYS
