import os

from config.embedded.account import Account

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
