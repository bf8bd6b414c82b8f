"""An Elasticsearch of our own for a test run: one for all its processes.

It stays in the folder for temporary files and ends with its last user.
"""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from config import elastic
from config.elastic.account import elastic_account
from config.elastic.cache import cache_folder
from config.elastic.distribution import is_there
from config.env import SettingMistake

ROOT = Path(__file__).resolve().parents[2]
_joined = []


def folder():
    digest = sha256(bytes(ROOT)).hexdigest()[:8]
    return Path(tempfile.gettempdir()) / f"tuntas-tests-{os.getuid()}-{digest}" / "elasticsearch"


def begin():
    """Start the server or join it, once for each process, without waiting for it."""
    if not _joined:
        folder().parent.mkdir(mode=0o755, exist_ok=True)
        _joined.append(elastic.start(folder(), is_kept=False))
    return _joined[0]


def begin_if_fetched():
    """Let it start while other tests run; what it lacks is said by the test that needs it."""
    try:
        if is_there(cache_folder(elastic_account())):
            begin()
    except SettingMistake:
        return
