"""What is kept for all officers of a kind shows each of them their own."""

import pytest

from register.queries.blank_actor import Kind, blank_actor, kind_of, numbers_of
from register.queries.doors import visible_reports
from register.rules.actors import Actor, Role
from tenants.ready_statement import ReadyStatement
from tenants.scope import of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIAISON = Actor(frozenset({Role.LIAISON}), user_id=7, agency_id=3, unit_ids=frozenset({22, 11}))


def test_an_officer_is_a_kind_and_numbers():
    assert kind_of(LIAISON) == Kind(frozenset({Role.LIAISON}), is_of_agency=True, units=2)
    assert numbers_of(LIAISON) == {"user_id": 7, "agency_id": 3, "unit_0": 11, "unit_1": 22}
    assert kind_of(DESK) == Kind(frozenset({Role.NATIONAL}), is_of_agency=False, units=0)
    assert numbers_of(DESK) == {"user_id": DESK.user_id}


def test_with_numbers_again_it_is_the_same_officer():
    assert blank_actor(kind_of(LIAISON), numbers_of(LIAISON)) == LIAISON


def test_two_admins_share_a_text_and_no_report(agency, other_agency):
    """Also where row-level security would let all of them through."""
    mine, theirs = Life(), Life()
    mine.route(agency)
    theirs.route(other_agency)
    made = []

    def seen(kind, **numbers):
        made.append(kind)
        return visible_reports(blank_actor(kind, numbers)).values_list("pk")

    shown = ReadyStatement(seen)

    def of(actor):
        return [pk for (pk,) in shown.read(kind_of(actor), **numbers_of(actor))]

    with scope(EVERYTHING):
        found = of(admin_of(agency)), of(admin_of(other_agency))
    with scope(of_agency(other_agency)):
        foreign = of(admin_of(agency))

    assert found == ([mine.id], [theirs.id])
    assert foreign == []
    assert len(made) == 1
