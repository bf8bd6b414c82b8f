"""Whether the server answers."""

from __future__ import annotations

from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from config.elastic.configuration import HOST

_PATIENCE = 5.0  # seconds


def is_up(port: int) -> bool:
    """Tell whether the server takes requests; one with accounts answers that it knows us not."""
    connection = HTTPConnection(HOST, port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/_cluster/health")
        return connection.getresponse().status in {HTTPStatus.OK, HTTPStatus.UNAUTHORIZED}
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
