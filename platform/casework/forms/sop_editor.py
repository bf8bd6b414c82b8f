"""The whole form of a procedure: its head, its parts, and a table of as many rows as there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from casework.forms.sop_head_form import Choices, SopHeadForm
from casework.forms.sop_parts_form import SopPartsForm
from casework.forms.sop_step_form import SopStepForm
from casework.rules.sop_content import LISTS, MOST_STEPS, SopContent, row_of
from casework.rules.sop_order import arranged
from look.error_summary import SummaryError, summary_of

Typed = QueryDict | MultiValueDict[str, str]
COUNT = "jumlah"
_COLUMNS = tuple(SopStepForm.base_fields)


@dataclass(frozen=True, slots=True)
class SopChoices:
    """Units and categories to choose from."""

    units: Choices
    categories: Choices


class SopEditor:
    """Forms that are shown and sent together. place: of the row that was last moved, from 0."""

    def __init__(
        self, head: SopHeadForm, parts: SopPartsForm, steps: list[SopStepForm], *, place: int = -1
    ) -> None:
        self.head, self.parts, self.steps, self.place = head, parts, steps, place

    @property
    def forms(self) -> list[SopHeadForm | SopPartsForm | SopStepForm]:
        """All of them, in the order of the page."""
        return [self.head, self.parts, *self.steps]

    def is_valid(self) -> bool:
        """Tell whether all of them are; each is asked, so that each says what is wrong."""
        return not [form for form in self.forms if not form.is_valid()]

    def errors(self) -> list[SummaryError]:
        """Return what is wrong, each of a row with the number of that row."""
        found = summary_of(self.head, self.parts)
        for number, form in enumerate(self.steps, 1):
            found += [
                SummaryError(_("Langkah {n}: {text}").format(n=number, text=each.text), each.anchor)
                for each in summary_of(form)
            ]
        return found

    def content(self) -> SopContent:
        """Return what valid forms say."""
        return SopContent(
            title=self.head.cleaned_data["title"],
            steps=tuple(form.step() for form in self.steps),
            **{name: self.parts.cleaned_data[name] for name in LISTS},
        )


def stored_editor(row: Any, choices: SopChoices, *, fixed: bool) -> SopEditor:
    """Return the forms with what a version says."""
    document = row.document
    head = {
        "title": row.title,
        "number": document.number,
        "unit_id": document.unit_id or "",
        "report_class": document.report_class,
        "category_code": document.category_code,
    }
    parts = {"valid_from": row.valid_from, **{name: getattr(row, name) for name in LISTS}}
    steps = [_shown(row_of(step)) for step in row.content.steps]
    return _unbound(head, parts, steps, choices, fixed=fixed)


def typed_editor(data: Typed, choices: SopChoices, *, fixed: bool) -> SopEditor:
    """Return the forms with what was sent, to be judged. Rows in which nothing stands are left out."""
    filled = [row for row in _rows(data) if any(text.strip() for text in row.values())]
    return SopEditor(
        SopHeadForm(data, fixed=fixed, units=choices.units, categories=choices.categories),
        SopPartsForm(data),
        [_bound_step(number, row) for number, row in enumerate(filled)],
    )


def arranged_editor(data: Typed, choices: SopChoices, command: str, *, fixed: bool) -> SopEditor:
    """Return the forms with what was sent, unjudged, after a command for its rows."""
    found = arranged(_rows(data), command, blank=dict.fromkeys(_COLUMNS, ""))
    typed = {name: data.get(name, "") for name in data}
    return _unbound(typed, typed, list(found.rows), choices, fixed=fixed, place=found.place)


def _unbound(
    head: Mapping[str, Any],
    parts: Mapping[str, Any],
    rows: list[Mapping[str, Any]] | list[dict[str, Any]],
    choices: SopChoices,
    *,
    fixed: bool,
    place: int = -1,
) -> SopEditor:
    return SopEditor(
        SopHeadForm(fixed=fixed, units=choices.units, categories=choices.categories, initial=head),
        SopPartsForm(initial=parts),
        [SopStepForm(prefix=_prefix(n), initial=dict(row)) for n, row in enumerate(rows)],
        place=place,
    )


def _shown(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a stored row as its form shows it: a working time by its number, no words beside it."""
    return {**row, "time": ""} if row["unit"] else dict(row)


def _rows(data: Typed) -> list[dict[str, str]]:
    """Return what stands in each row that was sent."""
    typed = data.get(COUNT) or ""
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0  # noqa: PLR2004
    return [
        {name: str(data.get(f"{_prefix(place)}-{name}") or "") for name in _COLUMNS}
        for place in range(min(number, MOST_STEPS))
    ]


def _bound_step(number: int, row: Mapping[str, str]) -> SopStepForm:
    prefix = _prefix(number)
    return SopStepForm({f"{prefix}-{name}": text for name, text in row.items()}, prefix=prefix)


def _prefix(place: int) -> str:
    return f"langkah-{place}"
