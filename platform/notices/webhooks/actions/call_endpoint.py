"""Sending an endpoint what is due, one message after the other.

At least once: the try is counted and committed before the call, the answer after it, and whoever
dies between the two is followed, after the endpoint's lease, by another with the same message id.
Source: RELIABILITY 1 and 3
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Final

from notices.webhooks.actions.keep_answer import keep_answer
from notices.webhooks.actions.take_turn import take_turn
from notices.webhooks.actions.wake import wake
from notices.webhooks.desks import scope_of
from notices.webhooks.outside.call import post
from tenants.scope import scope

# Then others have a turn, and this endpoint again behind them.
MOST_SECONDS: Final = 20.0
# A call that failed after so many milliseconds: whoever hangs holds a thread for one call on end.
SLOW: Final = 1000


def call_endpoint(*, agency_id: int | None, endpoint_id: int, at: datetime) -> int:
    """Send what is due at a moment and while it is sent; return how many calls were made.

    Runs in no scope, since it calls outside, and may run twice.
    """
    desk, began, calls = scope_of(agency_id), time.monotonic(), 0
    moment = at
    while moment - at < timedelta(seconds=MOST_SECONDS):
        with scope(desk):
            turn = take_turn(agency_id=agency_id, endpoint_id=endpoint_id, at=moment)
        if turn is None:
            return calls
        answer = post(turn.url, headers=turn.headers, body=turn.body)
        moment = at + timedelta(seconds=time.monotonic() - began)
        with scope(desk):
            keep_answer(turn, answer, at=moment)
        calls += 1
        if not answer.is_taken and answer.milliseconds >= SLOW:
            break
    with scope(desk):
        why = f"on-{moment.isoformat()}"
        wake(agency_id=agency_id, endpoint_id=endpoint_id, why=why, at=moment)
    return calls
