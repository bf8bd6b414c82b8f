"""What the database refuses of periodic reports, whatever the code says."""

from datetime import date

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from casework.models import PeriodicFile, PeriodicReport
from tests.factories.periodic import AT, FEBRUARY, begun, signed

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def change(row, **values):
    with transaction.atomic():
        PeriodicReport.objects.filter(pk=row.pk).update(**values)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"kind": "WEEK"}, "periodic_kind_known"),
        ({"state": "LOST"}, "periodic_state_known"),
        ({"since": date(2026, 2, 2)}, "periodic_begins_a_month"),
        ({"state": "SUBMITTED"}, "periodic_sealed_when_submitted"),
        ({"state": "SIGNED", "seal": "a" * 64}, "periodic_signed_by_another"),
        (
            {"state": "SIGNED", "seal": "a" * 64, "signed_by": 101, "signed_at": AT},
            "periodic_signed_by_another",
        ),
        ({"signed_at": AT}, "periodic_signed_by_another"),
    ],
)
def test_a_row_that_cannot_be_is_refused(in_agency, values, name):
    row = begun(in_agency)

    with pytest.raises(IntegrityError, match=name):
        change(row, **values)


@pytest.mark.parametrize(
    ("version", "state", "name"),
    [(1, "DRAFT", "periodic_once_a_version"), (2, "DRAFT", "periodic_one_open")],
)
def test_a_period_has_one_of_each_version_and_one_open(in_agency, version, state, name):
    row = begun(in_agency)
    again = {"kind": row.kind, "since": row.since, "figures": {}, "counted_at": AT}

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        PeriodicReport.objects.create(version=version, state=state, **again)


def test_discarded_ones_leave_room_for_others(in_agency):
    row = begun(in_agency)
    change(row, state="DISCARDED")
    change(begun(in_agency), state="DISCARDED")

    again = begun(in_agency)

    assert [one.pk for one in PeriodicReport.standing()] == [again.pk]
    with pytest.raises(IntegrityError, match="periodic_"):
        change(row, state="DRAFT")


def test_its_file_is_one_of_two_kinds_once_a_revision(in_agency):
    row = begun(in_agency)
    PeriodicFile.objects.create(report=row, revision=1, format="pdf", asked_at=AT)

    for kind, name in (("doc", "periodic_file_format_known"), ("pdf", "periodic_file_once")):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            PeriodicFile.objects.create(report=row, revision=1, format=kind, asked_at=AT)


def test_the_agency_itself_deletes_nothing(in_agency):
    row = signed(in_agency)

    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        PeriodicReport.objects.filter(pk=row.pk).delete()
    assert PeriodicReport.objects.filter(pk=row.pk).exists()


def test_its_name_tells_period_and_version(in_agency):
    row = begun(in_agency)
    file = PeriodicFile(report=row, format="pdf")

    assert str(row) == "2026-02 v1"
    assert row.period == FEBRUARY
    assert str(file) == file.path == f"laporan-berkala/{file.key.hex}.pdf"


def test_a_change_after_the_seal_is_seen(in_agency):
    row = signed(in_agency)
    assert row.is_unbroken

    row.summary = "Lain."

    assert not row.is_unbroken
