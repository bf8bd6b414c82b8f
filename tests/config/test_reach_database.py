import pytest

from config import reach_database as module
from config.env import SettingMistake
from config.reach_database import reach_database
from tests.database.aliases import environment


@pytest.fixture
def _named(db, monkeypatch):
    for name, url in environment().items():
        monkeypatch.setenv(name, url)


@pytest.mark.usefixtures("_named")
def test_a_named_database_is_only_looked_at(tmp_path):
    reach_database(tmp_path)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("_named")
def test_a_postgresql_that_is_too_old_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LEAST_VERSION", 99)

    with pytest.raises(SettingMistake) as mistake:
        reach_database(tmp_path)

    assert str(mistake.value) in {
        f"DATABASE_URL leads to PostgreSQL {version}, but Tuntas needs 99 or newer."
        for version in range(16, 30)
    }


@pytest.mark.usefixtures("_named")
def test_a_login_that_is_refused_is_named(tmp_path, monkeypatch):
    url = environment()["DATABASE_OWNER_URL"].replace("//owner@", "//nobody_at_all@")
    monkeypatch.setenv("DATABASE_OWNER_URL", url)

    with pytest.raises(SettingMistake) as mistake:
        reach_database(tmp_path)

    assert str(mistake.value).startswith("The database of DATABASE_OWNER_URL does not answer: ")
    assert "nobody_at_all" in str(mistake.value)


def test_a_server_that_is_not_there_is_told_by_its_cause(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@127.0.0.1:1/tuntas")

    with pytest.raises(SettingMistake) as mistake:
        reach_database(tmp_path)

    assert str(mistake.value).startswith("The database of DATABASE_URL does not answer: ")
    assert str(mistake.value).endswith("Connection refused")
