from datetime import timedelta

import pytest

from register.rules.steps import Step
from tenants.actions.appoint_liaison import appoint_liaison
from tenants.actions.record_absence import NewAbsence, record_absence
from tenants.scope import of_agency, scope
from tenants.teams.models import LiaisonOfficer, Unit
from tests.factories.consoles import Officer, fresh_life, now, today
from tests.factories.everything import everything_in
from tests.factories.lives import admin_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
TYPED = {"name": "Dinas Kesehatan", "kind": "OPD", "code": "dinkes", "parent_id": ""}


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Wati")


@pytest.fixture
def unit(agency):
    return make_unit(agency, name="Puskesmas Bawang 1", staffed=False)


def units(answer):
    return {unit.name: unit for unit, _load, _url in answer.context["units"]}


def shown(officers):
    return [str(officer) for officer in officers]


def assigned(agency, unit, **values):
    life = fresh_life(**values)
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    return life


def rows(admin):
    with admin.scope:
        return list(Unit.objects.order_by("pk").values_list("name", "code", "is_active"))


def absent(admin, away, substitute=None, *, days=3):
    day = today()
    new = NewAbsence(
        away.user.pk,
        substitute.user.pk if substitute else None,
        "LEAVE",
        day - timedelta(days=1),
        day + timedelta(days=days),
    )
    with admin.scope:
        return record_absence(absence=new, by=admin.at_work, at=now())


def test_it_works(agency, admin, unit):
    Officer(agency, "LIA", unit=unit, name="Dewi")
    stand_in = Officer(agency, "LIA", name="Budi")
    with scope(of_agency(agency)):
        appoint_liaison(unit_id=unit.pk, user_id=stand_in.user.pk, is_substitute=True)

    answer = admin.get("/konsol/unit/")

    assert answer.status_code == 200
    found = units(answer)["Puskesmas Bawang 1"]
    assert (found.kind, found.is_active) == ("Puskesmas", True)
    assert shown(found.officers) == ["Dewi", "Budi (pengganti)"]
    assert "Budi (pengganti)" in answer.content.decode()


def test_a_unit_nobody_answers_for_is_marked(admin, unit):
    answer = admin.get("/konsol/unit/")

    assert units(answer)["Puskesmas Bawang 1"].officers == ()
    assert "Belum ada" in answer.content.decode()


def test_who_is_a_member_no_longer_is_said(agency, admin):
    make_unit(agency, name="Puskesmas lama")

    found = units(admin.get("/konsol/unit/"))

    assert shown(found["Puskesmas lama"].officers) == ["(bukan anggota lagi)"]


def test_units_stand_below_their_parent_the_closed_ones_last(agency, admin):
    with scope(everything_in(agency)):
        above = Unit.objects.create(name="Dinas Kesehatan", kind="OPD", code="d")
        for name, is_active in (("A lama", False), ("Z baru", True)):
            Unit.objects.create(
                name=name, kind="PUSKESMAS", code=name[:1], parent=above, is_active=is_active
            )
        Unit.objects.create(name="Bagian Umum", kind="OPD", code="b")

    answer = admin.get("/konsol/unit/")

    found = [(unit.name, unit.depth) for unit, _load, _url in answer.context["units"]]
    assert found == [("Bagian Umum", 0), ("Dinas Kesehatan", 0), ("Z baru", 1), ("A lama", 1)]
    assert units(answer)["A lama"].parent == "Dinas Kesehatan"
    assert "Tidak aktif" in answer.content.decode()


def test_without_units_it_says_what_that_means(agency, admin):
    leader = Officer(agency, "LEAD").get("/konsol/unit/")

    assert "Belum ada unit kerja" in leader.content.decode()
    assert "/konsol/unit/baru/" not in leader.content.decode()
    assert "/konsol/unit/baru/" in admin.get("/konsol/unit/").content.decode()


def test_another_agencys_units_are_not_there(admin, other_agency):
    foreign = make_unit(other_agency, name="Unit orang lain")

    assert units(admin.get("/konsol/unit/")) == {}
    assert admin.get(f"/konsol/unit/{foreign.pk}/").status_code == 404
    assert admin.post(f"/konsol/unit/{foreign.pk}/tutup/").status_code == 404


def test_what_waits_with_a_unit_and_its_officers(agency, admin, unit):
    dewi = Officer(agency, "LIA", unit=unit, name="Dewi")
    other = make_unit(agency, name="Dinas PU", staffed=False)
    with scope(of_agency(agency)):
        appoint_liaison(unit_id=other.pk, user_id=dewi.user.pk)
    assigned(agency, unit)
    assigned(agency, other)

    context = admin.get("/konsol/unit/").context

    assert {unit.name: load.open for unit, load, _url in context["units"]} == {
        "Puskesmas Bawang 1": 1,
        "Dinas PU": 1,
    }
    (officer,) = context["officers"]
    assert (officer.name, officer.units) == ("Dewi", ("Dinas PU", "Puskesmas Bawang 1"))
    assert (officer.load.open, officer.load.overdue, officer.load.soon) == (2, 0, 0)
    assert "Beban pejabat penghubung" not in dewi.get("/konsol/unit/").content.decode()


