"""Complaints about a published report, and what the national desk makes of them."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from register.actions.decide_flags import dismiss, hide
from register.actions.flag_report import flag_report
from register.actions.redact_report import lift_redaction, redact_report
from register.models import Flag, Report
from register.queries.doors import NoSuchReport
from register.queries.flags_on_report import Decision, FlagsOnReport, flags_on_report
from register.queries.open_flags import open_flags
from register.rules.moderation import FlagReason, Outcome, is_hidden
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.states import Visibility
from register.words.moderation import FLAG_LABELS, OUTCOME_LABELS
from tenants.scope import NATIONAL, PORTAL, REGISTER, SYSTEM, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, MONDAY, Life, admin_of

REASON = "Memuat nomor telepon orang lain."


@pytest.fixture
def life(db, agency):
    life = Life()
    life.route(agency)
    return life


def flag(life, reason=FlagReason.ABUSE, note="Paragraf kedua.", **later):
    with scope(PORTAL):
        number = life.report.number
        return flag_report(number=number, reason=reason, note=note, at=life.later(**later).at)


def flags():
    with scope(EVERYTHING):
        return list(Flag.objects.order_by("pk"))


def waiting():
    with scope(NATIONAL):
        return list(open_flags().rows)


def hidden(life, by=DESK):
    with scope(NATIONAL):
        return hide(report_id=life.id, reason=REASON, by=by, at=life.at)


def test_a_complaint_changes_nothing_of_the_report(life):
    before = life.report.version

    flag(life)

    assert life.report.version == before
    assert [(f.reason, f.note, f.outcome) for f in flags()] == [("ABUSE", "Paragraf kedua.", None)]


def test_what_is_not_public_cannot_be_complained_about(life, agency):
    confidential = Life(visibility=Visibility.CONFIDENTIAL)
    confidential.route(agency)

    for each in (Life(), confidential):
        with pytest.raises(NoSuchReport):
            flag(each)
    assert flags() == []


def test_the_desk_sees_the_longest_waiting_first_with_all_that_was_said(life, agency):
    other = Life()
    other.route(agency)
    flag(life)
    flag(other, FlagReason.SPAM, "", hours=1)
    flag(life, FlagReason.PERSONAL_DATA, "NIK.", hours=2)

    first, second = waiting()

    assert (first.number, first.many) == (life.report.number, 2)
    assert first.reasons == (FlagReason.ABUSE, FlagReason.PERSONAL_DATA)
    assert first.notes == ("Paragraf kedua.", "NIK.")
    assert first.first_at == MONDAY
    assert (second.number, second.many, second.notes) == (other.report.number, 1, ())


def test_hiding_leaves_the_public_nothing_of_the_text_and_goes_on(life, agency):
    flag(life)
    state = life.report.state

    assert hidden(life) == 1

    with scope(PORTAL):
        seen = Report.objects.values().get(pk=life.id)
    assert is_hidden(seen["title"], seen["body"])
    assert "dokter" not in str(seen)
    assert life.report.state == state
    assert waiting() == []
    assert [(f.outcome, f.decided_by) for f in flags()] == [("HIDDEN", DESK.user_id)]
    event = life.events()[-1]
    assert (event.step, event.audience, event.text) == ("REDACTED", "REPORTER", REASON)


def test_what_was_hidden_before_stays_hidden_with_it(life, agency):
    with scope(EVERYTHING):
        file_id = life.report.attachments.create(
            event_seq=2,
            name="foto.png",
            kind="png",
            size=3,
            sha256="0" * 64,
            path="uji/foto.png",
            by_reporter=False,
            audience="PUBLIC",
            added_at=life.at,
        ).pk
    with scope(NATIONAL):
        told = {"passages": ["dokter"], "file_ids": [file_id], "reason": REASON}
        redact_report(report_id=life.id, by=DESK, at=life.at, **told)

    hidden(life)

    with scope(PORTAL):
        assert is_hidden(*Report.objects.values_list("title", "body").get(pk=life.id))
    with scope(EVERYTHING):
        assert life.report.attachments.get(pk=file_id).audience == "REPORTER"


def test_it_can_be_shown_again(life):
    title = life.report.title
    hidden(life)

    with scope(NATIONAL):
        lift_redaction(report_id=life.id, reason="Sudah diperiksa.", by=DESK, at=life.at)

    assert life.report.title == title


def test_dismissing_leaves_the_report_as_it_is(life):
    flag(life)
    flag(life)
    title = life.report.title

    with scope(NATIONAL):
        assert dismiss(report_id=life.id, by=DESK, at=life.at) == 2
        assert dismiss(report_id=life.id, by=DESK, at=life.at) == 0

    assert life.report.title == title
    assert {f.outcome for f in flags()} == {"DISMISSED"}
    assert waiting() == []


def test_nobody_but_the_desk_decides(life, agency):
    flag(life)
    title = life.report.title

    for decide in (
        lambda: hide(report_id=life.id, reason=REASON, by=admin_of(agency), at=life.at),
        lambda: dismiss(report_id=life.id, by=admin_of(agency), at=life.at),
    ):
        with scope(of_agency(agency)), pytest.raises(StepNotAllowed) as refused:
            decide()
        assert refused.value.refusal is Refusal.NOT_YOUR_ROLE
    assert (life.report.title, [f.outcome for f in flags()]) == (title, [None])


def test_hiding_needs_a_reason_and_a_report(life):
    flag(life)

    with scope(NATIONAL):
        with pytest.raises(StepNotAllowed):
            hide(report_id=life.id, reason=" ", by=DESK, at=life.at)
        with pytest.raises(NoSuchReport):
            hide(report_id=0, reason=REASON, by=DESK, at=life.at)
    assert [f.outcome for f in flags()] == [None]


def test_only_the_desk_reads_complaints_and_no_screen_writes_them(life, agency):
    flag(life)

    for role in (PORTAL, of_agency(agency), SYSTEM):
        with scope(role), pytest.raises(DatabaseError), transaction.atomic():
            Flag.objects.exists()
    with scope(NATIONAL), pytest.raises(DatabaseError), transaction.atomic():
        Flag.objects.update(note="x")


def test_the_database_refuses_half_a_decision(life):
    flag(life)

    for values in ({"outcome": "HIDDEN"}, {"outcome": "X", "decided_at": MONDAY}, {"reason": "X"}):
        with scope(REGISTER), pytest.raises(IntegrityError), transaction.atomic():
            Flag.objects.update(**values)
    assert [(f.reason, f.outcome) for f in flags()] == [("ABUSE", None)]


def test_every_reason_and_outcome_has_words():
    assert set(FLAG_LABELS) == set(FlagReason)
    assert set(OUTCOME_LABELS) == set(Outcome)


def test_a_decision_of_which_nobody_is_recorded_is_not_told(life):
    flag(life)
    with scope(NATIONAL):
        dismiss(report_id=life.id, by=DESK, at=life.at)
        assert flags_on_report(life.id).decision == Decision(
            Outcome.DISMISSED, DESK.user_id, life.at
        )
    with scope(EVERYTHING):
        Flag.objects.update(decided_by=None)

    with scope(NATIONAL):
        assert flags_on_report(life.id) == FlagsOnReport((), 0, None)
