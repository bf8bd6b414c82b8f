import subprocess

import pytest

from config.embedded import programs as module
from config.embedded.account import server_account
from config.embedded.programs import programs
from config.env import SettingMistake


def _version(folder, account):
    command = [folder / "initdb", "--version"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd="/", **account.run_options
    )
    return done.stdout


def test_they_are_run_where_they_are_installed():
    account = server_account()

    found = programs(account)

    assert found.parent.name == "pginstall18" or found.is_relative_to("/var/lib/tuntas")
    assert _version(found, account).startswith("initdb (PostgreSQL) 18.")


def test_they_are_copied_out_of_a_closed_folder(open_folder, monkeypatch):
    account = server_account()
    monkeypatch.setattr(module, "_REACHABLE", open_folder)
    monkeypatch.setattr(module, "_can_run", lambda _place, _account: False)

    found = programs(account)

    assert found.is_relative_to(open_folder)
    assert _version(found, account).startswith("initdb (PostgreSQL) 18.")
    assert programs(account) == found
    assert len(list(open_folder.iterdir())) == 1


def test_a_wheel_that_is_missing_is_one_sentence(monkeypatch):
    monkeypatch.setattr(module, "_PACKAGE", "no_such_package")

    with pytest.raises(SettingMistake, match=r"^DATABASE_URL is not set and the embedded Postgre"):
        programs(server_account())
