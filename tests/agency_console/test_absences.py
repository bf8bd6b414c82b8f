"""Recording absences, and what follows: the substitute is named, let in and offered."""

from datetime import timedelta

import pytest

from tenants.teams.models import Absence
from tests.agency_console.test_units import absent, assigned
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
ADDRESS = "/konsol/unit/ketidakhadiran/"


@pytest.fixture
def admin(agency):
    return Officer(agency, "KOM", name="Wati")


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


def typed(rina, budi=None, *, first=0, last=4, **values):
    day = (now() + timedelta(hours=7)).date()
    return {
        "user_id": rina.user.pk,
        "substitute_id": budi.user.pk if budi else "",
        "reason": "LEAVE",
        "first_day": (day + timedelta(days=first)).isoformat(),
        "last_day": (day + timedelta(days=last)).isoformat(),
        **values,
    }


def stored(admin):
    with admin.scope:
        return Absence.objects.count()


def test_it_works(admin, rina, budi, unit):
    form = admin.get(f"{ADDRESS}?petugas={rina.user.pk}").context["form"]
    answer = admin.post(ADDRESS, typed(rina, budi))

    assert form["user_id"].value() == str(rina.user.pk)
    assert (answer.status_code, answer["Location"]) == (302, "/konsol/unit/")
    assert "Rina cuti sampai" in admin.get("/konsol/unit/").content.decode()
    page = admin.get(f"/konsol/unit/{unit.pk}/")
    assert "Pengganti: Budi" in page.content.decode()
    ((absence, end_url),) = page.context["absences"]
    assert end_url == f"{ADDRESS}{absence.id}/akhiri/"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"last": -1, "first": -2}, "last_day"),
        ({"last": 1, "first": 2}, "last_day"),
        ({"reason": "PESTA"}, "reason"),
        ({"user_id": ""}, "user_id"),
        ({"first_day": "kapan-kapan"}, "first_day"),
    ],
)
def test_what_is_refused_stays_typed(admin, rina, budi, values, field):
    answer = admin.post(ADDRESS, typed(rina, budi, **values))

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert answer.context["form"]["substitute_id"].value() == str(budi.user.pk)
    assert stored(admin) == 0


def test_nobody_stands_in_for_themselves_or_is_away_twice(admin, agency, rina, budi):
    self_made = admin.post(ADDRESS, typed(rina, rina))
    unplaced = admin.post(ADDRESS, typed(Officer(agency, "LIA", name="Tanpa unit")))
    admin.post(ADDRESS, typed(rina, budi))
    again = admin.post(ADDRESS, typed(rina, budi, first=2))

    found = [list(answer.context["form"].errors) for answer in (self_made, unplaced, again)]
    assert found == [["substitute_id"], ["user_id"], ["first_day"]]
    assert stored(admin) == 1


def test_it_is_ended(admin, rina, budi):
    admin.post(ADDRESS, typed(rina, budi))
    with admin.scope:
        pk = Absence.objects.get().pk

    assert admin.post(f"{ADDRESS}{pk}/akhiri/").status_code == 302
    assert stored(admin) == 0
    assert admin.post(f"{ADDRESS}{pk}/akhiri/").status_code == 404


def test_the_form_that_assigns_names_the_substitute(agency, admin, rina, budi, unit):
    absent(admin, rina, budi)
    life = fresh_life()
    life.route(agency)

    labels = dict(admin.see(life, "assign-unit").context["form"].fields["unit_id"].choices)

    assert labels[str(unit.pk)].startswith("Puskesmas Bawang 1 – Rina cuti sampai ")
    assert labels[str(unit.pk)].endswith("; pengganti: Budi")
    assert "Dinas PU" in labels.values()


def test_the_substitute_works_on_the_reports_for_so_long(agency, admin, rina, budi, unit):
    life = assigned(agency, unit)
    assert budi.see(life).status_code == 404

    absent(admin, rina, budi)

    assert budi.see(life).status_code == 200
    answer = budi.send(life, "respond-initial", text="Kami cek ke lapangan.")
    assert answer.status_code == 302
    assert life.report.state == "IN_PROGRESS"
    with admin.scope:
        Absence.objects.all().delete()
    assert budi.see(life).status_code == 404


def test_a_leader_is_away_and_whoever_keeps_the_units_ends_it(admin, agency):
    leader, deputy = Officer(agency, "LEAD", name="Bupati"), Officer(agency, "ORG", name="Wira")

    wrong = admin.post(ADDRESS, typed(leader, Officer(agency, "EXM", name="Puji")))
    answer = admin.post(ADDRESS, typed(leader, deputy))

    assert (wrong.status_code, list(wrong.context["form"].errors)) == (422, ["substitute_id"])
    assert answer.status_code == 302
    seen = leader.get("/konsol/unit/")
    ((absence, end_url),) = seen.context["leaders"]
    assert (absence.name, absence.substitute, end_url) == ("Bupati", "Wira", "")
    assert "Ketidakhadiran pimpinan" in seen.content.decode()
    ((_same, end_url),) = admin.get("/konsol/unit/").context["leaders"]
    assert admin.post(end_url).status_code == 302
    assert stored(admin) == 0
