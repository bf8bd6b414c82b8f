"""How a draft of a procedure is sent, and what is done with one."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from api.procedures.shapes import EXAMPLE
from casework.rules.sop_content import LISTS, TimeUnit
from casework.rules.sop_life import SopStepName
from register.rules.own_policy import SPANS_OF_AGENCY

EXAMPLE_SENT: Final[dict[str, Any]] = {
    **{name: EXAMPLE[name] for name in ("title", "number", "report_class", *LISTS)},
    "steps": [
        {
            "activity": "Menelaah laporan",
            "executor": "Admin Instansi",
            "amount": 1,
            "unit": "WORKING_DAY",
            "output": "Disposisi",
            "timer": "t2",
        }
    ],
}
EXAMPLE_DRAFT: Final[dict[str, Any]] = {**EXAMPLE, "state": "DRAFT", "valid_from": None}


def _lines_sent() -> serializers.ListField:
    return serializers.ListField(child=serializers.CharField(max_length=400), required=False)


class ProcedureStepSent(serializers.Serializer[Any]):
    """One row of the table. A working time by amount and unit, or else words."""

    activity = serializers.CharField(max_length=600)
    executor = serializers.CharField(max_length=120)
    completeness = serializers.CharField(required=False, max_length=300)
    output = serializers.CharField(required=False, max_length=300)
    amount = serializers.IntegerField(required=False, allow_null=True)
    unit = serializers.ChoiceField(choices=[each.value for each in TimeUnit], required=False)
    time = serializers.CharField(required=False, max_length=120, help_text="In words.")
    timer = serializers.ChoiceField(choices=SPANS_OF_AGENCY, required=False)


class ProcedureSent(serializers.Serializer[Any]):
    """A draft as it shall be. What is left out is empty.

    Number and purpose are fixed once a version has been approved; left out, they stay.
    """

    title = serializers.CharField(max_length=200)
    number = serializers.CharField(max_length=60)
    report_class = serializers.CharField(required=False, help_text="Empty: of every class.")
    category_code = serializers.CharField(required=False, help_text="Empty: of every one.")
    unit_id = serializers.IntegerField(required=False, allow_null=True)
    valid_from = serializers.DateField(
        required=False, allow_null=True, help_text="Left out or null: from its approval."
    )
    steps = ProcedureStepSent(many=True, required=False)
    legal_basis = _lines_sent()
    qualifications = _lines_sent()
    related = _lines_sent()
    equipment = _lines_sent()
    warnings = _lines_sent()
    records = _lines_sent()


class ProcedureDeed(serializers.Serializer[Any]):
    """What is done with a version."""

    step = serializers.ChoiceField(
        choices=[each.value for each in SopStepName if each is not SopStepName.WRITE]
    )
    words = serializers.CharField(
        required=False, max_length=1000, help_text="Needed to RETURN and to WITHDRAW."
    )
