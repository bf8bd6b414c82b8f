"""Whose yes a step waits for, as the form says before anything is typed."""

import pytest

from register.queries.approval_hint import approval_hint
from register.queries.offered_groups import BY_SLUG
from tests.factories.consoles import Officer, fresh_life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_who_may_not_take_a_step_is_told_of_no_yes(agency):
    life = fresh_life()
    life.route(agency)
    admin = Officer(agency, "ADM")

    assert approval_hint(admin.case(life), BY_SLUG["verify-and-route"]) == ""
