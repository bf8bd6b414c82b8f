"""Reading what was sent for a step: each value in the kind that its input has."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _

from api.inputs import read
from api.inputs.refused import refused_inputs
from api.inputs.sent import EVIDENCE, Sent
from api.problems.problem import FieldError
from api.steps.fields import kind_of_input, outline_of
from register.queries.case import Case
from register.rules.steps import Step
from register.rules.transition import Transition
from register.rules.transitions import BY_STEP

STEP: Final = "step"


def read_step(data: Any) -> Transition:
    """Return the row of the table that was named.

    :raises Refused: 422, where none was
    """
    named = data.get(STEP) if isinstance(data, dict) else None
    if not isinstance(named, str) or named not in Step.__members__:
        raise refused_inputs(
            FieldError(STEP, _("Sebut langkah yang ada pada daftarnya."), "UNKNOWN")
        )
    return BY_STEP[Step(named)]


def read_inputs(sent: Sent, *, case: Case, row: Transition) -> dict[str, Any]:
    """Return the inputs that were sent beside the step's name.

    :raises Refused: 422, with each that is not the step's or of another kind
    """
    fields = outline_of(case, row).fields
    if sent.files and EVIDENCE not in fields:
        told = _("Langkah ini tidak meminta berkas.")
        raise refused_inputs(FieldError(EVIDENCE, told, "UNKNOWN"))
    named = {name: value for name, value in sent.data.items() if name != STEP}
    kinds = {name: kind_of_input(name, field) for name, field in fields.items()}
    return read.read_inputs(named, kinds)
