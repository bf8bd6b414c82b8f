"""Two bodies are in line in a demo that has the master list; asked for once."""

import pytest

from demo.actions.ask_for_bodies import ask_for_bodies
from register.rules.actors import Actor, Role
from tenants.bodies.models import ConnectionRow
from tenants.scope import NATIONAL, scope
from tests.database.template import AT
from tests.factories.bodies import make_bodies

pytestmark = pytest.mark.django_db
DESK = Actor(roles=frozenset({Role.NATIONAL}), user_id=7, name="Yohanes")


def line():
    with scope(NATIONAL):
        return list(ConnectionRow.objects.order_by("pk").values_list("body__code", flat=True))


def test_they_are_asked_for_once():
    make_bodies("K-KEMENKES", "N-BPJSKES", "33")

    ask_for_bodies(by=DESK, at=AT)
    ask_for_bodies(by=DESK, at=AT)

    assert sorted(line()) == ["K-KEMENKES", "N-BPJSKES"]


def test_without_the_list_there_is_nothing_to_ask_for():
    ask_for_bodies(by=DESK, at=AT)

    assert line() == []
