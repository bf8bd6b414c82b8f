"""The configuration of the embedded server, written anew at each start."""

from __future__ import annotations

from pathlib import Path

from config.embedded.place import PORT

FILE = "tuntas.conf"

_ALWAYS = {
    "listen_addresses": "",
    "port": PORT,
    "unix_socket_permissions": "0700",
    "max_connections": 100,
    # A transaction over hundreds of schemas locks every table that it meets.
    "max_locks_per_transaction": 1024,
    "shared_buffers": "256MB",
    "max_wal_size": "2GB",
    "random_page_cost": 1.1,
    "jit": "off",
    # A failed statement would put what people wrote into the log.
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": 0,
    "log_error_verbosity": "terse",
    "log_timezone": "UTC",
    "timezone": "UTC",
}
# For tests: a power cut may lose everything.
_NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def configuration(*, socket_folder: Path, is_durable: bool) -> str:
    """Return the lines of tuntas.conf."""
    values = _ALWAYS | {"unix_socket_directories": socket_folder}
    if not is_durable:
        values |= _NOT_DURABLE
    return "".join(f"{name} = '{value}'\n" for name, value in values.items())
