"""The page between sending and having sent, where much is sent from one network."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from public_portal.page import private_page
from public_portal.proof.challenge import (
    ANSWER,
    MOST,
    WAIT,
    given_challenge,
    is_settled,
    new_challenge,
)

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse

    from public_portal.drafts.draft import Draft
    from public_portal.forms.confirm import ConfirmForm


def is_proven(request: HttpRequest, draft: Draft, *, at: datetime) -> bool:
    """Tell whether a form came back with its task solved or its wait over."""
    found = given_challenge(request.POST, draft.id, at=at)
    return found is not None and is_settled(found, request.POST.get(ANSWER, ""), at=at)


def ask_for_proof(
    request: HttpRequest, draft: Draft, form: ConfirmForm, *, at: datetime
) -> HttpResponse:
    """Give a task, or the same one again where its wait is not over: 428, nothing is lost."""
    found = given_challenge(request.POST, draft.id, at=at)
    challenge = found or new_challenge(draft.id, at=at)
    left = challenge.given_at + WAIT - at
    context = {
        "challenge": challenge,
        "most": MOST,
        "wait": max(1, round(left.total_seconds())),
        "was_early": found is not None,
        "said": [(name, "on") for name, is_said in form.cleaned_data.items() if is_said],
    }
    return private_page(request, "report_proof", context, status=HTTPStatus.PRECONDITION_REQUIRED)
