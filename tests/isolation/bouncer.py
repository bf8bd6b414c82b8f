"""A PgBouncer that gives its server connection to another client after each transaction."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

PORT = 6432
INI = """
[databases]
* = host={host} port={port}
[pgbouncer]
listen_addr =
listen_port = {listen}
unix_socket_dir = {folder}
unix_socket_mode = 0777
auth_type = trust
auth_file = {folder}/users
pool_mode = transaction
default_pool_size = 1
ignore_startup_parameters = extra_float_digits
logfile = {folder}/log
"""


@contextlib.contextmanager
def bouncer(server, dbname, login):
    """Start one in front of the server; yield the folder of its socket."""
    program = shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        pytest.skip("PgBouncer is not installed (on Debian: apt install pgbouncer).")
    with tempfile.TemporaryDirectory(prefix="tuntas-pooler-") as name:
        folder = Path(name)
        ini = INI.format(host=server.host, port=server.port, listen=PORT, folder=folder)
        (folder / "ini").write_text(ini)
        (folder / "users").write_text(f'"{login}" ""\n')
        who = _who_may_reach(server.host)
        for path in (folder, *folder.iterdir()):
            os.chown(path, *who)
        command = [program, "-q", str(folder / "ini")]
        identity = {"user": who[0], "group": who[1], "extra_groups": []} if who[0] else {}
        with subprocess.Popen(command, cwd="/", **identity) as process:
            try:
                _wait(f"host={folder} port={PORT} user={login} dbname={dbname}")
                yield str(folder)
            finally:
                process.terminate()


def _who_may_reach(host):
    """Return whom it runs as: itself it does not run as root, and our socket is its owner's."""
    if os.geteuid():
        return os.geteuid(), os.getegid()
    found = Path(host).stat() if host.startswith("/") else None
    if found is None or found.st_uid == 0:
        pytest.skip("PgBouncer does not run as root, and the server is not of another account.")
    return found.st_uid, found.st_gid


def _wait(conninfo):
    deadline = time.monotonic() + 10
    while True:
        try:
            psycopg.connect(conninfo).close()
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
