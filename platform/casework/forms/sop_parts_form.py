"""What a procedure (SOP) says beside the table of its steps."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from casework.forms.lines_field import LinesField
from casework.rules.sop_content import LISTS
from casework.words.sop import PART_LABELS
from look.forms.base import Form
from look.forms.day_field import DayField


class SopPartsForm(Form):
    """The parts of the usual form beside the table. None is needed."""

    marks_optional = False

    valid_from = DayField(
        label=gettext_lazy("Mulai berlaku"),
        required=False,
        help_text=gettext_lazy("Kosongkan bila berlaku sejak hari pengesahan."),
    )

    def __init__(self, data: Any = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=dict(initial or {}))
        for name in LISTS:
            self.fields[name] = LinesField(
                label=PART_LABELS[name],
                required=False,
                widget=forms.Textarea(attrs={"rows": 4}),
            )
