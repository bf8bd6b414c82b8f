from onboarding.connectivity.models.alarm import Alarm
from onboarding.connectivity.models.line import Line
from onboarding.connectivity.models.period import Period, PeriodKind
from onboarding.connectivity.models.standing import Standing

__all__ = ["Alarm", "Line", "Period", "PeriodKind", "Standing"]
