"""Where the embedded server listens: a socket folder that follows from its data folder.

Settings name it without asking the server, so they can be read while it is down.
"""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path

PORT = 5432
_SOCKET = f".s.PGSQL.{PORT}.lock"
_LONGEST_SOCKET_PATH = 103  # bytes: the least that macOS and Linux both take


def socket_folder(data_folder: Path) -> Path:
    """Return the data folder's own `socket`, or a short path where that one is too long."""
    own = data_folder / "socket"
    if len(bytes(own / _SOCKET)) <= _LONGEST_SOCKET_PATH:
        return own
    digest = sha256(bytes(data_folder)).hexdigest()[:12]
    return Path(tempfile.gettempdir()).resolve() / f"tuntas-{digest}"
