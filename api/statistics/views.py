"""The address of the figures."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.problems import with_problems
from api.description.resources import answered
from api.endpoint import Endpoint
from api.lists.asked import read_query
from api.lists.readers import one_of
from api.statistics.examples import EXAMPLE
from api.statistics.shapes import DEFAULT, PERIODS, StatisticsRead
from api.statistics.told import figures_told, parts_told
from figures.queries import bodies, sums
from figures.rules.facts import ZONE
from figures.rules.period import Period, period_of
from figures.rules.summary import together
from kernel.local_time import local_day


class Statistics(Endpoint):
    """The figures of the agency, as its dashboard has them; of the nation at the national desk."""

    @extend_schema(
        operation_id="readStatistics",
        parameters=[OpenApiParameter("period", str, enum=list(PERIODS), default=DEFAULT)],
        responses=with_problems({200: StatisticsRead}),
        examples=[answered(EXAMPLE)],
    )
    def get(self, request: Request) -> Response:
        asked = read_query(request.query_params, {"period": one_of(PERIODS)})
        name = asked.get("period", DEFAULT)
        today = local_day(self.caller.at, ZONE)
        period = period_of(PERIODS[name], today=today)
        told = self._of_all(period) if self.caller.staff.agency is None else self._of_one(period)
        days = {"period": name, "since": period.since, "until": period.until}
        ages = sums.open_ages(today=today, agency_ids=self._whose())
        facts = {"open_now": sum(ages), "recount_since": bodies.recount_since()}
        return Response(StatisticsRead({**days, **facts, **told}).data)

    def _whose(self) -> list[int] | None:
        mine = self.caller.staff.agency_id
        return None if mine is None else [mine]

    def _of_one(self, period: Period) -> dict[str, Any]:
        mine = self.caller.staff.agency_id or 0
        units = sums.by_unit(period, agency_id=mine)
        return {
            **self._parts(period),
            "by_unit": parts_told("unit_id", units),
            "by_agency": [],
        }

    def _of_all(self, period: Period) -> dict[str, Any]:
        agencies = parts_told("agency_id", sums.by_agency(period))
        return {**self._parts(period), "by_unit": [], "by_agency": agencies}

    def _parts(self, period: Period) -> dict[str, Any]:
        months = sums.by_month(period, agency_ids=self._whose())
        agency_id = self.caller.staff.agency_id
        classes, categories = sums.by_class_and_category(period, agency_id=agency_id)
        return {
            "total": figures_told(together(months.values())),
            "by_month": parts_told("month", months),
            "by_class": parts_told("report_class", classes),
            "by_category": parts_told("category_code", categories),
        }
