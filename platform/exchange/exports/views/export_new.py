"""Asking for a list as a file: what it holds, and in which form."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exchange.exports.actions.ask_export import (
    MOST_A_DAY,
    MOST_AT_ONCE,
    ExportWish,
    TooManyExports,
    ask_export,
)
from exchange.exports.actions.end_export import KEPT
from exchange.exports.forms.export_form import ExportForm
from look.forms.posted import posted
from look.navigation import NavLink
from register.queries.queue_views import views_for
from register.views.asked_search import SEARCH_CODE, AskedSearch, asked_search
from register.views.queue_filters import Asked, asked_for, chips_of
from register.views.visit import Visit


def export_new(visit: Visit) -> HttpResponse:
    """Answer with the form for the list that the address names, or ask for it."""
    asked, form = _asked(visit), ExportForm(posted(visit.request))
    if form.is_valid():
        try:
            ask_export(_wish(visit, asked, form), by=visit.staff, at=visit.at)
        except TooManyExports:
            form.add_error(None, _too_many())
        else:
            return redirect(visit.url("export-list"))
    here = visit.url("export-list")
    context = {
        "form": form,
        "label": asked.label,
        "filter_chips": chips_of(visit, asked),
        "back_url": asked.link(),
        "days": KEPT.days,
        "crumbs": (NavLink(_("Ekspor"), here), NavLink(_("Ekspor daftar"), "")),
    }
    return visit.page("exports/new.html", context, here=here)


def _asked(visit: Visit) -> Asked | AskedSearch:
    if visit.request.GET.get("v") == SEARCH_CODE:
        return asked_search(visit, visit.request.GET)
    views = {view.code: view for view in views_for(visit.actor)}
    first = next(iter(views.values()))
    return asked_for(visit, views.get(visit.request.GET.get("v", ""), first), visit.request.GET)


def _wish(visit: Visit, asked: Asked | AskedSearch, form: ExportForm) -> ExportWish:
    narrowed = ", ".join(f"{chip.label}: {chip.value}" for chip in chips_of(visit, asked))
    return ExportWish(
        query=asked.query,
        label=f"{asked.label} – {narrowed}" if narrowed else asked.label,
        format=form.chosen(),
        language=get_language() or "id",
    )


def _too_many() -> str:
    return _(
        "Paling banyak {at_once} ekspor berjalan bersamaan dan {a_day} dalam 24 jam. Tunggu yang "
        "sedang dibuat, atau minta lagi besok."
    ).format(at_once=MOST_AT_ONCE, a_day=MOST_A_DAY)
