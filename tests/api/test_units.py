"""Units: the agency's own, and nobody else's."""

from tests.api.problems import problem_of
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit
from tests.factories.tokens import program_of

UNITS = "/api/v1/units"


def names(answer):
    assert answer.status_code == 200, answer.content
    return [item["name"] for item in answer.json()["items"]]


def test_it_works(agency, program):
    unit = make_unit(agency)

    told = {
        "id": unit.pk,
        "name": "Puskesmas Bawang 1",
        "kind": "PUSKESMAS",
        "code": unit.code,
        "parent_id": None,
        "is_active": True,
    }
    assert program.get(UNITS).json() == {"items": [told], "next": None}
    assert program.get(f"{UNITS}/{unit.pk}").json() == told


def test_narrowed_by_each_filter(agency, program):
    first = make_unit(agency, name="Dinas Kesehatan", kind="OPD")
    second = make_unit(agency, name="Puskesmas Bawang 1")
    with Officer(agency, "ADM").scope:
        second.parent, second.is_active = first, False
        second.save()

    for query, expected in (
        ({}, ["Dinas Kesehatan", "Puskesmas Bawang 1"]),
        ({"kind": "OPD"}, ["Dinas Kesehatan"]),
        ({"code": second.code}, ["Puskesmas Bawang 1"]),
        ({"parent_id": first.pk}, ["Puskesmas Bawang 1"]),
        ({"is_active": "true"}, ["Dinas Kesehatan"]),
        ({"is_active": "false"}, ["Puskesmas Bawang 1"]),
    ):
        assert names(program.get(UNITS, query)) == expected, query


def test_of_another_agency_there_is_none(agency, other_agency, program):
    unit = make_unit(other_agency)

    assert names(program.get(UNITS)) == []
    assert problem_of(program.get(f"{UNITS}/{unit.pk}"))["code"] == "NOT_FOUND"


def test_the_desk_has_none(agency, db):
    unit = make_unit(agency)
    desk = program_of(None, Officer(None, "NAT").user)

    for path in (UNITS, f"{UNITS}/{unit.pk}", "/api/v1/officers", "/api/v1/procedures"):
        assert problem_of(desk.get(path))["code"] == "NOT_FOUND"


def test_as_many_statements_for_many(agency, program, statements):
    counted = []
    for more in (1, 8):
        for number in range(more):
            make_unit(agency, name=f"Unit {more} {number}")
        program.get(UNITS)
        with statements() as taken:
            program.get(UNITS)
        counted.append(len(taken.texts()))

    assert counted == [3, 3]
