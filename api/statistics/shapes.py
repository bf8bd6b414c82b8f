"""How figures look to a program."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from figures.rules.measures import STAGES
from register.rules.states import ReportClass

# The periods by their names in the interface; the codes are those of the pages.
PERIODS: Final = {
    "this-month": "bulan-ini",
    "3-months": "3-bulan",
    "12-months": "12-bulan",
    "this-year": "tahun-ini",
    "last-year": "tahun-lalu",
    "all": "semua",
}
DEFAULT: Final = "12-months"
S = serializers


class RatioRead(S.Serializer[Any]):
    """So many of so many."""

    number = S.IntegerField()
    of = S.IntegerField()


class StageFiguresRead(S.Serializer[Any]):
    """How many deadlines of a stage were met, of those that were judged."""

    stage = S.ChoiceField(choices=STAGES)
    number = S.IntegerField()
    of = S.IntegerField()


class FiguresRead(S.Serializer[Any]):
    """Sums of the period: of the reports filed in it as they stand now, and of what happened in it.

    filed is the sum of waiting, in_process, done and other; everything else is what happened.
    """

    filed = S.IntegerField()
    waiting = S.IntegerField()
    in_process = S.IntegerField()
    done = S.IntegerField()
    other = S.IntegerField()
    inflow = S.IntegerField(help_text="New, from others, opened again.")
    outflow = S.IntegerField(help_text="To others, or ended.")
    closed = S.IntegerField()
    on_time = StageFiguresRead(many=True)
    reopened = RatioRead(help_text="Of closings.")
    wrong_route = RatioRead(help_text="Of arrivals.")
    escalated = RatioRead(help_text="Of arrivals.")
    rating = S.FloatField(allow_null=True, help_text="Mean, 1 to 5; null where nobody rated.")
    first_response_days = S.IntegerField(allow_null=True, help_text="Median, working days.")
    resolution_days = S.IntegerField(allow_null=True, help_text="Median, working days.")


class MonthRead(FiguresRead):
    """The figures of one month."""

    month = S.DateField(help_text="Its first day.")


class UnitFiguresRead(FiguresRead):
    """The figures of one unit; 0 for what no unit has."""

    unit_id = S.IntegerField()


class CategoryFiguresRead(FiguresRead):
    """The figures of one category, empty for none."""

    category_code = S.CharField(allow_blank=True)


class ClassFiguresRead(FiguresRead):
    """The figures of one class."""

    report_class = S.ChoiceField(choices=[each.value for each in ReportClass])


class AgencyFiguresRead(FiguresRead):
    """The figures of one agency; 0 is the national desk."""

    agency_id = S.IntegerField()


class StatisticsRead(S.Serializer[Any]):
    """The figures of an agency, or of the nation at the national desk."""

    period = S.ChoiceField(choices=tuple(PERIODS))
    since = S.DateField(help_text="First day of the first month.")
    until = S.DateField(help_text="First day of the last month, which is included.")
    recount_since = S.DateTimeField(
        allow_null=True, help_text="All is being counted anew: the figures are not whole yet."
    )
    open_now = S.IntegerField()
    total = FiguresRead()
    by_month = MonthRead(many=True)
    by_class = ClassFiguresRead(many=True)
    by_category = CategoryFiguresRead(many=True)
    by_unit = UnitFiguresRead(many=True, help_text="Of an agency.")
    by_agency = AgencyFiguresRead(many=True, help_text="Of the nation.")
