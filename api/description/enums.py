"""Names for lists of codes that several shapes have."""

from __future__ import annotations

from typing import Final

from casework.rules.examination import Handing, Stage
from casework.rules.periodic_life import PeriodicState, PeriodicStep
from casework.rules.report_period import PeriodKind
from casework.rules.sop_content import TimeUnit
from casework.rules.sop_life import SopState, SopStepName
from notices.webhooks.models import DeliveryState
from notices.webhooks.rules.events import ALL, EVENTS
from regions.models import HolidayKind, RegionLevel
from register.rules.own_policy import SPANS_OF_AGENCY
from register.rules.states import ReportClass, State
from register.rules.steps import Step
from tenants.models.agency import AgencyKind, AgencyState
from tenants.models.membership import MemberRole
from tenants.teams.models.absence import AbsenceReason
from tenants.teams.models.unit import UnitKind
from tenants.tokens.models import TokenScope

STATES: Final = [state.value for state in State]
STEPS: Final = [step.value for step in Step]
REPORT_CLASSES: Final = [kind.value for kind in ReportClass]
UNIT_KINDS: Final = UnitKind.values
AGENCY_KINDS: Final = AgencyKind.values
AGENCY_STATES: Final = AgencyState.values
MEMBER_ROLES: Final = MemberRole.values
HOLIDAY_KINDS: Final = HolidayKind.values
REGION_LEVELS: Final = RegionLevel.values
ABSENCE_REASONS: Final = AbsenceReason.values
PERIODIC_STEPS: Final = [each.value for each in PeriodicStep]
PERIODIC_STATES: Final = [each.value for each in PeriodicState]
PERIOD_KINDS: Final = [each.value for each in PeriodKind]
EXAMINATION_STAGES: Final = [each.value for each in Stage]
HANDINGS: Final = [each.value for each in Handing]
DELIVERY_STATES: Final = DeliveryState.values
WEBHOOK_EVENTS: Final = [ALL, *EVENTS]
PROCEDURE_STATES: Final = [each.value for each in SopState]
PROCEDURE_STEPS: Final = [each.value for each in SopStepName if each is not SopStepName.WRITE]
TIME_UNITS: Final = [each.value for each in TimeUnit]
POLICY_SPANS: Final = list(SPANS_OF_AGENCY)
TOKEN_SCOPES: Final = TokenScope.values
