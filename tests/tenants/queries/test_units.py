import pytest

from tenants.actions.add_unit import add_unit
from tenants.queries.units import UnitFact, unit_facts, units_open_for_assignment
from tenants.teams.models import LiaisonOfficer, Unit


@pytest.fixture
def units(in_agency):
    """Return an open unit, one without officer, one whose officer left, one that is closed."""
    kinds = ("PUSKESMAS", "INSPECTORATE", "OPD", "OPD")
    rows = [add_unit(name=f"Unit {n}", kind=kind, code=str(n)) for n, kind in enumerate(kinds)]
    LiaisonOfficer.objects.create(unit=rows[0], user_id=2, is_substitute=True)
    LiaisonOfficer.objects.create(unit=rows[0], user_id=1)
    LiaisonOfficer.objects.create(unit=rows[0], user_id=3, is_active=False)
    LiaisonOfficer.objects.create(unit=rows[2], user_id=1, is_active=False)
    LiaisonOfficer.objects.create(unit=rows[3], user_id=1)
    Unit.objects.filter(pk=rows[3].pk).update(is_active=False)
    return rows


def test_the_facts_of_units(units):
    ids = [unit.pk for unit in units]

    found = sorted(unit_facts(ids=[*ids, 999_999]), key=lambda fact: fact.id)

    assert found == [
        UnitFact(ids[0], is_active=True, has_liaison=True, is_inspectorate=False),
        UnitFact(ids[1], is_active=True, has_liaison=False, is_inspectorate=True),
        UnitFact(ids[2], is_active=True, has_liaison=False, is_inspectorate=False),
        UnitFact(ids[3], is_active=False, has_liaison=True, is_inspectorate=False),
    ]


def test_units_open_for_assignment_with_their_officers(units, statements):
    with statements() as found:
        opened = list(units_open_for_assignment())

    assert opened == [units[0]]
    assert [officer.user_id for officer in opened[0].officers] == [1, 2]
    assert len(found.texts()) == 2
