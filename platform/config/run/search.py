"""An Elasticsearch beside the rest, where somebody asks for one: make run SEARCH=elasticsearch."""

from __future__ import annotations

import os
from pathlib import Path

from config import elastic
from config.env import env_str
from config.run.progress import say


def begin_search(var: Path) -> None:
    """Start Elasticsearch without waiting for it, and tell web and worker where it is.

    Until it answers, PostgreSQL searches; it ends when this process does.
    :raises SettingMistake: SEARCH cannot be read, Java or Maven is missing
    """
    engine = env_str("SEARCH", "postgres", choices=("postgres", "elasticsearch"))
    if engine == "elasticsearch" and not env_str("ELASTICSEARCH_URL", ""):
        say("  Elasticsearch starts beside the rest; until it answers, PostgreSQL searches.")
        server = elastic.start(var / "elasticsearch", say=lambda sentence: say(f"    {sentence}"))
        os.environ["ELASTICSEARCH_URL"] = server.url
