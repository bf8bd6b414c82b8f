"""What somebody who may not enter is told, and where they are sent."""

from __future__ import annotations

from enum import Enum
from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django_htmx.http import HttpResponseClientRedirect


class Refusal(Enum):
    NO_TASK_HERE = "no_task_here"
    OTHER_ROLE = "other_role"


def refuse(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """Say in words why the page is closed to this person."""
    context = {"has_no_task_here": refusal is Refusal.NO_TASK_HERE}
    return render(request, "signin/refused.html", context, status=HTTPStatus.FORBIDDEN)


def send_to(request: HttpRequest, url_name: str) -> HttpResponse:
    """Send the person to a page of the account and from there back to the page they were on."""
    url = f"{reverse(url_name)}?{urlencode({'next': _page_of(request)})}"
    if request.headers.get("HX-Request") == "true":
        return HttpResponseClientRedirect(url)
    return HttpResponseRedirect(url)


def _page_of(request: HttpRequest) -> str:
    """Return the path of the page the person sees.

    That is not the path of the request where it fetches a fragment or posts a form.
    """
    if request.headers.get("HX-Request") == "true":
        seen = request.headers.get("HX-Current-URL", "")
    elif request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    else:
        seen = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(seen, allowed_hosts={request.get_host()}):
        return "/"
    parts = urlsplit(seen)
    return f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