@pytest.mark.parametrize("number", [5, 100])
def test_the_statements_do_not_grow(agency, admin, statements, number):
    people = [Officer(agency, "LIA", name=f"Petugas {place}") for place in range(5)]
    for place in range(number):
        unit = make_unit(agency, name=f"Unit {place}", staffed=False)
        with scope(everything_in(agency)):
            LiaisonOfficer.objects.create(unit=unit, user_id=people[place % 5].user.pk)
    for away in people[: 1 + number // 50]:
        absent(admin, away)
    admin.get("/konsol/unit/")

    with statements() as seen:
        admin.get("/konsol/unit/")
    with statements() as seen_one:
        admin.get(f"/konsol/unit/{unit.pk}/")

    assert len(seen.texts()) == 11
    assert len(seen_one.texts()) == 12


def test_a_unit_is_added_and_changed(admin):
    answer = admin.post("/konsol/unit/baru/", TYPED)

    with admin.scope:
        pk = Unit.objects.get().pk
    assert (answer.status_code, answer["Location"]) == (302, f"/konsol/unit/{pk}/")
    assert rows(admin) == [("Dinas Kesehatan", "dinkes", True)]
    page = admin.get(f"/konsol/unit/{pk}/ubah/")
    assert page.context["form"].initial == {**TYPED}
    changed = {**TYPED, "name": "Dinas Kesehatan dan KB"}
    assert admin.post(f"/konsol/unit/{pk}/ubah/", changed).status_code == 302
    assert rows(admin) == [("Dinas Kesehatan dan KB", "dinkes", True)]
    assert "Dinas Kesehatan dan KB" in admin.get(f"/konsol/unit/{pk}/").content.decode()


@pytest.mark.parametrize(
    ("values", "field"),
    [({"name": ""}, "name"), ({"kind": "KLUB"}, "kind"), ({"code": "a b"}, "code")],
)
def test_what_is_refused_stays_typed(admin, values, field):
    answer = admin.post("/konsol/unit/baru/", {**TYPED, **values})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert f'value="{TYPED["code"] if field != "code" else "a b"}"' in answer.content.decode()
    assert rows(admin) == []


def test_a_code_that_is_taken_and_a_circle_are_refused(agency, admin, unit):
    with admin.scope:
        child = Unit.objects.create(name="Pustu", kind="OTHER", code="pustu", parent=unit)
    circle = {"name": "X", "kind": "OPD", "code": unit.code, "parent_id": child.pk}

    taken = admin.post("/konsol/unit/baru/", {**TYPED, "code": unit.code})
    answer = admin.post(f"/konsol/unit/{unit.pk}/ubah/", circle)

    assert "sudah dipakai" in str(taken.context["form"].errors["code"])
    assert (taken.status_code, answer.status_code) == (422, 422)
    assert list(answer.context["form"].errors) == ["parent_id"]
    assert len(rows(admin)) == 2


def test_a_unit_with_open_reports_stays_open(agency, admin, unit):
    Officer(agency, "LIA", unit=unit)
    life = assigned(agency, unit)

    answer = admin.post(f"/konsol/unit/{unit.pk}/tutup/")

    assert answer.status_code == 409
    page = answer.content.decode()
    assert "masih ada 1 laporan yang belum selesai" in page
    assert answer.context["queue_url"] == f"/konsol/antrean/?v=semua&unit={unit.pk}"
    assert rows(admin)[0][2] is True
    queue = admin.get(answer.context["queue_url"]).content.decode()
    assert life.report.number in queue


def test_a_unit_with_open_units_below_stays_open(admin, unit):
    with admin.scope:
        Unit.objects.create(name="Pustu", kind="OTHER", code="pustu", parent=unit)

    answer = admin.post(f"/konsol/unit/{unit.pk}/tutup/")

    assert answer.status_code == 409
    assert "masih ada 1 unit aktif di bawahnya" in answer.content.decode()


def test_a_unit_is_closed_and_opened_again(admin, unit):
    assert admin.post(f"/konsol/unit/{unit.pk}/tutup/").status_code == 302
    assert rows(admin)[0][2] is False
    assert admin.post(f"/konsol/unit/{unit.pk}/buka/").status_code == 302
    assert rows(admin)[0][2] is True
    assert admin.post("/konsol/unit/4711/buka/").status_code == 404


def test_an_officer_is_appointed_and_ended(agency, admin, unit):
    dewi = Officer(agency, "LIA", name="Dewi")
    address = f"/konsol/unit/{unit.pk}/petugas/"

    assert admin.post(address, {"user_id": dewi.user.pk}).status_code == 302
    page = admin.get(f"/konsol/unit/{unit.pk}/")
    assert [str(one) for one, _end, _away in page.context["officers"]] == ["Dewi"]
    assert admin.post(f"{address}{dewi.user.pk}/akhiri/").status_code == 302
    assert admin.get(f"/konsol/unit/{unit.pk}/").context["officers"] == []
    assert admin.post(f"{address}{dewi.user.pk}/akhiri/").status_code == 404


def test_whoever_is_no_liaison_officer_is_not_appointed(agency, admin, unit):
    leader = Officer(agency, "LEAD")

    answer = admin.post(f"/konsol/unit/{unit.pk}/petugas/", {"user_id": leader.user.pk})

    assert answer.status_code == 422
    assert "user_id" in answer.context["form"].errors
    with admin.scope:
        assert LiaisonOfficer.objects.count() == 0


@pytest.mark.parametrize("role", ["ORG", "INS", "LEAD", "LIA"])
def test_only_whoever_keeps_the_units_changes_them(agency, admin, unit, role):
    officer = Officer(agency, role)

    for path in ("baru/", f"{unit.pk}/ubah/", "ketidakhadiran/"):
        assert officer.get(f"/konsol/unit/{path}").status_code == 403
    for path in (f"{unit.pk}/tutup/", f"{unit.pk}/buka/", f"{unit.pk}/petugas/"):
        assert officer.post(f"/konsol/unit/{path}").status_code == 403
    page = officer.get(f"/konsol/unit/{unit.pk}/").content.decode()
    assert "Tutup unit" not in page
    assert rows(admin)[0][2] is True
