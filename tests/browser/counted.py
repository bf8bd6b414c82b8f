"""Enough counters for every part of the pages of figures to be there."""

from figures.models import Tally
from tenants.scope import scope
from tests.factories.consoles import today
from tests.factories.everything import EVERYTHING

_NUMBERS = {
    "WAITING": 30,
    "IN_PROCESS": 40,
    "DONE": 900,
    "OTHER": 5,
    "OPEN": 75,
    "RECEIVED": 1000,
    "CLOSED_ACCEPTED": 800,
    "CLOSED_NO_REPLY": 100,
    "REOPENED": 9,
    "RETURNED": 12,
    "T2_MET": 900,
    "T2_MISSED": 90,
    "T3_MET": 700,
    "T7_MET": 800,
    "T7_MISSED": 150,
    "ANSWERED": 930,
    "REFERRED": 3,
    "NUDGED": 2,
}
_VALUED = {
    ("RATED", 4): 300,
    ("FIRST_RESPONSE", 2): 900,
    ("RESOLUTION", 6): 890,
    ("ESCALATED", 1): 80,
}


def fill_figures(*agencies, unit_id):
    """Write this month's counters of some agencies, in every grain."""
    told = {**{(name, 0): number for name, number in _NUMBERS.items()}, **_VALUED}
    month = today().replace(day=1)
    subject = {"category_code": "kesehatan", "report_class": "COMPLAINT"}
    grains = [{"grain": "SUBJECT", **subject}]
    for agency in agencies:
        grains.append({"grain": "AGENCY", "agency_id": agency.pk})
        grains.append({"grain": "DAY", "agency_id": agency.pk, "unit_id": unit_id, **subject})
    with scope(EVERYTHING):
        Tally.objects.bulk_create(
            Tally(day=month, measure=name, value=value, number=number, **grain)
            for grain in grains
            for (name, value), number in told.items()
        )
