"""The commands of the page on operations make a backup and bring it back on a new server."""

import os
import re
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from config.embedded import start
from config.embedded.programs import programs

ROOT = Path(__file__).resolve().parents[2]
FORGET = """
dropdb tuntas
psql --quiet --command="DROP OWNED BY owner, app" template1
dropuser owner
dropuser app
"""
RIGHTS = (
    "SELECT tablename, policyname, roles::text, qual FROM pg_policies ORDER BY 1, 2, 4",
    """
    SELECT oid::regclass::text, grantee::regrole::text, privilege_type
    FROM pg_class, aclexplode(coalesce(relacl, acldefault('r', relowner)))
    WHERE relkind = 'r' AND relnamespace::regnamespace::text !~ '^pg_' ORDER BY 1, 2, 3
    """,
    "SELECT proname, proacl::text FROM pg_proc WHERE proname = 'set_config'",
    "SELECT proname FROM pg_proc WHERE proname = 'ts_match_vq' AND proleakproof",
)


@pytest.fixture(scope="module")
def commands():
    text = (ROOT / "platform/docs/operations.md").read_text(encoding="utf-8")
    backup, restore = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return backup, restore


@pytest.fixture
def server(open_folder):
    """Start servers of their own; each has its own data folder and all roles."""
    started = []

    def server(name):
        found = start(open_folder / name / "postgres", is_durable=False)
        started.append(found)
        return found

    yield server
    for found in started:
        found.stop()


def manage(var, *words):
    environment = {
        **os.environ,
        "TUNTAS_VAR": str(var),
        "DATABASE_URL": "",
        "DATABASE_OWNER_URL": "",
        "PYTHONPATH": f"{ROOT / 'platform'}:{ROOT}",
    }
    command = [sys.executable, str(ROOT / "manage.py"), *words]
    subprocess.run(command, env=environment, check=True, capture_output=True)


def shell(server, text, folder):
    environment = {
        **os.environ,
        "PATH": f"{programs(server.account)}:{os.environ['PATH']}",
        "PGHOST": server.host,
        "PGPORT": str(server.port),
        "PGUSER": "postgres",
        "OWNER_PASSWORD": "owner's",
        "APP_PASSWORD": "app's",
    }
    subprocess.run(
        ["/bin/sh", "-ec", text], cwd=folder, env=environment, check=True, capture_output=True
    )


def ask(server, query, *, user="postgres"):
    with psycopg.connect(server.conninfo(user=user, dbname="tuntas")) as connection:
        return connection.execute(query).fetchall()


def test_what_was_backed_up_comes_back_with_its_rights(open_folder, server, commands):
    backup, restore = commands
    former = server("former")
    manage(open_folder / "former", "migrate_all")
    manage(open_folder / "former", "provision", "wonosobo", "Wonosobo", "--kind=MINISTRY")
    shell(former, backup, open_folder)

    new = server("new")
    # As bare as a server that has never seen us.
    shell(new, FORGET, open_folder)
    for place in ("deploy", "platform"):
        (open_folder / place).symlink_to(ROOT / place)
    shell(new, restore, open_folder)

    assert ask(new, "SELECT slug, schema_name FROM tenants_agency") == [("wonosobo", "a_wonosobo")]
    for query in RIGHTS:
        assert ask(new, query) == ask(former, query)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ask(new, "SELECT * FROM register_report", user="app")
    manage(open_folder / "new", "check_schemas")
