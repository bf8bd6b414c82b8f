"""Give the national desk of the demo a few texts for what it writes every day."""

from __future__ import annotations

from datetime import datetime

from casework.actions.keep_desk_reply import keep_desk_reply
from casework.queries.desk_replies import desk_reply_list
from demo.content.desk_replies import DESK_REPLIES
from register.rules.actors import Actor
from tenants.scope import NATIONAL, scope


def set_up_desk_replies(*, by: Actor, at: datetime) -> None:
    """Keep them, unless the desk has some already."""
    with scope(NATIONAL):
        if desk_reply_list().exists():
            return
        for code, title, text in DESK_REPLIES:
            keep_desk_reply(code=code, title=title, text=text, by=by, at=at)
