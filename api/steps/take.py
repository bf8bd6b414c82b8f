"""Taking a step with what a program sent: its inputs, and files where it takes some."""

from __future__ import annotations

from django.db import transaction

from api.caller import Caller
from api.inputs.refused import invalid
from api.inputs.sent import Sent
from api.inputs.uploads import check_uploads, keep_uploads
from api.steps.alone import check_no_client_proposes
from api.steps.body import read_inputs
from api.steps.fields import form_of
from api.steps.refused import not_allowed
from casework.actions.take_agency_step import take_agency_step
from register.actions.store_attachments import store_attachments
from register.actions.take_step import StepTaken, take_step
from register.forms.step_form import read_step_form
from register.queries.case import Case
from register.rules.refusals import StepNotAllowed
from register.rules.transition import Transition


def take_sent(caller: Caller, case: Case, row: Transition, sent: Sent) -> StepTaken:
    """Take a step that is open to the caller.

    :raises Refused: with the code of the rule, of each input, or of each file
    """
    form = form_of(case, row, read_inputs(sent, case=case, row=row), sent=sent)
    check_uploads(sent.files)
    if not form.is_valid():
        raise invalid(form)
    kept = keep_uploads(sent.files, at=caller.at)
    take = take_step if caller.actor.agency_id is None else take_agency_step
    try:
        with transaction.atomic():
            evidence_ids = store_attachments(
                report_id=case.report.pk, files=kept, by=caller.actor, at=caller.at
            )
            taken = take(
                report_id=case.report.pk,
                step=row.step,
                by=caller.actor,
                at=caller.at,
                data=read_step_form(form, evidence_ids=evidence_ids),
                version=case.report.version,
                seen=case,
            )
            check_no_client_proposes(taken, caller)
            return taken
    except StepNotAllowed as refused:
        raise not_allowed(refused) from refused
