"""Start, join and leave the Elasticsearch of a folder."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from config.elastic.account import elastic_account
from config.elastic.cache import cache_folder
from config.elastic.configuration import HOST, configure
from config.elastic.distribution import distribution, is_there
from config.elastic.folders import Folders
from config.elastic.java import find_java
from config.elastic.login import USER, new_password
from config.elastic.probe import is_up
from config.elastic.process import begin, end, is_ours
from config.embedded.users import join, leave, one_at_a_time
from config.env import SettingMistake

UP_WITHIN = 300.0  # seconds; about fifteen on a machine that has nothing else to do
_LOOK_EVERY = 0.25
Say = Callable[[str], None]


@dataclass(slots=True)
class ElasticServer:
    """A running server that this process counts among its users until `stop`."""

    folders: Folders
    number: int
    port: int
    password: str = field(repr=False)
    _handle: int | None = field(default=None, repr=False)
    _process: int = field(default_factory=os.getpid, repr=False)

    @property
    def url(self) -> str:
        return f"http://{USER}:{self.password}@{HOST}:{self.port}"

    @property
    def is_running(self) -> bool:
        return is_ours(self.number, self.folders)

    @property
    def is_up(self) -> bool:
        return is_up(self.port, self.password)

    def wait_until_up(self) -> None:
        """Wait until the server answers.

        :raises SettingMistake: it has ended, or takes too long
        """
        deadline = time.monotonic() + UP_WITHIN
        while not self.is_up:
            if not self.is_running:
                raise SettingMistake(f"Elasticsearch did not start: {self.folders.last_words()}")
            if time.monotonic() > deadline:
                raise SettingMistake(
                    f"Elasticsearch does not answer after {UP_WITHIN:.0f} seconds; "
                    f"what it says is in {self.folders.log}."
                )
            time.sleep(_LOOK_EVERY)

    def stop(self) -> None:
        """End our use; the last user ends the server."""
        if self._handle is None or os.getpid() != self._process:
            return
        with one_at_a_time(self.folders.beside("lock")):
            handle, self._handle = self._handle, None
            if leave(self.folders.beside("users"), handle):
                end(self.number, self.folders)
                self.folders.beside("state").unlink(missing_ok=True)


def start(
    data_folder: Path,
    *,
    is_kept: bool = True,
    is_quick_to_start: bool = True,
    say: Say = lambda _sentence: None,
) -> ElasticServer:
    """Start the server of a folder, or join it, without waiting until it answers.

    is_kept: whether a new start finds what the last one wrote
    is_quick_to_start: rather than to search, which only who measures needs
    :raises SettingMistake: Java or Maven is missing, or a folder cannot be used
    """
    folders = Folders(data_folder.resolve())
    folders.top.parent.mkdir(parents=True, exist_ok=True)
    with one_at_a_time(folders.beside("lock")):
        server = _running(folders)
        if server is None:
            if not is_kept:
                shutil.rmtree(folders.top, ignore_errors=True)
            server = _launch(folders, is_quick_to_start=is_quick_to_start, say=say)
        server._handle = join(folders.beside("users"))  # noqa: SLF001
    atexit.register(server.stop)
    return server


def _running(folders: Folders) -> ElasticServer | None:
    try:
        state = json.loads(folders.beside("state").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    server = ElasticServer(folders, state["number"], state["port"], state["password"])
    return server if server.is_running else None


def _launch(folders: Folders, *, is_quick_to_start: bool, say: Say) -> ElasticServer:
    account = elastic_account()
    java = find_java(account)
    cache = cache_folder(account)
    if not is_there(cache):
        say("Elasticsearch is fetched, once for this machine: 950 MB")
    home = distribution(cache, account)
    server = ElasticServer(folders, 0, _free_port(), new_password())
    configure(
        folders,
        home=home,
        port=server.port,
        password=server.password,
        is_quick_to_start=is_quick_to_start,
    )
    for path in (folders.top, *folders.top.rglob("*")):
        os.chown(path, account.uid, account.gid)
    server.number = begin(folders, home=home, java=java, account=account)
    _note(server)
    return server


def _note(server: ElasticServer) -> None:
    """Tell whoever joins; the file is for our own account alone."""
    state = {"number": server.number, "port": server.port, "password": server.password}
    path = server.folders.beside("state")
    path.touch(mode=0o600)
    path.write_text(json.dumps(state), encoding="utf-8")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]
