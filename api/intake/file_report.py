"""Filing a report on behalf of somebody, once for one key, as the consoles' form does."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from rest_framework.request import Request
from rest_framework.response import Response

from api.caller import Caller
from api.idempotency import key_of, once
from api.inputs.refused import invalid
from api.inputs.sent import Sent, read_sent
from api.inputs.uploads import check_uploads, keep_uploads
from api.intake.duplicates import check_duplicates
from api.intake.form import SEEN, filled_form, read_report
from api.intake.receipt import filing_key, receipt_secret
from api.problems.problem import Problem, Refused
from api.reports.etag import etag_of
from api.reports.given import given
from api.reports.told import UrlOf
from api.steps.refused import not_allowed
from register.actions.enter_report import enter_report
from register.actions.submit_report import OtherContent, Receipt
from register.forms.intake_form import IntakeForm
from register.forms.read_intake import contact_of, submission_of
from register.rules.intake import may_enter
from register.rules.refusals import Refusal, StepNotAllowed
from register.words.refusals import sentence


def file_report(request: Request, caller: Caller, *, url_of: UrlOf) -> Response:
    """File what was sent and answer with number and secret: the same key, the same answer.

    :raises Refused: 400 without a key, 403 for who takes no reports in, 409 for a likely duplicate,
        422 and others for what is wrong with it
    """
    if not may_enter(caller.actor):
        refusal = Refusal.NOT_YOUR_ROLE
        raise Refused(Problem(403, code=refusal.value, detail=sentence(refusal)))
    named = key_of(request)
    if not named:
        raise Refused(Problem(400, code="KEY_MISSING"))
    key, sent = filing_key(caller, named), read_sent(request)

    def work() -> Response:
        return _filed(sent, caller, key=key, url_of=url_of)

    return once(request, caller, sent, work, unkept=lambda _told: {"secret": receipt_secret(key)})


def _filed(sent: Sent, caller: Caller, *, key: UUID, url_of: UrlOf) -> Response:
    typed = read_report(sent, caller)
    form = filled_form(typed, sent, caller=caller, key=key)
    check_uploads(sent.files)
    if not form.is_valid():
        raise invalid(form)
    if not typed.get(SEEN):
        check_duplicates(form, caller=caller, url_of=url_of)
    report = _entered(form, sent, caller).report
    url = url_of(report.number)
    headers = {"ETag": etag_of(report.version), "Location": url}
    return Response(_told(report, url), HTTPStatus.CREATED, headers=headers)


def _entered(form: IntakeForm, sent: Sent, caller: Caller) -> Receipt:
    try:
        return enter_report(
            new=submission_of(form, agency_id=caller.actor.agency_id),
            contact=contact_of(form, language=(get_language() or "id")[:2]),
            files=keep_uploads(sent.files, at=caller.at),
            idempotency_key=form.cleaned_data["key"],
            by=caller.actor,
            at=caller.at,
            # What is refused leaves `once`, which undoes it with its key.
            savepoint=False,
        )
    except StepNotAllowed as refused:
        raise not_allowed(refused) from refused
    except OtherContent as error:
        raise Refused(Problem(422, code="KEY_USED_FOR_OTHER_CONTENT")) from error


def _told(report: Any, url: str) -> dict[str, Any]:
    names = ("number", "version", "state", "agency_id", "submitted_at", "due_at")
    told = {name: getattr(report, name) for name in names}
    return given({**told, "url": url})
