"""The steps that are lists: the team, and the units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from onboarding.applications.rules.steps import Step
from onboarding.applications.rules.team import gaps_in, shared_duties
from onboarding.applications.rules.unit_rows import has_substitute
from onboarding.applications.words.lines import DUTIES, people_lines, unit_lines
from onboarding.applications.words.troubles import GAP_SENTENCES
from public_portal.joining.forms.person import PersonForm
from public_portal.joining.forms.unit import UnitForm
from public_portal.joining.listed_step import ListedStep, drop_row, row_page
from public_portal.joining.opened import while_editable
from public_portal.joining.step_page import step_page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.joining.forms.step_form import StepForm
    from public_portal.joining.opened import Opened


def _person_form(*args: Any, others: list[str], **kwargs: Any) -> StepForm:
    return PersonForm(*args, **kwargs)


def team() -> ListedStep:
    """Return the step of the team, with its titles in the reader's language."""
    return ListedStep(
        Step.TEAM, "people", "tim", _person_form, _("Tambah anggota tim"), _("Ubah anggota tim")
    )


def units() -> ListedStep:
    """Return the step of the units."""
    return ListedStep(Step.UNITS, "units", "unit", UnitForm, _("Tambah unit"), _("Ubah unit"))


@while_editable
def join_team(request: HttpRequest, opened: Opened) -> HttpResponse:
    people = team().rows(opened)
    shared = [str(DUTIES[duty]) for duty in shared_duties(people)]
    context = {
        "lines": _lines(opened, team(), people_lines({"people": people})),
        "gaps": [GAP_SENTENCES[gap] for gap in gaps_in(people)],
        "shared": ", ".join(shared) if people else "",
        "add_url": team().url(opened, "add"),
        "add_label": team().add_title,
    }
    return step_page(request, opened, Step.TEAM, context, name="join_list")


@while_editable
def join_units(request: HttpRequest, opened: Opened) -> HttpResponse:
    rows = units().rows(opened)
    open_rows = [row["name"] for row in rows if not has_substitute(row)]
    gaps = [_("Tambahkan sedikitnya satu unit.")] if not rows else []
    if open_rows:
        gaps.append(_("Belum ada pengganti: {units}.").replace("{units}", ", ".join(open_rows)))
    context = {
        "lines": _lines(opened, units(), unit_lines({"units": rows})),
        "gaps": gaps,
        "add_url": units().url(opened, "add"),
        "add_label": units().add_title,
        "file_url": units().url(opened, "file"),
    }
    return step_page(request, opened, Step.UNITS, context, name="join_list")


@while_editable
def join_person(request: HttpRequest, opened: Opened, key: str = "") -> HttpResponse:
    return row_page(request, opened, team(), key)


@while_editable
def join_person_drop(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    return drop_row(request, opened, team(), key)


@while_editable
def join_unit(request: HttpRequest, opened: Opened, key: str = "") -> HttpResponse:
    return row_page(request, opened, units(), key)


@while_editable
def join_unit_drop(request: HttpRequest, opened: Opened, key: str) -> HttpResponse:
    return drop_row(request, opened, units(), key)


def _lines(
    opened: Opened, listed: ListedStep, words: tuple[tuple[str, str], ...]
) -> list[tuple[str, str, str]]:
    keys = [row["key"] for row in listed.rows(opened)]
    return [
        (name, text, listed.url(opened, "edit", key))
        for key, (name, text) in zip(keys, words, strict=True)
    ]
