import pytest

from onboarding.connectivity.actions.count_turn import count_everything
from onboarding.connectivity.models import Line
from regions.queries import calendar
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import now
from tests.factories.everything import EVERYTHING


@pytest.fixture
def counted(db):
    """Count everything, at a moment; return the lines of a period by code."""
    calendar.forget()

    def counting(*, at=None, period=None):
        moment = at or now()
        with scope(SYSTEM):
            count_everything(at=moment)
        return lines(period or f"{moment:%Y}")

    return counting


def lines(period):
    with scope(EVERYTHING):
        return {line.code: line for line in Line.objects.filter(period__code=period)}
