from dataclasses import replace

import pytest

from tenants.actions.keep_unit import (
    NoSuchUnit,
    NotAbove,
    UnitCodeTaken,
    UnitFacts,
    keep_unit,
)
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry, Unit
from tests.database.template import AT
from tests.factories.consoles import Officer

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
FACTS = UnitFacts("Dinas Kesehatan", "OPD", "dinkes")


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Wati")


def keep(officer, facts=FACTS, unit_id=None):
    with officer.scope:
        return keep_unit(facts=facts, by=officer.at_work, at=AT, unit_id=unit_id)


def stored(officer):
    with officer.scope:
        rows = Unit.objects.order_by("pk")
        return [UnitFacts(unit.name, unit.kind, unit.code, unit.parent_id) for unit in rows]


def trace(officer):
    with officer.scope:
        return list(AuditEntry.objects.order_by("pk").values_list("kind", "details"))


def test_it_works(admin):
    unit = keep(admin)
    other = replace(FACTS, name="Dinas Kesehatan dan KB")
    keep(admin, other, unit.pk)
    keep(admin, other, unit.pk)

    assert stored(admin) == [other]
    (_added, added), (kind, changed) = trace(admin)
    assert added["after"]["name"] == "Dinas Kesehatan"
    assert kind == "UNIT_CHANGED"
    assert (changed["before"]["name"], changed["after"]["name"]) == (FACTS.name, other.name)


def test_a_code_is_used_once(admin):
    unit = keep(admin)

    with pytest.raises(UnitCodeTaken):
        keep(admin, replace(FACTS, name="Lain"))

    assert stored(admin) == [FACTS]
    keep(admin, FACTS, unit.pk)


def test_no_unit_lies_below_itself(admin):
    top = keep(admin)
    middle = keep(admin, UnitFacts("Puskesmas", "PUSKESMAS", "pkm", top.pk))
    low = keep(admin, UnitFacts("Pustu", "OTHER", "pustu", middle.pk))

    for above in (top, middle, low):
        with pytest.raises(NotAbove):
            keep(admin, replace(FACTS, parent_id=above.pk), top.pk)
    with pytest.raises(NotAbove):
        keep(admin, UnitFacts("X", "OPD", "x", 4711))

    assert [facts.parent_id for facts in stored(admin)] == [None, top.pk, middle.pk]
    keep(admin, UnitFacts("Pustu", "OTHER", "pustu", top.pk), low.pk)
    assert stored(admin)[-1].parent_id == top.pk


def test_not_by_others_and_not_what_is_not_there(agency, admin):
    with pytest.raises(NoSuchUnit):
        keep(admin, FACTS, 4711)
    with pytest.raises(NotYourArea):
        keep(Officer(agency, "INS"))

    assert stored(admin) == []
    assert trace(admin) == []
