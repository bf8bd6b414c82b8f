"""Agencies and categories."""

from register.actions.set_category import set_category
from tenants.scope import NATIONAL, scope


def test_an_agency(agency, program):
    found = program.get("/api/v1/agencies", {"slug": "banjarnegara"}).json()["items"]

    told = {
        "id": agency.pk,
        "slug": "banjarnegara",
        "name": "Pemerintah Kabupaten Banjarnegara",
        "short_name": "Pemkab Banjarnegara",
        "kind": "REGENCY",
        "region_code": "33.04",
        "parent_id": agency.parent_id,
        "time_zone": "Asia/Jakarta",
        "state": "ACTIVE",
        "integration_mode": "CENTRAL",
    }
    assert found == [told]
    assert program.get(f"/api/v1/agencies/{agency.pk}").json() == told


def test_agencies_narrowed(agency, program):
    for query, expected in (
        ({"kind": "MINISTRY"}, ["kemenkes"]),
        ({"parent_id": agency.parent_id}, ["banjarnegara"]),
        ({"region_code": "33"}, ["jatengprov"]),
        ({"state": "DORMANT"}, []),
        ({}, ["kemenkes", "banjarnegara", "jatengprov"]),
    ):
        found = program.get("/api/v1/agencies", query).json()["items"]
        assert [each["slug"] for each in found] == expected, query


def test_categories_with_both_names(program):
    with scope(NATIONAL):
        set_category(code="jalan", name="Jalan", name_en="Roads", default_class="COMPLAINT")

    told = program.get("/api/v1/categories/jalan").json()

    assert told == {
        "code": "jalan",
        "name": "Jalan",
        "name_en": "Roads",
        "parent_code": None,
        "default_class": "COMPLAINT",
        "is_retired": False,
        "successor_code": None,
    }
    assert program.get("/api/v1/categories").json()["items"] == [told]
    assert program.get("/api/v1/categories?is_retired=true").json()["items"] == []
