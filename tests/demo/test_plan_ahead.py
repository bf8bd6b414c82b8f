"""The demo's action plans: confirmed and worked on by the real actions, once."""

import pytest

from demo.actions.plan_ahead import plan_ahead
from onboarding.action_plan.models import Confirmation, Confirmed
from onboarding.action_plan.queries.activities import activity_page
from onboarding.action_plan.queries.materials import material_page
from onboarding.action_plan.queries.plan import plan_lines
from tenants.models import Agency
from tenants.scope import SYSTEM, of_agency, scope
from tests.demo.conftest import AT

pytestmark = pytest.mark.usefixtures("demo")


def test_it_is_there_once():
    assert plan_ahead(at=AT) == 1
    assert plan_ahead(at=AT) == 0

    with scope(SYSTEM):
        kolaka = Agency.objects.get(slug="kolaka")
    with scope(of_agency(kolaka)):
        assert set(Confirmation.objects.values_list("what", flat=True)) == set(Confirmed.values)
        assert [row.open_tasks for row in activity_page().rows] == [2, 0]
        assert [row.downloads for row in material_page().rows] == [0, 0]
        lines = {line.code.value: line for line in plan_lines()}
    assert (lines["TEAM"].facts.state.value, lines["TEAM"].evidence) == ("DONE", 1)
    assert lines["PROVINCE"].facts.state.value == "OPEN"
