import os
import subprocess
import sys

import psycopg
import pytest

from config.embedded import start
from config.embedded.account import Account, server_account
from config.embedded.server import _make_folder
from config.env import SettingMistake


@pytest.fixture(scope="module")
def server(open_folder_of_module):
    """For tests that leave it running and as it was."""
    server = start(open_folder_of_module / "postgres", is_durable=False)
    yield server
    server.stop()


@pytest.fixture
def own_server(open_folder):
    server = start(open_folder / "postgres", is_durable=False)
    yield server
    server.stop()


def _ask(server, sql, **login):
    with psycopg.connect(server.conninfo(**login), autocommit=True) as connection:
        return connection.execute(sql).fetchone()


def _is_running(server):
    return (server.data_folder / "postmaster.pid").exists()


def test_it_works(server):
    owner, app = {"user": "owner", "dbname": "tuntas"}, {"user": "app", "dbname": "tuntas"}

    assert _ask(server, "SELECT current_setting('server_version_num')::int / 10000", **owner) == (
        18,
    )
    assert _ask(server, "SELECT current_setting('max_locks_per_transaction')", **owner) == ("1024",)
    assert _ask(server, "SELECT current_setting('fsync')", **owner) == ("off",)
    roles = "SELECT rolname, rolsuper, rolcreaterole, rolcreatedb, rolinherit FROM pg_roles"
    assert _ask(server, f"{roles} WHERE rolname = 'owner'") == ("owner", False, True, True, True)
    assert _ask(server, f"{roles} WHERE rolname = 'app'") == ("app", False, False, False, False)
    assert _ask(server, "SELECT set_config('timezone', 'UTC', false)", **app) == ("UTC",)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE t (i int)",
        "CREATE SCHEMA s",
        "CREATE TEMPORARY TABLE t (i int)",
        "CREATE ROLE r",
        "SET ROLE owner",
        "DO $$ BEGIN END $$",
    ],
)
def test_app_has_no_right_of_its_own(server, sql):
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        _ask(server, sql, user="app", dbname="tuntas")


@pytest.mark.parametrize("database", ["tuntas", "another"])
def test_no_other_role_may_call_set_config(server, databases_of_someone, database):
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="set_config"):
        _ask(server, "SELECT set_config('role', 'owner', true)", user="someone", dbname=database)


@pytest.fixture(scope="module")
def databases_of_someone(server):
    with psycopg.connect(server.conninfo(user="owner"), autocommit=True) as connection:
        connection.execute("CREATE ROLE someone LOGIN")
        connection.execute("CREATE DATABASE another")
        connection.execute("GRANT CONNECT ON DATABASE tuntas TO someone")


def test_the_server_ends_with_its_last_user(own_server):
    again = start(own_server.data_folder)

    again.stop()
    assert _is_running(own_server)
    own_server.stop()
    assert not _is_running(own_server)


def test_a_process_that_exits_leaves_by_itself(open_folder):
    program = "import sys; from pathlib import Path; from config.embedded import start; "
    program += "start(Path(sys.argv[1]))"
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    subprocess.run([sys.executable, "-c", program, open_folder / "postgres"], check=True, env=path)

    assert (open_folder / "postgres" / "PG_VERSION").exists()
    assert not (open_folder / "postgres" / "postmaster.pid").exists()


def test_a_second_start_keeps_what_was_written(open_folder):
    first = start(open_folder / "postgres")
    with psycopg.connect(first.conninfo(user="owner", dbname="tuntas")) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    first.stop()

    second = start(open_folder / "postgres")

    assert _ask(second, "SELECT number FROM kept", user="owner", dbname="tuntas") == (7,)
    assert _ask(second, "SELECT current_setting('fsync')") == ("on",)
    second.stop()


def test_the_socket_is_closed_to_other_accounts(server):
    account = server_account()
    for path in (server.data_folder, server.data_folder / "socket"):
        assert path.stat().st_mode & 0o077 == 0
        assert path.stat().st_uid == account.uid


def test_a_server_that_does_not_start_is_one_sentence(own_server):
    own_server.stop()
    (own_server.data_folder / "postgresql.conf").write_text("no_such_thing = 1\n")

    with pytest.raises(
        SettingMistake, match=r"^PostgreSQL did not start; the end of .* reads: .*contains errors$"
    ):
        start(own_server.data_folder)


def test_a_folder_that_the_account_cannot_reach_is_one_sentence(open_folder):
    open_folder.chmod(0o700)
    stranger = Account(os.geteuid() + 4321, os.getegid() + 4321, is_other=True)

    with pytest.raises(SettingMistake) as mistake:
        _make_folder(open_folder, stranger)

    assert str(mistake.value) == (
        "PostgreSQL does not run as root, and the account pgserver that it then runs as cannot "
        f"reach {open_folder}: set TUNTAS_VAR to a folder that is open to all, such as "
        "/var/lib/tuntas, or run as an ordinary user."
    )


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(
        SettingMistake, match=r"^The data folder .*/file/var cannot be made: Not a d"
    ):
        start(tmp_path / "file" / "var" / "postgres")
