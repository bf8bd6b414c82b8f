"""The configuration of the server, written anew at each start."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from json import dumps
from pathlib import Path

from config.elastic.folders import Folders
from config.elastic.login import write_login

HOST = "127.0.0.1"
_COPIED = ("log4j2.properties", "role_mapping.yml", "roles.yml")
_ALWAYS: Mapping[str, str | bool] = {
    "cluster.name": "tuntas",
    "node.name": "tuntas",
    "discovery.type": "single-node",
    "network.host": HOST,
    "xpack.security.enabled": True,
    # A name that is mistyped makes no index.
    "action.auto_create_index": False,
    # A disk that is nearly full is no reason to refuse what a developer writes.
    "cluster.routing.allocation.disk.threshold_enabled": False,
}
_JVM_OPTIONS = """\
-Xms512m
-Xmx512m
-XX:+ExitOnOutOfMemoryError
-Djava.io.tmpdir=${ES_TMPDIR}
"""
# Half the work until it answers, for a few times the work of each search.
_QUICK_TO_START = """\
-XX:+UseSerialGC
-XX:TieredStopAtLevel=1
"""
_QUICK_TO_SEARCH = """\
-XX:+UseG1GC
--add-modules=jdk.incubator.vector
"""


def configure(
    folders: Folders, *, home: Path, port: int, password: str, is_quick_to_start: bool
) -> None:
    """Write the files that the server reads."""
    shutil.rmtree(folders.configuration, ignore_errors=True)
    folders.configuration.mkdir(parents=True)
    for name in _COPIED:
        shutil.copyfile(home / "config" / name, folders.configuration / name)
    values = {
        **_ALWAYS,
        "http.port": port,
        "path.data": str(folders.data),
        "path.logs": str(folders.logs),
    }
    # A JSON value is YAML too, and nothing in a path can end it.
    text = "".join(f"{name}: {dumps(value)}\n" for name, value in values.items())
    (folders.configuration / "elasticsearch.yml").write_text(text, encoding="utf-8")
    write_login(folders.configuration, password)
    options = _JVM_OPTIONS + (_QUICK_TO_START if is_quick_to_start else _QUICK_TO_SEARCH)
    (folders.configuration / "jvm.options").write_text(options, encoding="utf-8")
    for folder in (folders.logs, folders.scratch):
        folder.mkdir(exist_ok=True)
