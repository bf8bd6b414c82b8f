"""A webhook and a message as they may look."""

from __future__ import annotations

from typing import Any, Final

SENT: Final[dict[str, Any]] = {
    "name": "SPBE",
    "url": "https://spbe.contoh.go.id/webhook",
    "events": ["ASSIGN_UNIT", "ANSWER"],
}
WEBHOOK: Final[dict[str, Any]] = {
    "id": 2,
    **SENT,
    "is_paused": False,
    "pause_reason": "",
    "old_secret_until": None,
    "created_at": "2026-11-30T09:00:00+07:00",
    "failures": 0,
    "rests_until": None,
    "last_success_at": "2026-11-30T09:12:04+07:00",
    "waiting": 0,
    "dead": 0,
}
WITH_SECRET: Final = {**WEBHOOK, "secret": "whsec_…"}
CHANGED: Final = {"name": "SPBE", "is_paused": True}
DELIVERY: Final[dict[str, Any]] = {
    "id": 91,
    "message_id": "msg_5f2b0c6d9e8a4b1c8d7e6f5a4b3c2d1e",
    "event": "ASSIGN_UNIT",
    "number": "LP-2026-000123-7",
    "state": "DELIVERED",
    "attempts": 1,
    "planned_at": "2026-11-30T09:12:03+07:00",
    "next_at": "2026-11-30T09:12:03+07:00",
    "settled_at": "2026-11-30T09:12:04+07:00",
}
WITH_TRIES: Final = {
    **DELIVERY,
    "body": '{"type":"report.ASSIGN_UNIT","timestamp":"2026-11-30T02:12:03.000000Z","data":{}}',
    "tries": [
        {
            "at": "2026-11-30T09:12:04+07:00",
            "outcome": "TAKEN",
            "milliseconds": 84,
            "sent": {"webhook-id": "msg_5f2b0c6d9e8a4b1c8d7e6f5a4b3c2d1e"},
            "status": 204,
            "headers": {},
            "text": "",
        }
    ],
}
