import pytest

from tenants.actions.appoint_liaison import appoint_liaison
from tenants.scope import of_agency, scope
from tenants.teams.models import Unit
from tests.factories.consoles import Officer
from tests.factories.everything import everything_in
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def units(answer):
    return {unit.name: unit for unit in answer.context["units"]}


def test_it_works(agency):
    unit = make_unit(agency, name="Puskesmas Bawang 1", staffed=False)
    Officer(agency, "LIA", unit=unit, name="Dewi")
    stand_in = Officer(agency, "LIA", name="Budi")
    with scope(of_agency(agency)):
        appoint_liaison(unit_id=unit.pk, user_id=stand_in.user.pk, is_substitute=True)

    answer = Officer(agency, "ADM").get("/konsol/unit/")

    assert answer.status_code == 200
    found = units(answer)["Puskesmas Bawang 1"]
    assert (found.kind, found.is_active) == ("Puskesmas", True)
    assert found.officers == ("Dewi", "Budi (pengganti)")
    assert "Budi (pengganti)" in answer.content.decode()


def test_a_unit_nobody_answers_for_is_marked(agency):
    make_unit(agency, name="Kelurahan kosong", staffed=False)

    answer = Officer(agency, "ADM").get("/konsol/unit/")

    assert units(answer)["Kelurahan kosong"].officers == ()
    assert "Belum ada" in answer.content.decode()


def test_who_is_a_member_no_longer_is_said(agency):
    make_unit(agency, name="Puskesmas lama")

    found = units(Officer(agency, "ADM").get("/konsol/unit/"))

    assert found["Puskesmas lama"].officers == ("(bukan anggota lagi)",)


def test_inactive_units_come_last_with_their_parent(agency):
    with scope(everything_in(agency)):
        above = Unit.objects.create(name="Dinas Kesehatan", kind="OPD", code="d")
        Unit.objects.create(
            name="A lama", kind="PUSKESMAS", code="a", parent=above, is_active=False
        )

    answer = Officer(agency, "ADM").get("/konsol/unit/")

    assert [unit.name for unit in answer.context["units"]] == ["Dinas Kesehatan", "A lama"]
    assert answer.context["units"][1].parent == "Dinas Kesehatan"
    assert "Tidak aktif" in answer.content.decode()


def test_without_units_it_says_what_that_means(agency):
    assert "Belum ada unit kerja" in Officer(agency, "LEAD").get("/konsol/unit/").content.decode()


def test_another_agencys_units_are_not_there(agency, other_agency):
    make_unit(other_agency, name="Unit orang lain")

    assert units(Officer(agency, "ADM").get("/konsol/unit/")) == {}


@pytest.mark.parametrize("number", [5, 100])
def test_the_statements_do_not_grow_with_the_units(agency, statements, number):
    for place in range(number):
        make_unit(agency, name=f"Unit {place}")
    admin = Officer(agency, "ADM")
    admin.get("/konsol/unit/")

    with statements() as seen:
        admin.get("/konsol/unit/")

    assert len(seen.texts()) == 8
