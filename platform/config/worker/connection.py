"""The connection on which django-q2 keeps its books in the worker.

It knows no scopes, so it connects as the role `system` from the first statement on. What
the tasks themselves do runs on `default`, in scopes, as everywhere else; the web enqueues
on `default` as well, in the transaction that calls for the work.
"""

from __future__ import annotations

import os
from typing import Any

QUEUE = "queue"
_VARIABLE = "TUNTAS_IS_WORKER"


def become_worker() -> None:
    """Make this process, and what it starts, read the settings of a worker."""
    os.environ[_VARIABLE] = "1"


def is_worker() -> bool:
    return os.environ.get(_VARIABLE) == "1"


def queue_database(default: dict[str, Any]) -> dict[str, Any]:
    """Return the entry of DATABASES, made from the one of `default`.

    A role in the startup packet ends with the connection. A pooler refuses it, as it must:
    the worker connects directly.
    """
    given = default["OPTIONS"].get("options", "")
    options = {**default["OPTIONS"], "options": f"{given} -c role=system".strip()}
    return {**default, "ENGINE": "django.db.backends.postgresql", "OPTIONS": options}


class QueueRouter:
    """Sends django-q2's tables to the queue's connection; only a worker has it."""

    def db_for_read(self, model: type[Any], **_hints: object) -> str | None:
        return QUEUE if model._meta.app_label == "django_q" else None  # noqa: SLF001

    db_for_write = db_for_read
