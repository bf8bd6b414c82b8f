import os

import pytest

from config.env import SettingMistake
from config.run.search import begin_search


@pytest.fixture(autouse=True)
def _environment_stays(monkeypatch):
    for name in ("SEARCH", "ELASTICSEARCH_URL"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_is_started_unless_asked(tmp_path):
    begin_search(tmp_path)

    assert "ELASTICSEARCH_URL" not in os.environ
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_named_is_used(tmp_path, monkeypatch):
    monkeypatch.setenv("SEARCH", "elasticsearch")
    monkeypatch.setenv("ELASTICSEARCH_URL", "http://search.example:9200")

    begin_search(tmp_path)

    assert os.environ["ELASTICSEARCH_URL"] == "http://search.example:9200"
    assert list(tmp_path.iterdir()) == []


def test_an_engine_that_nobody_knows_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("SEARCH", "sphinx")

    with pytest.raises(
        SettingMistake, match=r"^SEARCH must be one of postgres, elasticsearch, but"
    ):
        begin_search(tmp_path)
