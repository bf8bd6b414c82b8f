"""An agency's system saying what has become of a report, as a step of its officer.

open: the first response, and after it a note on the progress. closed: the answer, after which the
reporter says whether it is settled; only that closes a report.
Source: mySociety's extension of GeoReport v2, POST service request update; platform/docs/adr/0292
"""

from __future__ import annotations

import hashlib
import json
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from api.open311.endpoint import Call
from api.open311.key import Key, key_for
from api.open311.refusal import Refusal311, not_found, not_given, not_understood
from api.open311.told import CLOSED, OPEN, moment, status_of
from casework.actions.take_agency_step import take_agency_step
from kernel.public_number import NumberMistyped, parse_number
from register.forms.step_form import TEXT_MAX
from register.queries.case import Case, open_case
from register.queries.doors import NoSuchReport
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.step_data import StepData
from register.rules.steps import Step
from register.words.refusals import sentence
from tenants.scope import scope
from tenants.tokens.actions.answer_once import (
    Answer,
    OtherContent,
    StillWorkedOn,
    claim_key,
    keep_answer,
)
from tenants.tokens.client_pass import ClientPass
from tenants.tokens.models import TokenScope

STEPS: Final = {
    OPEN: (Step.RESPOND_INITIAL_AGENCY, Step.RESPOND_INITIAL, Step.PROGRESS_NOTE),
    CLOSED: (Step.ANSWER_AGENCY, Step.ANSWER, Step.ANSWER_WHILE_REFERRED),
}
_DONE: Final = 200
_ID_MAX: Final = 60
Told = list[dict[str, Any]]


def file_update(call: Call) -> Told:
    """Take the step that an update stands for; under the same update_id once."""
    key = key_for(call, TokenScope.STEPS, at_agency=True)
    said = call.parameters
    for name in ("service_request_id", "status", "description"):
        if name not in said:
            raise not_given(name)
    if said["status"].lower() not in STEPS:
        raise not_understood("status", _("pilih open atau closed."))
    if len(said["description"]) > TEXT_MAX:
        raise Refusal311(400, f"description: {sentence(Refusal.TOO_LONG)}")
    with scope(key.desk):
        named = said.get("update_id", "")[:_ID_MAX]
        return _once(call, key, named) if named else _taken(call, key)


def _once(call: Call, key: Key, named: str) -> Told:
    mark = hashlib.sha256(repr(sorted(call.parameters.items())).encode()).hexdigest()
    try:
        kept = claim_key(key.credential, f"open311 {named}", fingerprint=mark, at=call.at)
    except OtherContent as error:
        raise Refusal311(400, _("update_id itu sudah dipakai untuk kabar lain.")) from error
    except StillWorkedOn as error:
        raise Refusal311(409, _("Kabar yang sama masih dikerjakan. Ulangi nanti.")) from error
    if kept.status:
        told: Told = json.loads(kept.body)
        return told
    told = _taken(call, key)
    keep_answer(kept, Answer(_DONE, json.dumps(told)))
    return told


def _taken(call: Call, key: Key) -> Told:
    said = call.parameters
    case = _case(call, key)
    try:
        taken = take_agency_step(
            report_id=case.report.pk,
            step=_step(case, said["status"].lower()),
            by=key.actor,
            at=call.at,
            data=StepData(text=said["description"], substantive=True),
        )
    except StepNotAllowed as refused:
        raise Refusal311(400, sentence(refused.refusal)) from refused
    if taken.proposal is not None and isinstance(key.credential, ClientPass):
        # What takes two people begins with a person: platform/docs/adr/0272.
        told = _("Langkah ini menunggu persetujuan orang kedua, jadi harus dimulai oleh petugas.")
        raise Refusal311(403, told)
    zone = ZoneInfo(call.agency.time_zone)
    return [
        {
            "update_id": said.get("update_id") or str(taken.event.pk),
            "service_request_id": case.report.number,
            "status": status_of(taken.report.state),
            "updated_datetime": moment(call.at, zone),
        }
    ]


def _case(call: Call, key: Key) -> Case:
    try:
        number = parse_number(call.parameters["service_request_id"])
        return open_case(actor=key.actor, number=number, at=call.at)
    except (NumberMistyped, NoSuchReport) as error:
        raise not_found("service_request_id") from error


def _step(case: Case, status: str) -> Step:
    """Return the step that is open to the officer now.

    :raises StepNotAllowed: none of them is
    """
    offered = {row.step for row in case.offered}
    for step in STEPS[status]:
        if step in offered:
            return step
    raise StepNotAllowed(Refusal.NOT_IN_THIS_STATE)
