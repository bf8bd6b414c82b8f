"""Discarding a periodic report: it stays as a row, and its period is free; a refusal changes nothing."""

import pytest

from casework.actions.ask_periodic_files import ask_periodic_files
from casework.actions.decide_periodic import return_periodic
from casework.actions.discard_periodic import discard_periodic
from casework.actions.open_periodic import correct_periodic
from casework.models import PeriodicFile, PeriodicReport
from casework.queries.periodic import NoSuchPeriodic, periodic_page, taken_periods
from casework.rules.periodic_life import PeriodicNotAllowed
from tests.factories.periodic import AT, FEBRUARY, begun, preparer, signed, signer, submitted

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def rows():
    return list(PeriodicReport.objects.order_by("pk").values())


def discard(agency, row, *, reason=" Bulan keliru. ", **values):
    who = {"report_id": row.pk, "revision": row.revision, "by": preparer(agency), **values}
    return discard_periodic(**who, reason=reason, at=AT)


def test_it_stays_as_it_was_with_the_reason(in_agency):
    row = begun(in_agency)
    [before] = rows()

    discard(in_agency, row)

    [after] = rows()
    history = [
        {"step": "DISCARD", "at": AT.isoformat(), "name": "Admin", "text": "Bulan keliru."},
    ]
    assert after == {**before, "state": "DISCARDED", "revision": 2, "history": history}


def test_its_period_is_free_and_the_list_leaves_it_out(in_agency):
    row = begun(in_agency)
    assert taken_periods() == {FEBRUARY}

    discard(in_agency, row)

    assert taken_periods() == frozenset()
    assert periodic_page().rows == ()
    again = begun(in_agency)
    assert (again.version, again.state) == (1, "DRAFT")
    assert again.pk != row.pk
    assert [one.pk for one in periodic_page().rows] == [again.pk]
    discard(in_agency, again)
    assert [one["state"] for one in rows()] == ["DISCARDED", "DISCARDED"]


def test_one_that_was_returned_is_discarded(in_agency):
    row = submitted(in_agency)
    row = return_periodic(
        report_id=row.pk, revision=2, reason="Bulan keliru.", by=signer(in_agency), at=AT
    )

    row = discard(in_agency, row)

    assert row.state == "DISCARDED"
    assert [one["step"] for one in row.history] == ["SUBMIT", "RETURN", "DISCARD"]


def test_a_correction_is_discarded_and_begun_again(in_agency):
    old = signed(in_agency)
    same = {"report_id": old.pk, "revision": old.revision, "figures": {}, "at": AT}
    discard(in_agency, correct_periodic(**same, by=preparer(in_agency)))
    assert taken_periods() == {FEBRUARY}

    again = correct_periodic(**same, by=preparer(in_agency))

    assert (again.version, again.state) == (2, "DRAFT")
    assert [one["state"] for one in rows()] == ["SIGNED", "DISCARDED", "DRAFT"]


@pytest.mark.parametrize(
    ("make", "values", "refusal"),
    [
        (submitted, {}, "NOT_NOW"),
        (signed, {}, "NOT_NOW"),
        (begun, {"revision": 4}, "CHANGED"),
        (begun, {"reason": " "}, "NEEDS_REASON"),
    ],
)
def test_what_is_refused_changes_nothing(in_agency, make, values, refusal):
    row = make(in_agency)
    before = rows()

    with pytest.raises(PeriodicNotAllowed, match=refusal):
        discard(in_agency, row, **values)

    assert rows() == before


def test_the_leadership_does_not_discard(in_agency):
    row = begun(in_agency)

    with pytest.raises(PeriodicNotAllowed, match="NOT_YOUR_ROLE"):
        discard(in_agency, row, by=signer(in_agency))

    assert rows()[0]["state"] == "DRAFT"


def test_one_that_is_not_there_is_not_found(in_agency):
    with pytest.raises(NoSuchPeriodic):
        discard_periodic(report_id=4711, revision=1, reason="x", by=preparer(in_agency), at=AT)


def test_of_a_discarded_one_no_files_are_made(in_agency):
    row = discard(in_agency, begun(in_agency))

    with pytest.raises(PeriodicNotAllowed, match="NOT_NOW"):
        ask_periodic_files(report_id=row.pk, by=preparer(in_agency), at=AT)

    assert not PeriodicFile.objects.exists()
