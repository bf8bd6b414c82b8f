"""Asking for a split of a body, or for a merger of others into it."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from look.forms.base import Form
from look.forms.posted import posted
from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.forms.succession_forms import MergeForm, SplitForm
from national_console.views.body import body_or_404
from national_console.words.succession_mistakes import field_of, sentence_of
from register.views.visit import Visit, visit_of
from tenants.bodies.actions.ask_succession import Ground, ask_succession
from tenants.bodies.models import Body, SuccessionKind
from tenants.bodies.queries.alike import alike
from tenants.bodies.queries.carvable import carvable
from tenants.bodies.queries.succession_mistakes import Share, SuccessionRefused
from tenants.signin.gate import staff_required

Shares = Callable[[dict[str, Any]], Sequence[Share]]


@require_http_methods(["GET", "POST"])
@staff_required()
def body_split(request: HttpRequest, body_id: int) -> HttpResponse:
    visit, body = visit_of(request, CONSOLE), body_or_404(body_id)
    beside = {str(each.pk): each for each in alike(body)}
    regions = [(code, f"{name} ({code})") for code, name in carvable(body)]
    form = SplitForm(posted(request), successors=_named(beside), regions=regions)

    def shares(typed: dict[str, Any]) -> Sequence[Share]:
        return [Share(body, beside[typed["successor"]], tuple(typed["region_codes"]))]

    return _ask(visit, body, SuccessionKind.SPLIT, form, shares)


@require_http_methods(["GET", "POST"])
@staff_required()
def body_merge(request: HttpRequest, body_id: int) -> HttpResponse:
    visit, body = visit_of(request, CONSOLE), body_or_404(body_id)
    beside = {str(each.pk): each for each in alike(body)}
    form = MergeForm(posted(request), formers=_named(beside))

    def shares(typed: dict[str, Any]) -> Sequence[Share]:
        return [Share(beside[former], body) for former in typed["formers"]]

    return _ask(visit, body, SuccessionKind.MERGE, form, shares)


def _named(bodies: dict[str, Body]) -> list[tuple[str, str]]:
    return [(key, f"{body.name} ({body.code})") for key, body in bodies.items()]


def _ask(
    visit: Visit, body: Body, kind: SuccessionKind, form: Form, shares: Shares
) -> HttpResponse:
    if not form.is_valid():
        return _draw(visit, body, kind, form)
    typed = form.cleaned_data
    ground = Ground(typed["law"], typed["law_date"], typed["holds_from"])
    try:
        asked = ask_succession(
            kind=kind, ground=ground, shares=shares(typed), by=visit.staff.user_id, at=visit.at
        )
    except SuccessionRefused as refused:
        form.add_error(field_of(refused), sentence_of(refused))
        return _draw(visit, body, kind, form)
    messages.success(visit.request, _("Diajukan. Belum ada yang berpindah."))
    return redirect(visit.url("succession", asked.pk))


def _draw(visit: Visit, body: Body, kind: SuccessionKind, form: Form) -> HttpResponse:
    here, back = visit.url("body-list"), visit.url("body", body.pk)
    is_split = kind == SuccessionKind.SPLIT
    title = _("Mekarkan: {name}") if is_split else _("Gabungkan ke {name}")
    context = {
        "title": title.replace("{name}", body.short_name),
        "is_split": is_split,
        "form": form,
        "has_choices": bool(alike(body)) and (bool(carvable(body)) or not is_split),
        "back_url": back,
        "crumbs": (
            NavLink(_("Daftar induk"), here),
            NavLink(body.short_name, back),
            NavLink(str(kind.label), ""),
        ),
    }
    return visit.page("national_console/succession_ask/page.html", context, here=here)
