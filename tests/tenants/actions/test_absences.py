"""Recording and ending absences, each with a trace."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from django.db.utils import IntegrityError, ProgrammingError

from tenants.actions.end_absence import NoSuchAbsence, end_absence
from tenants.actions.record_absence import (
    AwayAlready,
    NewAbsence,
    NotAnOfficer,
    NotASubstitute,
    record_absence,
)
from tenants.queries.absences import absences_of, notes_by_unit, roster_on
from tenants.queries.duties import leaders_away
from tenants.signin.staff import NotYourArea
from tenants.teams.models import Absence, AuditEntry
from tests.database.template import AT
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
DAY = date(2026, 12, 1)
UNTIL = date(2026, 12, 5)


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Wati")


@pytest.fixture
def unit(agency):
    return make_unit(agency, staffed=False)


@pytest.fixture
def rina(agency, unit):
    return Officer(agency, "LIA", unit=unit, name="Rina")


@pytest.fixture
def budi(agency):
    return Officer(
        agency, "LIA", unit=make_unit(agency, name="Dinas PU", staffed=False), name="Budi"
    )


def record(by, away, substitute=None, *, first=DAY, last=UNTIL, reason="LEAVE"):
    new = NewAbsence(away.user.pk, substitute.user.pk if substitute else None, reason, first, last)
    with by.scope:
        return record_absence(absence=new, by=by.at_work, at=AT)


def stored(admin):
    with admin.scope:
        return list(Absence.objects.order_by("first_day").values_list("first_day", "last_day"))


def kinds(admin):
    with admin.scope:
        return list(AuditEntry.objects.order_by("pk").values_list("kind", "subject", "actor_name"))


def test_it_works(admin, rina, budi, unit):
    absence = record(admin, rina, budi)

    assert str(absence) == f"{rina.user.pk} 2026-12-01–2026-12-05"
    assert kinds(admin) == [("ABSENCE_RECORDED", "Rina", "Wati")]
    with admin.scope:
        entry = AuditEntry.objects.get()
        assert str(entry) == "ABSENCE_RECORDED Rina"
        assert entry.details == {
            "first_day": "2026-12-01",
            "last_day": "2026-12-05",
            "reason": "LEAVE",
            "substitute": "Budi",
        }
        sentence = "Rina cuti sampai 5 Des 2026; pengganti: Budi"
        assert roster_on(DAY).sentence(rina.user.pk) == sentence
        assert roster_on(DAY).sentence(budi.user.pk) == ""
        assert notes_by_unit(DAY) == {unit.pk: sentence}
        assert notes_by_unit(UNTIL + timedelta(days=1)) == {}


def test_nobody_stands_in(admin, rina):
    record(admin, rina, reason="SICK")

    with admin.scope:
        assert (
            roster_on(DAY).sentence(rina.user.pk) == "Rina sakit sampai 5 Des 2026, tanpa pengganti"
        )
        (entry,) = absences_of([rina.user.pk], since=DAY)
    assert (entry.name, entry.reason, entry.substitute) == ("Rina", "sakit", "")


@pytest.mark.parametrize(("first", "last"), [(DAY, DAY), (UNTIL, UNTIL + timedelta(days=9))])
def test_days_that_are_taken_are_refused(admin, rina, budi, first, last):
    record(admin, rina, budi)

    with pytest.raises(AwayAlready):
        record(admin, rina, first=first, last=last)

    assert stored(admin) == [(DAY, UNTIL)]
    record(admin, rina, first=UNTIL + timedelta(days=1), last=UNTIL + timedelta(days=1))
    assert len(stored(admin)) == 2


def test_only_officers_are_away_and_stand_in(admin, agency, rina):
    leader, clerk = Officer(agency, "LEAD", name="Pimpinan"), Officer(agency, "ORG", name="Wira")
    for away, substitute, refused in (
        (Officer(agency, "LIA", name="Tanpa unit"), None, NotAnOfficer),
        (clerk, None, NotAnOfficer),
        (rina, leader, NotASubstitute),
        (leader, rina, NotASubstitute),
    ):
        with pytest.raises(refused):
            record(admin, away, substitute)

    assert stored(admin) == []
    assert kinds(admin) == []


@pytest.mark.parametrize("role", ["LEAD", "ADM", "INS"])
def test_a_leader_is_away_and_a_leader_or_an_admin_stands_in(admin, agency, role):
    leader, other = Officer(agency, "LEAD", name="Bupati"), Officer(agency, role, name="Wakil")

    record(admin, leader, other)

    with admin.scope:
        (entry,) = leaders_away(since=DAY)
        assert (entry.name, entry.substitute) == ("Bupati", "Wakil")
        assert leaders_away(since=UNTIL + timedelta(days=1)) == []


@pytest.mark.parametrize("role", ["LIA", "ORG", "INS", "LEAD"])
def test_only_whoever_keeps_the_units_records_and_ends(agency, admin, rina, budi, role):
    other = Officer(agency, role, name="Lain")
    with pytest.raises(NotYourArea):
        record(other, rina, budi)
    absence = record(admin, rina, budi)

    with pytest.raises(NotYourArea), other.scope:
        end_absence(absence_id=absence.pk, by=other.at_work, today=DAY, at=AT)

    assert stored(admin) == [(DAY, UNTIL)]


def test_who_is_back_early(admin, rina, budi):
    absence = record(admin, rina, budi)

    with admin.scope:
        end_absence(absence_id=absence.pk, by=admin.at_work, today=DAY + timedelta(days=2), at=AT)

    assert stored(admin) == [(DAY, DAY + timedelta(days=1))]
    assert kinds(admin)[-1] == ("ABSENCE_ENDED", "Rina", "Wati")


def test_one_that_does_not_come_to_pass_is_gone(admin, rina, budi):
    absence = record(admin, rina, budi)

    with admin.scope:
        end_absence(absence_id=absence.pk, by=admin.at_work, today=DAY, at=AT)

    assert stored(admin) == []


def test_one_that_is_over_or_unknown_is_not_ended(admin, rina, budi):
    absence = record(admin, rina, budi)

    for pk, today in ((absence.pk, UNTIL + timedelta(days=1)), (absence.pk + 1, DAY)):
        with pytest.raises(NoSuchAbsence), admin.scope:
            end_absence(absence_id=pk, by=admin.at_work, today=today, at=AT)

    assert stored(admin) == [(DAY, UNTIL)]
    assert len(kinds(admin)) == 1


@pytest.mark.parametrize(
    "values",
    [{"last_day": date(2026, 11, 30)}, {"reason": "PESTA"}, {"substitute_id": 1}],
)
def test_the_table_refuses_what_cannot_be(in_agency, values):
    good = {"user_id": 1, "reason": "LEAVE", "first_day": DAY, "last_day": UNTIL, "recorded_at": AT}

    with pytest.raises(IntegrityError), transaction.atomic():
        Absence.objects.create(**(good | values))


def test_nobody_rewrites_what_was_done(admin, rina, budi):
    record(admin, rina, budi)

    for change in (
        lambda: AuditEntry.objects.update(actor_name="Orang lain"),
        lambda: AuditEntry.objects.all().delete(),
    ):
        with pytest.raises(ProgrammingError), admin.scope:
            change()

    assert len(kinds(admin)) == 1


def test_another_agency_sees_no_absence(admin, rina, budi, other_agency):
    record(admin, rina, budi)

    with Officer(other_agency, "ADM").scope:
        assert roster_on(DAY).away == {}
        assert AuditEntry.objects.count() == 0
