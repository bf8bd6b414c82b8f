"""Writing drafts of procedures and deciding on them, by the console's form and actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.read import read_inputs
from api.lists.changes import refused_input
from api.problems.problem import Problem, Refused
from api.procedures.typed import editor_of
from casework.actions.begin_sop import begin_sop, revise_sop
from casework.actions.decide_sop import (
    approve_sop,
    discard_sop,
    recall_sop,
    return_sop,
    send_sop,
    withdraw_sop,
)
from casework.actions.write_sop import write_sop
from casework.forms.sop_editor import SopEditor
from casework.queries.procedures import NoSuchProcedure, version_of
from casework.rules.sop_life import SopNotAllowed, SopRefusal, SopStepName
from casework.words.sop import SENTENCES
from tenants.models.membership import MemberRole

_DEEDS: Final[Mapping[SopStepName, Callable[..., Any]]] = {
    SopStepName.SEND: send_sop,
    SopStepName.RECALL: recall_sop,
    SopStepName.APPROVE: approve_sop,
    SopStepName.RETURN: return_sop,
    SopStepName.REVISE: revise_sop,
    SopStepName.WITHDRAW: withdraw_sop,
    SopStepName.DISCARD: discard_sop,
}
_WITH_WORDS: Final = {SopStepName.APPROVE, SopStepName.RETURN, SopStepName.WITHDRAW}
_PERSONS: Final = {SopRefusal.NOT_YOUR_ROLE, SopRefusal.NOT_THE_PATRON}


def sees_drafts(caller: Caller) -> bool:
    """Tell whether somebody reads what is not approved."""
    return caller.staff.has(MemberRole.ADM, MemberRole.LEAD)


def begun(data: Any, caller: Caller) -> Any:
    """Return a new procedure's first draft, as it was sent.

    :raises Refused: 422 for inputs, 403 for the person
    """
    editor = editor_of(data)
    with _told():
        row = begin_sop(
            subject=editor.head.named(), content=editor.content(), by=caller.staff, at=caller.at
        )
        # Together: what is to be in force from a day is written upon what was begun.
        return _read(_written(row, editor, caller))


def written(row: Any, data: Any, caller: Caller) -> Any:
    """Return a draft with what was sent in the place of what it said.

    :raises Refused: 422 for inputs, 403 for the person, 409 for what is no draft
    """
    subject = row.subject
    kept = {
        "number": subject.number,
        "unit_id": subject.unit_id,
        "report_class": subject.report_class,
        "category_code": subject.category_code,
    }
    editor = editor_of({**kept, **data} if isinstance(data, dict) else data)
    with _told():
        return _read(_written(row, editor, caller))


def done(row: Any, data: Any, caller: Caller) -> Any:
    """Return the version after what was asked for; of REVISE the new one.

    :raises Refused: 422 for inputs, 403 for the person, 409 where it is not open
    """
    values = read_inputs(data, {"step": "string", "words": "string"}, may_be_null=())
    named, words = values.get("step") or "", values.get("words") or ""
    step = SopStepName(named) if named in SopStepName.__members__ else SopStepName.WRITE
    deed = _DEEDS.get(step)
    if deed is None:
        raise refused_input("step", _("Sebut langkah yang ada pada daftarnya."), "INVALID_CHOICE")
    said = {"words": words} if step in _WITH_WORDS else {}
    with _told():
        found = deed(
            version_id=row.pk, revision=row.revision, by=caller.staff, at=caller.at, **said
        )
        return _read(found)


def held_version(procedure_id: int, version: int, caller: Caller) -> Any:
    """Return a version and hold it until the request is over; Http404 where there is none."""
    try:
        return version_of(procedure_id, version, drafts=sees_drafts(caller), hold=True)
    except NoSuchProcedure as error:
        raise Http404 from error


def _written(row: Any, editor: SopEditor, caller: Caller) -> Any:
    return write_sop(
        version_id=row.pk,
        revision=row.revision,
        content=editor.content(),
        valid_from=editor.parts.cleaned_data["valid_from"],
        subject=editor.head.named(),
        by=caller.staff,
        at=caller.at,
    )


def _read(row: Any) -> Any:
    """Return a version as every reader of it gets it."""
    return version_of(row.document_id, row.version, drafts=True)


@contextmanager
def _told() -> Iterator[None]:
    """Tell of a refusal of the table as a problem."""
    try:
        yield
    except SopNotAllowed as refused:
        raise _problem(refused) from refused


def _problem(refused: SopNotAllowed) -> Refused:
    said, name = str(SENTENCES[refused.refusal]), refused.refusal.value
    if refused.field:
        return refused_input(refused.field, said, name)
    if refused.refusal in _PERSONS:
        return Refused(Problem(403, code="NOT_YOUR_DUTY", detail=said))
    return Refused(Problem(409, code=f"PROCEDURE_{name}", detail=said))
