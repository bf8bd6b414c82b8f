"""The form of any step, made from the inputs that its row of the table names.

No screen lists a step's fields by hand: what the table asks for is what a person sees.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.day_field import DayField
from look.forms.files_field import FilesField
from look.forms.long_list import LongSelect, LongSelectMultiple
from register.rules.refusals import StepNotAllowed
from register.rules.states import ArchiveReason, ReportClass, Visibility
from register.rules.step_data import StepData
from register.rules.steps import Step
from register.rules.transition import Transition
from register.words.labels import ARCHIVE_LABELS, CLASS_LABELS, VISIBILITY_LABELS
from register.words.refusals import sentence
from register.words.step_fields import HINTS, LABELS

Choices = tuple[tuple[str, str | Promise], ...]
TEXT_MAX = 5000
NONE_CHOSEN: Choices = (("", _("Pilih…")),)


@dataclass(frozen=True)
class StepChoices:
    """What a person may choose from, in the scope of the screen; each (value, label).

    left_out: inputs that may be left empty and say nothing about this report.
    """

    agencies: Choices = ()
    units: Choices = ()
    categories: Choices = ()
    regions: Choices = ()
    reportable_units: Choices = ()
    reportable_officers: Choices = ()
    left_out: frozenset[str] = frozenset()
    initial: Mapping[str, Any] = field(default_factory=dict)


def step_form(
    row: Transition, choices: StepChoices, *, data: Any = None, files: Any = None
) -> Form:
    """Return the form of a row, bound if data is given."""
    fields: dict[str, forms.Field] = {}
    for name in row.inputs:
        plain, required = name.rstrip("?"), not name.endswith("?")
        if plain in choices.left_out:
            continue
        made = MAKERS[plain](choices, required)
        made.label = str(text_label(row.step) if plain == "text" else LABELS[plain])
        made.help_text = str(HINTS.get((row.step, plain), HINTS.get(plain, "")))
        fields[plain] = made
    kind = type("StepForm", (Form,), fields)
    made_form: Form = kind(data, files, initial=dict(choices.initial), prefix=None)
    return made_form


def read_step_form(form: Form, *, evidence_ids: tuple[int, ...] = ()) -> StepData:
    """Return the inputs of a valid step form; files have been stored already as evidence_ids."""
    values = {name: value for name, value in form.cleaned_data.items() if name != "evidence"}
    read: dict[str, Any] = {}
    for name, value in values.items():
        reader = TYPED.get(name)
        if value in ("", None):
            continue
        read[name] = reader(value) if reader else value
    return StepData(**read, evidence_ids=evidence_ids)


def show_refusal(form: Form, refused: StepNotAllowed) -> None:
    """Put a refusal's sentence beside the field to mend, or above the form."""
    place = refused.field if refused.field in form.fields else None
    form.add_error(place, sentence(refused.refusal))


def text_label(step: Step) -> str | Promise:
    """Return what the text of a step is called."""
    return LABELS.get((step, "text"), LABELS["text"])


def _text(_choices: StepChoices, required: bool) -> forms.Field:
    widget = forms.Textarea(attrs={"rows": 5})
    return forms.CharField(widget=widget, required=required, max_length=TEXT_MAX)


def _select(options: str) -> Callable[[StepChoices, bool], forms.Field]:
    def make(choices: StepChoices, required: bool) -> forms.Field:
        found: Choices = getattr(choices, options)
        offered = (*NONE_CHOSEN, *found)
        return forms.ChoiceField(choices=offered, required=required, widget=LongSelect)

    return make


def _several(options: str) -> Callable[[StepChoices, bool], forms.Field]:
    def make(choices: StepChoices, required: bool) -> forms.Field:
        widget = LongSelectMultiple(attrs={"size": 6})
        found: Choices = getattr(choices, options)
        return forms.MultipleChoiceField(choices=found, required=required, widget=widget)

    return make


def _labelled(labels: Mapping[Any, Any]) -> Callable[[StepChoices, bool], forms.Field]:
    def make(_choices: StepChoices, required: bool) -> forms.Field:
        options = tuple((code.value, label) for code, label in labels.items())
        return forms.ChoiceField(choices=options, required=required, widget=forms.RadioSelect)

    return make


def _tick(_choices: StepChoices, required: bool) -> forms.Field:
    return forms.BooleanField(required=required)


def _numbers(values: list[str]) -> tuple[int, ...]:
    return tuple(int(value) for value in values)


MAKERS: dict[str, Callable[[StepChoices, bool], forms.Field]] = {
    "text": _text,
    "reason_code": _labelled(ARCHIVE_LABELS),
    "report_class": _labelled(CLASS_LABELS),
    "visibility": _labelled(VISIBILITY_LABELS),
    "supervisory": _tick,
    "examination": _tick,
    "checklist": _tick,
    "agency_unknown": _tick,
    "substantive": _tick,
    "field_work": _tick,
    "internal": _tick,
    "consent": _tick,
    "category_code": _select("categories"),
    "region_code": _select("regions"),
    "agency_id": _select("agencies"),
    "unit_id": _select("units"),
    "joint_agency_ids": _several("agencies"),
    "supporting_unit_ids": _several("units"),
    "reported_unit_ids": _several("reportable_units"),
    "reported_user_ids": _several("reportable_officers"),
    "master_number": lambda _c, r: forms.CharField(required=r, max_length=20),
    "new_date": lambda _c, r: DayField(required=r),
    "rating": lambda _c, r: forms.TypedChoiceField(
        choices=tuple((str(n), str(n)) for n in range(1, 6)),
        required=r,
        widget=forms.RadioSelect,
    ),
    "evidence": lambda _c, r: FilesField(label=LABELS["evidence"], required=r),
}
TYPED: dict[str, Callable[[Any], Any]] = {
    "reason_code": ArchiveReason,
    "report_class": ReportClass,
    "visibility": Visibility,
    "agency_id": int,
    "unit_id": int,
    "rating": int,
    "joint_agency_ids": _numbers,
    "supporting_unit_ids": _numbers,
    "reported_unit_ids": _numbers,
    "reported_user_ids": _numbers,
    "master_number": lambda text: text.strip().upper(),
}
