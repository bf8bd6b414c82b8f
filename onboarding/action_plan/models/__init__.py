from onboarding.action_plan.models.activity import Activity, ActivityKind, Attendance, FollowUpTask
from onboarding.action_plan.models.confirmation import Confirmation, Confirmed
from onboarding.action_plan.models.improvement import Improvement, ImprovementReport
from onboarding.action_plan.models.material import Audience, Material, MaterialLanguage
from onboarding.action_plan.models.plan_item import Evidence, PlanChange, PlanItem

__all__ = [
    "Activity",
    "ActivityKind",
    "Attendance",
    "Audience",
    "Confirmation",
    "Confirmed",
    "Evidence",
    "FollowUpTask",
    "Improvement",
    "ImprovementReport",
    "Material",
    "MaterialLanguage",
    "PlanChange",
    "PlanItem",
]
