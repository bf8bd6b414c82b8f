"""The life of a periodic report by its actions; a refusal changes nothing."""

from datetime import date, timedelta

import pytest

from casework.actions.decide_periodic import return_periodic, sign_periodic, submit_periodic
from casework.actions.open_periodic import correct_periodic, open_periodic
from casework.actions.write_periodic import Narrative, count_periodic, write_periodic
from casework.models import PeriodicFile, PeriodicReport
from casework.queries.periodic import NoSuchPeriodic
from casework.rules.periodic_life import PeriodicNotAllowed, PeriodicRefusal
from casework.rules.report_period import PeriodKind, ReportPeriod
from register.rules.actors import Role
from tenants.actions.record_decree import NamedPerson, record_decree
from tests.factories.lives import admin_of
from tests.factories.periodic import (
    AT,
    FEBRUARY,
    NARRATIVE,
    begun,
    preparer,
    signed,
    signer,
    submitted,
)

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
MARCH = ReportPeriod(PeriodKind.MONTH, date(2026, 3, 1))


def rows():
    return list(PeriodicReport.objects.order_by("pk").values())


def decree(agency):
    record_decree(
        number="050/12",
        signed_on=date(2026, 1, 5),
        title="Tim",
        signer="Bupati",
        valid_from=date(2026, 1, 5),
        people=[
            NamedPerson("Rina", "Kepala Bidang", "ADMIN_KOMINFO", user_id=101),
            NamedPerson("Budi", "Bupati", "PATRON", user_id=102),
        ],
    )


def test_it_begins_with_its_figures(in_agency):
    row = begun(in_agency)

    assert (row.state, row.version, row.revision) == ("DRAFT", 1, 1)
    assert (row.prepared_by, row.prepared_name, row.counted_at) == (101, "Admin", AT)
    assert row.figures["open_start"] == 14
    assert row.seal == ""


@pytest.mark.parametrize(
    ("role", "period", "refusal", "field"),
    [
        (Role.LEADER, FEBRUARY, PeriodicRefusal.NOT_YOUR_ROLE, ""),
        (Role.LIAISON, FEBRUARY, PeriodicRefusal.NOT_YOUR_ROLE, ""),
        (Role.ADMIN, MARCH, PeriodicRefusal.STILL_RUNNING, "period"),
    ],
)
def test_it_does_not_begin(in_agency, role, period, refusal, field):
    with pytest.raises(PeriodicNotAllowed) as found:
        open_periodic(period=period, figures={}, by=admin_of(in_agency, role=role), at=AT)

    assert (found.value.refusal, found.value.field) == (refusal, field)
    assert rows() == []


def test_a_period_has_one_first_version(in_agency):
    begun(in_agency)
    before = rows()

    with pytest.raises(PeriodicNotAllowed) as found:
        begun(in_agency)

    assert found.value.refusal is PeriodicRefusal.TAKEN
    assert rows() == before


def test_words_and_figures_are_kept(in_agency):
    row = begun(in_agency)

    row = write_periodic(
        report_id=row.pk, revision=1, narrative=Narrative(" Baik. "), by=preparer(in_agency)
    )
    row = count_periodic(
        report_id=row.pk,
        revision=2,
        figures={"open_start": 3},
        by=preparer(in_agency),
        at=AT + timedelta(hours=1),
    )

    assert (row.summary, row.figures, row.revision) == ("Baik.", {"open_start": 3}, 3)
    assert row.counted_at == AT + timedelta(hours=1)


def test_it_is_submitted_sealed_and_its_files_called_for(in_agency):
    decree(in_agency)

    row = submitted(in_agency)

    assert (row.state, row.revision, row.submitted_at) == ("SUBMITTED", 2, AT)
    assert (row.summary, row.prepared_position) == ("Semua dijawab.", "Kepala Bidang")
    assert row.is_unbroken
    files = PeriodicFile.objects.order_by("format").values_list("revision", "format", "made_at")
    assert list(files) == [(2, "pdf", None), (2, "xlsx", None)]


