"""Whom a draft names: a table of people that loses nothing, and two for each unit."""

import pytest

from tenants.actions.record_decree import NamedPerson
from tests.factories.consoles import Officer
from tests.factories.decree_forms import at, names, row
from tests.factories.decrees import draft
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WATI = NamedPerson("Wati", "Pranata", "ADMIN_KOMINFO")
SUBJECT = {"title": "Tim Baru", "tier": "REGIONAL", "signer": "Budhi", "place": "Banjarnegara"}


@pytest.fixture(autouse=True)
def _storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def wati(agency):
    return Officer(agency, "KOM", name="Wati")


@pytest.fixture
def unit(agency):
    return make_unit(agency, name="Puskesmas Bawang", staffed=False)


def test_its_team_is_a_table_of_people(wati):
    found = draft(wati, WATI)
    page = wati.get(at(found, "tim"))
    assert [form.initial.get("place", "") for form in page.context["forms"]] == [
        "PATRON", "ACCOUNTABLE_OFFICER", "ADMIN_KOMINFO", "", "", "",
    ]  # fmt: skip

    answer = wati.post(
        at(found, "tim"),
        {
            "revision": "0",
            "rows": "4",
            **row(0, place="PATRON", name="Ani", position="Bupati"),
            **row(
                1, place="COORDINATION_TEAM:CHAIR", name="Koko", position="Asisten", email="KO@x.id"
            ),
            **row(2),
            **row(3, place="ADMIN_KOMINFO", name="Wati", position="Pranata", drop="on"),
        },
    )

    assert answer.url == at(found)
    assert names(wati, found) == [("Ani", "PATRON", ""), ("Koko", "COORDINATION_TEAM", "CHAIR")]
    with wati.scope:
        assert found.members.get(name="Koko").email == "ko@x.id"


def test_a_mistake_in_one_row_loses_none(wati):
    found = draft(wati, WATI)

    answer = wati.post(
        at(found, "tim"),
        {
            "revision": "0",
            "rows": "3",
            **row(0, place="PATRON", name="Ani", position="Bupati", nip="1970 0101 1990 13 1 001"),
            **row(1, name="Koko", email="bukan surel"),
            **row(2, name="Eko", position="Auditor", place="EXAMINATION_TEAM"),
        },
    )

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Angka ke-9 sampai ke-14" in text
    assert {error.anchor for error in answer.context["errors"]} == {
        "id_orang-0-nip", "id_orang-1-place", "id_orang-1-position", "id_orang-1-email",
    }  # fmt: skip
    for typed in ("1970 0101 1990 13 1 001", "bukan surel", "Auditor"):
        assert typed in text
    assert names(wati, found)[2] == ("Wati", "ADMIN_KOMINFO", "")


def test_nobody_has_one_place_twice(wati):
    found = draft(wati)
    twice = {"place": "PATRON", "name": "Ani", "position": "Bupati"}

    answer = wati.post(
        at(found, "tim"), {"revision": "0", "rows": "2", **row(0, **twice), **row(1, **twice)}
    )

    assert answer.status_code == 422
    assert [error.anchor for error in answer.context["errors"]] == ["id_orang-1-name"]


def test_more_rows_come_without_a_script_and_keep_what_was_typed(wati):
    found = draft(wati)
    typed = {"revision": "0", "rows": "1", "more": "1", **row(0, name="Setengah jadi", nip="12")}

    answer = wati.post(at(found, "tim"), typed)

    assert answer.status_code == 200
    assert len(answer.context["forms"]) == 4
    assert answer.context["errors"] == []
    assert 'value="Setengah jadi"' in answer.content.decode()
    assert len(names(wati, found)) == 2


@pytest.mark.parametrize("rows", ["", "x", "99999", "٣"])
def test_a_table_that_was_never_sent_so_wipes_nobody(wati, rows):
    found = draft(wati)

    wati.post(at(found, "tim"), {"revision": "0", "rows": rows})

    assert len(names(wati, found)) == 2


def test_a_unit_has_an_officer_and_a_substitute(wati, unit):
    found = draft(wati)
    fields = ("name", "nip", "rank", "position", "email", "phone")
    blank = {f"{who}-{name}": "" for who in ("petugas", "pengganti") for name in fields}
    typed = {
        "revision": "0",
        **blank,
        "petugas-name": "Dewi",
        "petugas-position": "Bidan",
        "pengganti-name": "Rina",
    }

    refused = wati.post(at(found, "penghubung", unit.pk), typed)
    assert refused.status_code == 422
    assert [error.anchor for error in refused.context["errors"]] == ["id_pengganti-position"]
    answer = wati.post(at(found, "penghubung", unit.pk), {**typed, "pengganti-position": "Perawat"})

    assert answer.url == at(found, "penghubung")
    with wati.scope:
        told = found.members.filter(unit=unit).order_by("pk")
        assert list(told.values_list("name", "is_substitute")) == [("Dewi", False), ("Rina", True)]
    again = wati.get(at(found, "penghubung", unit.pk))
    assert [form.initial["name"] for form in again.context["forms"]] == ["Dewi", "Rina"]
    listed = wati.get(at(found, "penghubung"))
    assert [len(people) for _unit, people, _url in listed.context["rows"]] == [2]
    assert wati.get(at(found, "penghubung", 4711)).status_code == 404
    assert "Puskesmas Bawang" in wati.get(at(found)).content.decode()


def test_without_units_one_is_asked_for_where_that_is_theirs(agency, wati):
    found = draft(wati)
    assert wati.get(at(found, "penghubung")).context["units_url"] == "/konsol/unit/baru/"
    assert Officer(agency, "ORG").get(at(found, "penghubung")).context["units_url"] == ""
