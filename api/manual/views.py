"""The human pages of the interface, for whoever asks: they hold nothing of anybody."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from api.manual.operations import Operation, groups, operations
from api.manual.words import label_of
from api.problems import catalogue
from look.navigation import NavLink, PortalFrame
from look.pages import render_page
from tenants.tokens.models import TokenScope

_LONGEST = 60


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Show how to begin, every address, and every code of a problem; `q` finds among them."""
    asked = request.GET.get("q", "").strip()[:_LONGEST]
    context = {
        "asked": asked,
        "found": _found(asked) if asked else None,
        "host": request.build_absolute_uri("/").rstrip("/"),
        "scopes": [(each.value, each.label) for each in TokenScope],
        "statuses": catalogue.of_statuses(),
        "own_codes": catalogue.of_the_interface(),
        "file_codes": catalogue.of_files(),
        "step_codes": [*catalogue.of_steps(), *catalogue.of_periodic()],
        **_around(),
    }
    return render_page(request, "api/manual/page.html", context)


@require_safe
def docs_group(request: HttpRequest, group: str) -> HttpResponse:
    """Show the addresses of one group."""
    shown = [each for each in operations() if each.group == group]
    if not shown:
        raise Http404
    title, home = label_of(group), reverse("api:docs")
    context = {
        "title": title,
        "shown": shown,
        "crumbs": (NavLink(_("Dokumentasi API"), home), NavLink(title, "")),
        **_around(group),
    }
    return render_page(request, "api/manual_group/page.html", context)


def _around(current: str = "") -> dict[str, Any]:
    """Return the frame and the list of contents."""
    home = reverse("api:docs")
    return {
        "frame": PortalFrame(
            links=(NavLink(_("Dokumentasi API"), home, is_current=not current),),
            footer_links=(NavLink(_("Deskripsi OpenAPI"), reverse("api:schema")),),
        ),
        "contents": [
            (
                NavLink(label_of(group), _url(group), is_current=group == current),
                [each for each in operations() if each.group == group],
            )
            for group in groups()
        ],
    }


def _found(asked: str) -> dict[str, list[Any]]:
    words = asked.lower().split()
    told = [(each, f"{_url(each.group)}#{each.id}") for each in operations() if _has(each, words)]
    codes = [
        each
        for each in catalogue.every_code()
        if all(word in f"{each.code} {each.detail}".lower() for word in words)
    ]
    return {"operations": told, "codes": codes}


def _has(operation: Operation, words: list[str]) -> bool:
    return all(word in operation.words for word in words)


def _url(group: str) -> str:
    return reverse("api:docs-group", args=[group])
