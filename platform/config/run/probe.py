"""What the running web server says about itself."""

from __future__ import annotations

import json
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from typing import Any

from config.run.port import HOST

_PATIENCE = 5.0  # seconds


def is_up(port: int) -> bool:
    """Tell whether everything needed is up."""
    return _ask(port)[0] == HTTPStatus.OK


def worker_is_stuck(port: int) -> bool:
    """Tell whether the worker has given no sign of life for too long."""
    return _ask(port)[1].get("worker") == "late"


def _ask(port: int) -> tuple[int, dict[str, Any]]:
    connection = HTTPConnection(HOST, port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    except (OSError, HTTPException, ValueError):
        return 0, {}
    finally:
        connection.close()
