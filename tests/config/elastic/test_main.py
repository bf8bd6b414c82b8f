from config.elastic import __main__ as module
from config.env import SettingMistake


def test_it_says_where_it_is(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(module, "find_java", lambda _account: "/jdk")
    monkeypatch.setattr(module, "cache_folder", lambda _account: tmp_path)
    monkeypatch.setattr(module, "distribution", lambda cache, _account: cache / "elasticsearch")

    assert module.main() == 0

    expected = f"Elasticsearch is in {tmp_path}/elasticsearch, and runs with /jdk\n"
    assert capsys.readouterr().out == expected


def test_what_is_lacking_is_said(monkeypatch, capsys):
    def find_java(_account):
        raise SettingMistake("There is no Java.")

    monkeypatch.setattr(module, "find_java", find_java)

    assert module.main() == 1

    assert capsys.readouterr().err == "There is no Java.\n"
