import os
import stat
from multiprocessing import get_context

import pytest

from config.env import SettingMistake
from config.secrets import load_development_secrets

NAMES = ("SECRET_KEY", "VAULT_KEYS", "RECEIPT_KEY")


@pytest.fixture(autouse=True)
def _no_secrets(monkeypatch):
    for name in NAMES:
        monkeypatch.setenv(name, "")


def test_secrets_are_made_once(tmp_path):
    load_development_secrets(tmp_path / "var")
    first = [os.environ[name] for name in NAMES]
    for name in NAMES:
        os.environ[name] = ""
    load_development_secrets(tmp_path / "var")

    assert [os.environ[name] for name in NAMES] == first
    assert len(set(first)) == len(NAMES)
    assert all(first)


def test_the_file_is_for_its_owner_only(tmp_path):
    load_development_secrets(tmp_path)

    assert stat.S_IMODE((tmp_path / "secrets.env").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secrets.env"]


def test_what_the_environment_has_is_left(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "given")

    load_development_secrets(tmp_path)

    assert os.environ["SECRET_KEY"] == "given"
    assert "given" not in (tmp_path / "secrets.env").read_text()


def test_a_secret_that_came_later_is_added(tmp_path):
    (tmp_path / "secrets.env").write_text("SECRET_KEY=old\n")

    load_development_secrets(tmp_path)

    assert os.environ["SECRET_KEY"] == "old"
    lines = (tmp_path / "secrets.env").read_text().splitlines()
    assert [line.split("=")[0] for line in lines] == ["SECRET_KEY", "VAULT_KEYS", "RECEIPT_KEY"]


def _make(folder, queue):
    for name in NAMES:
        os.environ.pop(name, None)
    load_development_secrets(folder)
    queue.put([os.environ[name] for name in NAMES])


def test_two_first_starts_agree(tmp_path):
    context = get_context("spawn")
    queue = context.Queue()
    makers = [context.Process(target=_make, args=(tmp_path, queue)) for _ in range(4)]
    for maker in makers:
        maker.start()

    first, *others = [queue.get(timeout=60) for _ in makers]
    for maker in makers:
        maker.join()

    assert others == [first] * 3


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(SettingMistake) as mistake:
        load_development_secrets(tmp_path / "file")

    assert str(mistake.value) == (
        f"The data folder {tmp_path}/file cannot be used: File exists. Set TUNTAS_VAR to another."
    )
    assert [os.environ[name] for name in NAMES] == ["", "", ""]
