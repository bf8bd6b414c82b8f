"""The addresses of the agency's evaluations, and of the reports that still have none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import QuerySet

from api.credentials.duty import Duty, has_role
from api.description.resources import listed
from api.evaluations import shapes
from api.lists.filters import choice
from api.lists.views import ResourceList
from casework.queries.evaluation_lists import (
    CLOSED_LAST_FIRST,
    LATEST_FIRST,
    evaluations_for,
    waiting_reports,
)
from tenants.models.membership import MemberRole

# Who answers for the whole agency, as in its console.
WHOLE_AGENCY: Final = (MemberRole.ADM, MemberRole.LEAD, MemberRole.EXM)
DUTY: Final = Duty(of_agency=True, reads=has_role(*WHOLE_AGENCY))


@listed("listEvaluations", shapes.EXAMPLE_LISTED)
class EvaluationList(ResourceList):
    """The agency's evaluations, the latest first."""

    shape, duty, order = shapes.EvaluationListed, DUTY, LATEST_FIRST
    filters = {"cause": choice(shapes.CAUSES), "recommendation_state": choice(shapes.HOW_FAR)}

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        return evaluations_for(self.caller.actor).filter(**narrowed_by)


@listed("listWaitingEvaluations", shapes.EXAMPLE_WAITING)
class WaitingList(ResourceList):
    """The settled reports that nobody has evaluated, the last settled first."""

    shape, duty, order = shapes.WaitingRead, DUTY, CLOSED_LAST_FIRST

    def found(self, _narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        return waiting_reports(self.caller.actor)
