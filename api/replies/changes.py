"""Keeping and dropping a ready text of the caller's desk, by the console's forms and actions."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.sent import Sent
from api.lists.changes import Shape, Typed, filled, refused_input
from casework.actions.keep_desk_reply import drop_desk_reply, keep_desk_reply
from casework.actions.keep_reply import CodeTaken, drop_reply, keep_reply
from casework.forms.ready_text_form import ReadyTextForm
from casework.forms.reply_form import ReplyForm
from casework.queries.replies import NoSuchReply
from casework.queries.reply_choices import choices_for_replies
from register.queries.categories import category_choices

_OF_DESK = ("code", "title", "text", "category_code", "is_active")


def kept_reply(
    sent: Sent, shape: type[Shape], caller: Caller, *, reply_id: int | None = None
) -> Any:
    """Return the text as it was sent, a new one where reply_id is None.

    :raises Refused: 422 for inputs
    """
    keep = _of_agency if caller.staff.agency else _of_desk
    try:
        return keep(sent, shape, caller, reply_id)
    except CodeTaken as error:
        told = _("Kode ini sudah dipakai balasan lain.")
        raise refused_input("code", told, "TAKEN") from error
    except NoSuchReply as error:
        raise Http404 from error


def dropped(reply_id: int, caller: Caller) -> None:
    """Delete a text."""
    drop = drop_reply if caller.staff.agency else drop_desk_reply
    drop(reply_id=reply_id, by=caller.actor)


def _of_agency(sent: Sent, shape: type[Shape], caller: Caller, reply_id: int | None) -> Any:
    lists = choices_for_replies()

    def form_of(typed: Typed) -> ReplyForm:
        return ReplyForm(typed, **lists)

    form = filled(sent, shape, form_of)
    return keep_reply(reply=form.reply(), by=caller.actor, at=caller.at, reply_id=reply_id)


def _of_desk(sent: Sent, shape: type[Shape], caller: Caller, reply_id: int | None) -> Any:
    categories = category_choices()
    form = filled(sent, shape, lambda typed: ReadyTextForm(typed, categories=categories))
    values = {name: form.cleaned_data[name] for name in _OF_DESK}
    return keep_desk_reply(**values, by=caller.actor, at=caller.at, reply_id=reply_id)
