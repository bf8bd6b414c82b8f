import os

import pytest

from config.elastic import cache as module
from config.elastic.cache import cache_folder
from config.embedded.account import Account
from config.env import SettingMistake

OURSELVES = Account(os.geteuid(), os.getegid(), is_other=False)
STRANGER = Account(54321, 54321, is_other=True)


def test_the_one_that_is_named_is_made_and_taken(tmp_path, monkeypatch):
    monkeypatch.setenv("TUNTAS_CACHE", str(tmp_path / "kept/here"))

    assert cache_folder(OURSELVES) == tmp_path / "kept/here"
    assert (tmp_path / "kept/here").is_dir()


def test_an_ordinary_user_has_it_among_the_own_caches(tmp_path, monkeypatch):
    monkeypatch.delenv("TUNTAS_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))

    assert cache_folder(OURSELVES) == tmp_path / "xdg/tuntas"

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder(OURSELVES) == tmp_path / ".cache/tuntas"


def test_root_has_it_where_the_server_can_reach_it(open_folder, monkeypatch):
    monkeypatch.delenv("TUNTAS_CACHE", raising=False)
    monkeypatch.setattr(module, "_OF_ROOT", open_folder / "cache")

    assert cache_folder(STRANGER) == open_folder / "cache"


def test_a_folder_closed_to_the_server_is_one_sentence(open_folder, monkeypatch):
    open_folder.chmod(0o700)
    monkeypatch.setenv("TUNTAS_CACHE", str(open_folder / "cache"))

    with pytest.raises(
        SettingMistake, match=r"^Elasticsearch does not run as root, and .*esserver"
    ):
        cache_folder(STRANGER)


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("TUNTAS_CACHE", str(tmp_path / "file/cache"))

    with pytest.raises(SettingMistake, match=r"cannot be made: Not a directory\.$"):
        cache_folder(OURSELVES)
