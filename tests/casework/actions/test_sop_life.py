"""What the actions of procedures refuse, and who the Pembina is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casework.actions.begin_sop import begin_sop, revise_sop
from casework.actions.decide_sop import (
    approve_sop,
    discard_sop,
    recall_sop,
    return_sop,
    send_sop,
    withdraw_sop,
)
from casework.actions.record_sop import record_sop
from casework.actions.write_sop import write_sop
from casework.models import SopDocument, SopVersion
from casework.queries.procedures import NoSuchProcedure, procedures_in_force, version_of
from casework.rules.sop_content import SopContent, SopStep, SopSubject
from casework.rules.sop_life import SopNotAllowed, SopRefusal
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.scope import of_agency, scope
from tenants.teams.models import AuditEntry
from tests.factories.lives import MONDAY
from tests.factories.procedures import people

SUBJECT = SopSubject("060/1/2026")
CONTENT = SopContent("SOP Verifikasi", (SopStep("Memeriksa", "Admin"),))
DAY = MONDAY.date()


@pytest.fixture
def writer(agency):
    return people(agency).writer


@pytest.fixture
def patron(agency):
    return people(agency).patron


@pytest.fixture
def draft(in_agency, writer):
    return begin_sop(subject=SUBJECT, content=CONTENT, by=writer, at=MONDAY)


def act(action, row, by, *, at=MONDAY, **values):
    seen = {"revision": SopVersion.objects.get(pk=row.pk).revision, **values}
    return action(version_id=row.pk, by=by, at=at, **seen)


def write(row, by, *, content=CONTENT, **values):
    return act(write_sop, row, by, content=content, **{"valid_from": None, **values})


def published(row, writer, patron, *, at=MONDAY, **values):
    write(row, writer, **values)
    act(send_sop, row, writer)
    return act(approve_sop, row, patron, at=at)


def refused(*args, **values):
    before = list(SopVersion.objects.order_by("pk").values())
    with pytest.raises(SopNotAllowed) as error:
        act(*args, **values)
    assert list(SopVersion.objects.order_by("pk").values()) == before
    return error.value.refusal, error.value.field


def in_force(day):
    return [(row.document.number, row.version) for row in procedures_in_force(day)]


def test_an_approved_version_is_never_changed(draft, writer, patron):
    published(draft, writer, patron)

    same = {"content": replace(CONTENT, title="Lain"), "valid_from": None}
    assert refused(write_sop, draft, writer, **same) == (SopRefusal.NOT_NOW, "")
    for action in (send_sop, recall_sop, discard_sop):
        assert refused(action, draft, writer)[0] is SopRefusal.NOT_NOW
    assert refused(approve_sop, draft, patron)[0] is SopRefusal.NOT_NOW


def test_the_next_version_begins_from_it_and_only_one_at_a_time(draft, writer, patron):
    first = published(draft, writer, patron)

    second = act(revise_sop, first, writer)

    assert (second.version, second.state, second.content) == (2, "DRAFT", first.content)
    assert refused(revise_sop, first, writer) == (SopRefusal.OPEN_ALREADY, "")


def test_a_later_first_day_leaves_the_version_before_in_force_until_then(draft, writer, patron):
    first = published(draft, writer, patron)
    second = act(revise_sop, first, writer)
    later = DAY + timedelta(days=30)

    published(second, writer, patron, valid_from=later)

    assert in_force(DAY - timedelta(days=1)) == []
    assert in_force(DAY) == [("060/1/2026", 1)]
    assert in_force(later - timedelta(days=1)) == [("060/1/2026", 1)]
    assert in_force(later) == [("060/1/2026", 2)]


def test_nothing_is_in_force_before_its_approval(draft, writer, patron):
    kept = published(draft, writer, patron, valid_from=DAY - timedelta(days=90))

    assert kept.valid_from == DAY


def test_a_withdrawn_procedure_is_in_force_until_the_day_before(draft, writer, patron):
    first = published(draft, writer, patron)
    at = MONDAY + timedelta(days=10)

    kept = act(withdraw_sop, first, patron, at=at, words="Diganti Perbup.")

    assert (kept.state, kept.valid_until) == ("WITHDRAWN", DAY + timedelta(days=9))
    assert in_force(DAY + timedelta(days=9)) == [("060/1/2026", 1)]
    assert in_force(at.date()) == []
    assert act(revise_sop, first, writer).version == 2


@pytest.mark.parametrize("action", [return_sop, withdraw_sop])
def test_the_pembina_says_why(draft, writer, patron, action):
    act(send_sop, draft, writer)
    if action is withdraw_sop:
        act(approve_sop, draft, patron)

    assert refused(action, draft, patron, words=" \n") == (SopRefusal.NEEDS_WORDS, "words")


def test_without_steps_nothing_is_sent(draft, writer):
    write(draft, writer, content=replace(CONTENT, steps=()))

    assert refused(send_sop, draft, writer) == (SopRefusal.NEEDS_STEPS, "steps")


def test_what_was_not_seen_is_not_decided(draft, writer, patron):
    act(send_sop, draft, writer)

    assert refused(approve_sop, draft, patron, revision=1)[0] is SopRefusal.CHANGED


def test_nobody_approves_what_they_have_sent(agency, draft):
    both = people(agency, writer=("ORG", "LEAD")).writer
    act(send_sop, draft, both)

    assert refused(approve_sop, draft, both)[0] is SopRefusal.SAME_OFFICER


def test_only_the_pembina_of_the_decree_decides(agency, draft, writer):
    team = people(agency)
    act(send_sop, draft, writer)
    record_decree(
        number="SK/1",
        signed_on=DAY,
        title="Tim",
        signer="Bupati",
        valid_from=DAY,
        people=[
            NamedPerson(
                "Budi", "Bupati", "PATRON", user_id=team.patron.user_id, nip="196801011990031001"
            )
        ],
    )

    assert refused(approve_sop, draft, team.leader)[0] is SopRefusal.NOT_THE_PATRON
    kept = act(approve_sop, draft, team.patron)

    assert (kept.approved_position, kept.approved_nip) == ("Bupati", "196801011990031001")


def test_where_the_pembina_has_no_account_the_leadership_decides(agency, draft, writer):
    team = people(agency)
    act(send_sop, draft, writer)
    record_decree(
        number="SK/1",
        signed_on=DAY,
        title="Tim",
        signer="Bupati",
        valid_from=DAY,
        people=[NamedPerson("Budi", "Bupati", "PATRON")],
    )

    kept = act(approve_sop, draft, team.leader)

    assert (kept.state, kept.approved_position) == ("PUBLISHED", "")


def test_what_the_pembina_does_is_written_into_the_log(draft, writer, patron):
    act(send_sop, draft, writer)
    act(return_sop, draft, patron, words="Lengkapi.")
    first = published(draft, writer, patron)
    act(withdraw_sop, first, patron, at=MONDAY + timedelta(days=10), words="Diganti.")

    entries = AuditEntry.objects.order_by("pk")

    assert [(row.kind, row.details) for row in entries] == [
        ("SOP_RETURNED", {"version": 1}),
        ("SOP_APPROVED", {"version": 1, "since": "2026-03-02"}),
        ("SOP_WITHDRAWN", {"version": 1, "since": "2026-03-02", "until": "2026-03-11"}),
    ]
    assert {(row.subject, row.actor_name) for row in entries} == {
        ("060/1/2026 SOP Verifikasi", "Budi")
    }


def test_what_is_refused_is_in_no_log(draft, writer, patron):
    act(send_sop, draft, writer)

    refused(return_sop, draft, patron, words="")
    refused(approve_sop, draft, patron, revision=1)

    assert not AuditEntry.objects.exists()


def test_who_does_not_keep_procedures_begins_none(agency, in_agency):
    other = people(agency, writer=("KOM",)).writer

    with pytest.raises(SopNotAllowed) as error:
        begin_sop(subject=SUBJECT, content=CONTENT, by=other, at=MONDAY)

    assert error.value.refusal is SopRefusal.NOT_YOUR_ROLE
    assert not SopDocument.objects.exists()


def test_of_a_unit_that_is_not_there_none_is_begun(in_agency, writer):
    with pytest.raises(SopNotAllowed) as error:
        begin_sop(subject=replace(SUBJECT, unit_id=4711), content=CONTENT, by=writer, at=MONDAY)

    assert (error.value.refusal, error.value.field) == (SopRefusal.UNKNOWN_UNIT, "unit_id")
    assert not SopDocument.objects.exists()


def test_what_it_is_for_stays_once_approved(draft, writer, patron):
    write(draft, writer, subject=replace(SUBJECT, report_class="COMPLAINT"))
    first = published(draft, writer, patron)
    second = act(revise_sop, first, writer)
    same = {"content": CONTENT, "valid_from": None}

    found = refused(write_sop, second, writer, subject=replace(SUBJECT, number="X"), **same)

    assert found == (SopRefusal.SUBJECT_FIXED, "")
    assert write(second, writer, subject=second.subject).revision == 2


def test_none_of_this_number(in_agency, writer):
    with pytest.raises(NoSuchProcedure):
        send_sop(version_id=4711, revision=1, by=writer, at=MONDAY)
    with pytest.raises(NoSuchProcedure):
        version_of(4711, 1, drafts=True)


def test_another_agency_sees_none_of_it(draft, writer, patron, other_agency):
    published(draft, writer, patron)

    with scope(of_agency(other_agency)):
        assert not SopVersion.objects.exists()
        assert procedures_in_force(DAY) == []


def test_the_agencys_own_come_before_those_of_units(in_agency):
    for number, unit_id in (("A", 7), ("B", None), ("C", 8)):
        record_sop(number=number, title="S", steps=[], valid_from=DAY, unit_id=unit_id)

    assert [number for number, _version in in_force(DAY)] == ["B", "A", "C"]


def test_a_recorded_one_follows_what_is_there(draft, writer, patron):
    published(draft, writer, patron)

    document = record_sop(
        number="060/1/2026",
        title="S",
        steps=[],
        valid_from=date(2027, 1, 1),
        parts={"records": ["Register"]},
    )

    assert document.pk == draft.document_id
    assert in_force(date(2027, 1, 1)) == [("060/1/2026", 2)]
    assert document.versions.get(version=2).records == ["Register"]
