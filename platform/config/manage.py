"""The management command line."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

from django.conf import settings
from django.core.management import execute_from_command_line

from config.env import SettingMistake
from config.reach_database import reach_database
from config.worker.connection import become_worker

_WITHOUT_DATABASE = frozenset(
    {
        "build_css",
        "check",
        "check_translations",
        "collectstatic",
        "compilemessages",
        "diffsettings",
        "findstatic",
        "help",
        "makemessages",
        "make_translations",
        "makemigrations",
        "version",
        "--help",
        "--version",
        "-h",
    }
)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    # So that the embedded database is left in order.
    signal.signal(signal.SIGTERM, _leave)
    if sys.argv[1:2] == ["work"]:
        become_worker()
    try:
        if len(sys.argv) > 1 and sys.argv[1] not in _WITHOUT_DATABASE:
            reach_database(settings.VAR)
        execute_from_command_line(sys.argv)
    except SettingMistake as mistake:
        sys.exit(str(mistake))


def _leave(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)