def test_it_is_signed_by_the_leadership(in_agency):
    decree(in_agency)

    row = signed(in_agency)

    assert (row.state, row.signed_by, row.signed_position) == ("SIGNED", 102, "Bupati")
    assert [(one["step"], one["name"]) for one in row.history] == [
        ("SUBMIT", "Admin"),
        ("SIGN", "Admin"),
    ]


def test_it_is_returned_with_a_reason_and_submitted_again(in_agency):
    row = submitted(in_agency)

    row = return_periodic(
        report_id=row.pk, revision=2, reason=" Lengkapi. ", by=signer(in_agency), at=AT
    )

    assert (row.state, row.return_reason, row.seal) == ("RETURNED", "Lengkapi.", "")
    row = submit_periodic(
        report_id=row.pk, revision=3, narrative=NARRATIVE, by=preparer(in_agency), at=AT
    )
    assert (row.state, row.return_reason) == ("SUBMITTED", "")
    assert [one["text"] for one in row.history] == ["", "Lengkapi.", ""]


def test_a_correction_is_the_next_version_and_the_signed_one_stays(in_agency):
    row = signed(in_agency)
    [before] = rows()

    new = correct_periodic(
        report_id=row.pk, revision=row.revision, figures={"n": 1}, by=preparer(in_agency), at=AT
    )

    assert (new.version, new.state, new.figures) == (2, "DRAFT", {"n": 1})
    assert (new.summary, new.history) == ("Semua dijawab.", [])
    assert rows()[0] == before
    with pytest.raises(PeriodicNotAllowed) as found:
        correct_periodic(
            report_id=row.pk, revision=row.revision, figures={}, by=preparer(in_agency), at=AT
        )
    assert found.value.refusal is PeriodicRefusal.OPEN_ALREADY


def test_what_is_refused_changes_nothing(in_agency):
    row = submitted(in_agency)
    before, who = rows(), {"report_id": row.pk, "at": AT}

    for refusal, act in (
        ("NOT_YOUR_ROLE", lambda: sign_periodic(**who, revision=2, by=preparer(in_agency))),
        ("CHANGED", lambda: sign_periodic(**who, revision=1, by=signer(in_agency))),
        (
            "NEEDS_REASON",
            lambda: return_periodic(**who, revision=2, reason=" ", by=signer(in_agency)),
        ),
        (
            "NOT_NOW",
            lambda: submit_periodic(**who, revision=2, narrative=NARRATIVE, by=preparer(in_agency)),
        ),
        (
            "SAME_OFFICER",
            lambda: sign_periodic(
                **who, revision=2, by=admin_of(in_agency, user_id=101, role=Role.LEADER)
            ),
        ),
    ):
        with pytest.raises(PeriodicNotAllowed, match=refusal):
            act()
        assert rows() == before


def test_without_a_summary_it_is_not_submitted(in_agency):
    row, before = begun(in_agency), rows()

    with pytest.raises(PeriodicNotAllowed) as found:
        submit_periodic(
            report_id=row.pk,
            revision=1,
            narrative=Narrative(" ", "Kendala."),
            by=preparer(in_agency),
            at=AT,
        )

    assert (found.value.refusal, found.value.field) == (PeriodicRefusal.NEEDS_SUMMARY, "summary")
    assert rows() == before


def test_what_was_changed_behind_the_seal_is_not_signed(in_agency):
    row = submitted(in_agency)
    PeriodicReport.objects.filter(pk=row.pk).update(summary="Lain.")

    with pytest.raises(PeriodicNotAllowed, match="CHANGED"):
        sign_periodic(report_id=row.pk, revision=2, by=signer(in_agency), at=AT)

    assert rows()[0]["state"] == "SUBMITTED"


def test_one_that_is_not_there_is_not_found(in_agency):
    with pytest.raises(NoSuchPeriodic):
        sign_periodic(report_id=4711, revision=1, by=signer(in_agency), at=AT)
