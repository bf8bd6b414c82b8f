"""Answering with a page, or with the fragment of it that htmx asked for."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.forms import BaseForm
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse
    from django_htmx.middleware import HtmxDetails


def render_page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    fragment: str = "",
    status: int | None = None,
) -> HttpResponse:
    """Render the page; 422 when a bound form in the context has errors.

    fragment: name of a partial in the template, sent alone to htmx.
    """
    values = dict(context or {})
    has_errors = any(form.is_bound and form.errors for form in _forms(values.values()))
    values.setdefault("has_errors", has_errors)
    if status is None:
        status = HTTPStatus.UNPROCESSABLE_ENTITY if has_errors else HTTPStatus.OK
    name = f"{template}#{fragment}" if fragment and wants_fragment(request) else template
    response = render(request, name, values, status=status)
    if fragment:
        patch_vary_headers(response, ("HX-Request",))
    return response


def wants_fragment(request: HttpRequest) -> bool:
    """Tell whether htmx asks for a part; a boosted or restored page is a whole one."""
    htmx: HtmxDetails | None = getattr(request, "htmx", None)
    if not htmx:
        return False
    return not htmx.boosted and not htmx.history_restore_request


def _forms(values: Iterable[object]) -> Iterable[BaseForm]:
    for value in values:
        if isinstance(value, BaseForm):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from (form for form in value if isinstance(form, BaseForm))
