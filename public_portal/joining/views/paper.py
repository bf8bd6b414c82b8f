from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.http import Http404

from look.paper import paper_response
from onboarding.applications.words.labels import STEPS_BY_SLUG
from public_portal.joining.opened import in_application

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.joining.opened import Opened


@in_application
def join_paper(request: HttpRequest, opened: Opened, step: str) -> HttpResponse:
    """Send back a file that the applicant has uploaded, as a download."""
    which = STEPS_BY_SLUG.get(step)
    found = opened.papers.get(which) if which else None
    if found is None:
        raise Http404
    return cast("HttpResponse", paper_response(found.path, name=found.name, is_shown=False))
