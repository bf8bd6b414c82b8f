"""Start everything, say where it is, wait, and leave nothing behind."""

from __future__ import annotations

import os
import sys
import time

from django.core.management import CommandError

from config.env import SettingMistake
from config.run.asked import Asked, interrupt_when_asked
from config.run.preparation import prepare
from config.run.progress import say
from config.run.service import serve

_ENDED_EARLY = 130


def main() -> int:
    """Run until asked to end; return the exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if os.environ.get("TUNTAS_MODE") != "production":
        os.environ.setdefault("TUNTAS_DEMO", "1")
    began = time.monotonic()
    interrupt_when_asked()
    try:
        prepare()
        return serve(began=began)
    except (SettingMistake, CommandError) as mistake:
        say(str(mistake))
        return 1
    except Asked:
        say("\nEnded before everything was ready.")
        return _ENDED_EARLY


if __name__ == "__main__":
    sys.exit(main())
