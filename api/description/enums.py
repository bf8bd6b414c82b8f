"""Names for lists of codes that several shapes have."""

from __future__ import annotations

from typing import Final

from register.rules.states import State
from register.rules.steps import Step

STATES: Final = [state.value for state in State]
STEPS: Final = [step.value for step in Step]
