"""Whether the port is free, asked before anything is started."""

from __future__ import annotations

import socket

from config.env import SettingMistake

HOST = "127.0.0.1"


def check_port(port: int) -> None:
    """Bind the port for a moment.

    :raises SettingMistake: something else listens there, or we may not
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the web server does: a port that only cools down after a stop counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise SettingMistake(
                f"Port {port} is not open to this account: choose one above 1023, "
                "as in PORT=8123 make run."
            ) from None
        except OSError:
            raise SettingMistake(
                f"Port {port} is taken by another program: end it, or choose another port, "
                "as in PORT=8123 make run."
            ) from None
