"""A step that is a list, of people or of units: each on a page of its own, kept at once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from onboarding.applications.actions.save_step import save_step
from public_portal.joining.step_page import step_page
from public_portal.stale_token import has_stale_token, is_sent, stale_sentence
from public_portal.typed import typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from onboarding.applications.rules.steps import Step
    from public_portal.joining.forms.step_form import StepForm
    from public_portal.joining.opened import Opened

_KEY_BYTES = 4
Row = dict[str, str]


@dataclass(frozen=True)
class ListedStep:
    """One such step. field: of its answers. slug: of its addresses. make_form: for one row.

    add_title, edit_title: what the page of one row is called.
    """

    step: Step
    field: str
    slug: str
    make_form: Callable[..., StepForm]
    add_title: str
    edit_title: str

    def rows(self, opened: Opened) -> list[Row]:
        """Return the rows as they are kept."""
        found: Any = opened.answers(self.step).get(self.field, [])
        return list(found)

    def keep(self, opened: Opened, rows: list[Row]) -> None:
        """Keep the rows in place of the earlier ones."""
        answers = {self.field: rows}
        save_step(ref=opened.ref, step=self.step, answers=answers, at=timezone.now())

    def url(self, opened: Opened, what: str = "", *parts: str) -> str:
        """Return the address of the list, or of a page of one row."""
        name = f"step-{self.slug}" + (f"-{what}" if what else "")
        return opened.url(name, *parts)


def row_page(request: HttpRequest, opened: Opened, listed: ListedStep, key: str) -> HttpResponse:
    """Answer for the page of one row. key: of the row, empty for a new one."""
    rows = listed.rows(opened)
    row = next((each for each in rows if each["key"] == key), None)
    if key and row is None:
        raise Http404
    others = [each for each in rows if each["key"] != key]
    form = listed.make_form(
        typed(request),
        opened=opened,
        initial=row or {},
        others=[each.get("code", "") for each in others],
    )
    if is_sent(request, form):
        kept = {**form.answers(), "key": key or secrets.token_hex(_KEY_BYTES)}
        listed.keep(
            opened, [kept if each is row else each for each in rows] + ([] if row else [kept])
        )
        messages.success(request, _("Tersimpan."))
        return redirect(listed.url(opened))
    is_stale = request.method == "POST" and has_stale_token(request)
    context = {
        "form": form,
        "title": listed.edit_title if key else listed.add_title,
        "list_url": listed.url(opened),
        "drop_url": listed.url(opened, "drop", key) if key else "",
    }
    status = HTTPStatus.FORBIDDEN if is_stale else None
    return step_page(request, opened, listed.step, context, name="join_row", status=status)


def drop_row(request: HttpRequest, opened: Opened, listed: ListedStep, key: str) -> HttpResponse:
    """Take one row off the list; one that is gone already is no mistake."""
    if request.method != "POST":
        return redirect(listed.url(opened))
    if has_stale_token(request):
        messages.warning(request, stale_sentence())
        return redirect(listed.url(opened))
    rows = [each for each in listed.rows(opened) if each["key"] != key]
    listed.keep(opened, rows)
    messages.success(request, _("Dihapus dari daftar."))
    return redirect(listed.url(opened))
