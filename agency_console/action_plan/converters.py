"""What is confirmed, and an item of the plan, in an address: its code in small letters."""

from onboarding.action_plan.models import Confirmed
from onboarding.action_plan.rules.plan import PlanCode


class ConfirmedConverter:
    """One of the kinds of confirmations."""

    regex = "|".join(value.lower() for value in Confirmed.values)

    def to_python(self, value: str) -> Confirmed:
        """Return the kind."""
        return Confirmed(value.upper())

    def to_url(self, value: Confirmed | str) -> str:
        """Return what stands in the address."""
        return value.lower()


class PlanCodeConverter:
    """One of the eight items."""

    regex = "|".join(code.value.lower().replace("_", "-") for code in PlanCode)

    def to_python(self, value: str) -> PlanCode:
        """Return the item."""
        return PlanCode(value.upper().replace("-", "_"))

    def to_url(self, value: PlanCode) -> str:
        """Return what stands in the address."""
        return value.value.lower().replace("_", "-")
