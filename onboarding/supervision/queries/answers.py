"""Whether provinces supervise their regencies, as either side may read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from onboarding.supervision.models import SupervisionAnswer
from tenants.models import Agency
from tenants.models.agency import AgencyState


@dataclass(frozen=True, slots=True)
class Answer:
    """The last answer of the province that stands above an agency now."""

    is_accepted: bool
    reason: str
    by: str
    at: datetime


def supervised_by(province_id: int | None) -> QuerySet[Agency]:
    """Return the agencies below a province by name, each with its `answer`; one statement."""
    below = Agency.objects.filter(parent_id=province_id).exclude(
        state__in=[AgencyState.APPLIED, AgencyState.LEFT]
    )
    return below.annotate(answer=latest_answer()).order_by("name", "pk")


def latest_answer() -> Subquery:
    """Return an agency's latest answer, to be read along with its row; see answer_of."""
    found = SupervisionAnswer.objects.filter(
        agency_id=OuterRef("pk"), province_id=OuterRef("parent_id")
    )
    told = JSONObject(is_accepted="is_accepted", reason="reason", by="by_name", at="at")
    return Subquery(found.order_by("-at", "-pk").values(told=told)[:1])


def answer_of(agency: Agency) -> Answer | None:
    """Return what was read along with an agency, None before the first."""
    told: dict[str, Any] | None = vars(agency)["answer"]
    if told is None:
        return None
    at = datetime.fromisoformat(told["at"])
    return Answer(told["is_accepted"], told["reason"], told["by"], at)


def answers_on(agency_id: int) -> list[SupervisionAnswer]:
    """Return all that provinces have answered on an agency, the latest first; one statement."""
    return list(SupervisionAnswer.objects.filter(agency_id=agency_id).order_by("-at", "-pk"))
