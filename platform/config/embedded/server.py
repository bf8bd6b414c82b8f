"""Start, join and leave the embedded PostgreSQL."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from config.embedded.account import NAME, Account, server_account
from config.embedded.configuration import FILE, configuration
from config.embedded.contents import SUPERUSER, prepare
from config.embedded.place import PORT, socket_folder
from config.embedded.programs import programs
from config.embedded.users import join, leave, one_at_a_time
from config.env import SettingMistake

_PATIENCE = "60"  # seconds for pg_ctl: recovery after a power cut takes its time


@dataclass(slots=True)
class EmbeddedServer:
    """A running server that this process counts among its users until `stop`."""

    data_folder: Path
    account: Account
    host: str
    port: int = PORT
    _handle: int | None = field(default=None, repr=False)
    _process: int = field(default_factory=os.getpid, repr=False)

    def conninfo(self, *, user: str = SUPERUSER, dbname: str = "postgres") -> str:
        return f"host='{self.host}' port={self.port} user={user} dbname='{dbname}'"

    def stop(self) -> None:
        """End our use; the last user ends the server."""
        if self._handle is None or os.getpid() != self._process:
            return
        with one_at_a_time(_beside(self.data_folder, "lock")):
            handle, self._handle = self._handle, None
            if leave(_beside(self.data_folder, "users"), handle):
                _pg_ctl(self.account, self.data_folder, "stop", "-m", "fast", "-t", _PATIENCE)


def start(data_folder: Path, *, is_durable: bool = True) -> EmbeddedServer:
    """Start the server of a data folder, or join it; make folder, roles and database at first.

    The server ends with its last user: at `stop`, or when the process exits. The roles are
    `owner` (may create roles and databases) and `app` (may log in, no more).
    :raises SettingMistake: the folder cannot be used, or the server does not start
    """
    data_folder = data_folder.resolve()
    account = server_account()
    _make_folder(data_folder.parent, account)
    with one_at_a_time(_beside(data_folder, "lock")):
        server = EmbeddedServer(data_folder, account, str(socket_folder(data_folder)))
        _ensure_cluster(data_folder, account, is_durable=is_durable)
        if _pg_ctl(account, data_folder, "status") != 0:
            _launch(server, is_durable=is_durable)
        server._handle = join(_beside(data_folder, "users"))  # noqa: SLF001
        prepare(server.conninfo, note=_beside(data_folder, "prepared"))
    atexit.register(server.stop)
    return server


def _beside(data_folder: Path, kind: str) -> Path:
    return data_folder.with_name(f"{data_folder.name}.{kind}")


def _make_folder(folder: Path, account: Account) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingMistake(
            f"The data folder {folder} cannot be made: {error.strerror}."
        ) from None
    if not account.can_reach(folder / "postgres"):
        raise SettingMistake(
            f"PostgreSQL does not run as root, and the account {NAME} that it then runs as cannot "
            f"reach {folder}: set TUNTAS_VAR to a folder that is open to all, such as "
            "/var/lib/tuntas, or run as an ordinary user."
        )


def _ensure_cluster(data_folder: Path, account: Account, *, is_durable: bool) -> None:
    if (data_folder / "PG_VERSION").exists():
        return
    # Made beside and moved when complete: an interrupted start leaves no half of a cluster.
    draft = _beside(data_folder, "new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    os.chown(draft, account.uid, account.gid)
    arguments = ["--auth=trust", "--encoding=UTF8", "--locale-provider=builtin"]
    arguments += ["--builtin-locale=C.UTF-8", "--locale=C", f"--username={SUPERUSER}"]
    arguments += [f"--pgdata={draft}"] + ([] if is_durable else ["--no-sync"])
    if _run(account, "initdb", *arguments) != 0:
        raise SettingMistake(f"PostgreSQL could not make its files in {data_folder}.")
    with (draft / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write(f"include_if_exists '{FILE}'\n")
    _beside(data_folder, "prepared").unlink(missing_ok=True)
    draft.rename(data_folder)


def _launch(server: EmbeddedServer, *, is_durable: bool) -> None:
    folder = Path(server.host)
    folder.mkdir(mode=0o700, exist_ok=True)
    os.chown(folder, server.account.uid, server.account.gid)
    text = configuration(socket_folder=folder, is_durable=is_durable)
    (server.data_folder / FILE).write_text(text, encoding="utf-8")
    log = server.data_folder / "server.log"
    if _pg_ctl(server.account, server.data_folder, "start", "-t", _PATIENCE, "-l", str(log)) != 0:
        raise SettingMistake(f"PostgreSQL did not start; the end of {log} reads: {_last_line(log)}")


def _last_line(log: Path) -> str:
    text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    return text.rstrip().rpartition("\n")[2] or "nothing"


def _pg_ctl(account: Account, data_folder: Path, *arguments: str) -> int:
    return _run(account, "pg_ctl", *arguments, "-w", "-D", str(data_folder))


def _run(account: Account, program: str, *arguments: str) -> int:
    done = subprocess.run(  # noqa: S603
        [str(programs(account) / program), *arguments],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={**os.environ, "LC_ALL": "C"},
        **account.run_options,
    )
    return done.returncode
