import os
import pwd
import subprocess
from multiprocessing.pool import ThreadPool

import pytest

from config.embedded import account as module
from config.embedded.account import Account, server_account
from config.env import SettingMistake

STRANGER = Account(uid=os.geteuid() + 4321, gid=os.getegid() + 4321, is_other=True)


def test_a_stranger_reaches_what_every_folder_above_lets_pass(open_folder):
    inner = open_folder / "inner"
    inner.mkdir(mode=0o755)

    assert STRANGER.can_reach(inner / "file")

    inner.chmod(0o700)
    assert not STRANGER.can_reach(inner / "file")


def test_the_owner_and_the_group_count(open_folder):
    open_folder.chmod(0o710)
    uid, gid = open_folder.stat().st_uid, open_folder.stat().st_gid

    assert Account(uid, gid + 4321, is_other=True).can_reach(open_folder / "file")
    assert Account(uid + 4321, gid, is_other=True).can_reach(open_folder / "file")
    assert not Account(uid + 4321, gid + 4321, is_other=True).can_reach(open_folder / "file")


def test_we_ourselves_are_not_asked(tmp_path):
    ourselves = Account(os.geteuid(), os.getegid(), is_other=False)

    assert ourselves.can_reach(tmp_path / "file")
    assert ourselves.run_options == {}


def test_programs_run_as_the_account():
    assert STRANGER.run_options == {
        "user": STRANGER.uid,
        "group": STRANGER.gid,
        "extra_groups": [],
    }


@pytest.fixture
def made(monkeypatch):
    """Return the commands that were run, to make accounts that are known from then on."""
    commands = []

    def run(command, **_):
        commands.append(command)

    def find(name):
        if not any(name in command for command in commands):
            raise KeyError(name)
        return pwd.struct_passwd((name, "x", 990, 980, "", "/", "/bin/sh"))

    monkeypatch.setattr(module.os, "geteuid", lambda: 0)
    monkeypatch.setattr(module.subprocess, "run", run)
    monkeypatch.setattr(module.pwd, "getpwnam", find)
    return commands


def test_root_makes_the_account_once_however_many_ask_at_a_time(made):
    with ThreadPool(8) as threads:
        found = threads.map(server_account, ["tuntas-absent"] * 8)

    assert set(found) == {Account(990, 980, is_other=True)}
    assert [command[0] for command in made] == ["useradd"]


def test_where_none_can_be_made_a_sentence_says_so(made, monkeypatch):
    def refuse(command, **_):
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(module.subprocess, "run", refuse)

    with pytest.raises(SettingMistake, match="the account tuntas-absent could not be made"):
        server_account("tuntas-absent")
