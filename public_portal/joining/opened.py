"""Coming to a page of an application by the secret that the browser holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, wraps
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from onboarding.applications.queries.own_application import (
    NoSuchApplication,
    applicant_scope,
    own_application,
    papers_of,
    sections_of,
)
from onboarding.applications.rules.states import EDITABLE, State
from onboarding.applications.rules.steps import Step
from onboarding.applications.words.labels import STEP_SLUGS
from public_portal.page import private_page
from public_portal.secret_cookie import keep_secret, secret_shown
from public_portal.stale_token import keeps_typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from onboarding.applications.models import Application, Paper, Section

    AppliedView = Callable[..., HttpResponse]

_NOT_FOUND = 404


@dataclass
class Opened:
    """An application in its applicant's browser."""

    application: Application
    secret: str

    @property
    def ref(self) -> str:
        return self.application.ref

    @cached_property
    def sections(self) -> dict[Step, Section]:
        return sections_of(self.application)

    @cached_property
    def papers(self) -> dict[Step, Paper]:
        return papers_of(self.application)

    @property
    def is_editable(self) -> bool:
        return self.application.stands in EDITABLE

    def url(self, name: str, *parts: object) -> str:
        """Return the address of one of its pages."""
        return reverse(f"public_portal:join-{name}", args=(self.ref, *parts))

    def step_url(self, step: Step) -> str:
        """Return the address of a step's page."""
        return self.url(f"step-{STEP_SLUGS[step]}")

    def answers(self, step: Step) -> dict[str, object]:
        """Return what was answered in a step, empty where nothing was."""
        section = self.sections.get(step)
        return section.answers if section else {}


def in_application(view: AppliedView) -> AppliedView:
    """Open the application that the address names for whoever holds its secret; else say how."""

    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def entered(request: HttpRequest, ref: str, **kwargs: object) -> HttpResponse:
        secret = secret_shown(request, number=ref)
        with applicant_scope(secret):
            try:
                opened = Opened(own_application(ref), secret)
            except NoSuchApplication:
                return private_page(request, "join_lost", {"ref": ref}, status=_NOT_FOUND)
            return view(request, opened, **kwargs)

    return keeps_typed(entered)


def while_editable(view: AppliedView) -> AppliedView:
    """The same for a page that changes answers: once they are sent, only the status is shown."""

    @wraps(view)
    def entered(request: HttpRequest, opened: Opened, **kwargs: object) -> HttpResponse:
        if opened.application.stands is State.UNPROVEN:
            return HttpResponseRedirect(opened.url("code"))
        if not opened.is_editable:
            messages.info(request, _("Permohonan ini sedang tidak dapat diubah."))
            return HttpResponseRedirect(opened.url("status"))
        return view(request, opened, **kwargs)

    return in_application(entered)


def give_secret(response: HttpResponse, *, ref: str, secret: str) -> None:
    """Let the browser open the application, until it closes, below its own address alone."""
    keep_secret(response, path=f"/onboarding/{ref}/", number=ref, secret=secret)
