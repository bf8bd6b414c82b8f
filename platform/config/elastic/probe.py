"""Whether the server answers."""

from __future__ import annotations

from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from config.elastic.configuration import HOST
from config.elastic.login import authorization

_PATIENCE = 5.0  # seconds


def is_up(port: int, password: str) -> bool:
    """Tell whether the server takes our requests."""
    connection = HTTPConnection(HOST, port, timeout=_PATIENCE)
    try:
        headers = {"Authorization": authorization(password)}
        connection.request("GET", "/_cluster/health", headers=headers)
        return connection.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
