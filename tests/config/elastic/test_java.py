import pytest

from config.elastic import java as module
from config.elastic.java import find_java
from config.embedded.account import Account
from config.env import SettingMistake

OURSELVES = Account(1000, 1000, is_other=False)
STRANGER = Account(54321, 54321, is_other=True)
WHOLE = "java.base jdk.compiler jdk.jlink"


@pytest.fixture
def machine(open_folder, monkeypatch):
    """A machine with no Java but what a test gives it."""
    monkeypatch.setattr(module, "_FOLDERS", ((str(open_folder), "*"),))
    monkeypatch.setattr(module.shutil, "which", lambda _name: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.delenv("ES_JAVA_HOME", raising=False)
    return open_folder


def _jdk(folder, version, *, modules=WHOLE):
    (folder / "bin").mkdir(parents=True)
    (folder / "bin/java").touch()
    (folder / "release").write_text(f'JAVA_VERSION="{version}"\nMODULES="{modules}"\n')
    return folder


def test_the_newest_is_taken(machine):
    _jdk(machine / "jdk-17", "17.0.15")
    newest = _jdk(machine / "a-jdk", "25.0.1")
    _jdk(machine / "jdk-21", "21.0.2")

    assert find_java(OURSELVES) == newest


@pytest.mark.parametrize("variable", ["JAVA_HOME", "ES_JAVA_HOME"])
def test_the_one_that_somebody_chose_goes_first(machine, monkeypatch, variable):
    _jdk(machine / "jdk-25", "25")
    chosen = _jdk(machine / "elsewhere/jdk", "21.0.2")
    monkeypatch.setenv(variable, str(chosen))

    assert find_java(OURSELVES) == chosen


def test_what_is_chosen_but_too_old_is_passed_over(machine, monkeypatch):
    newest = _jdk(machine / "jdk-25", "25")
    monkeypatch.setenv("JAVA_HOME", str(_jdk(machine / "elsewhere/jdk", "17.0.15")))

    assert find_java(OURSELVES) == newest


def test_the_one_on_the_path_counts(machine, monkeypatch):
    home = _jdk(machine / "elsewhere/jdk", "21")
    monkeypatch.setattr(module.shutil, "which", lambda _name: str(home / "bin/java"))

    assert find_java(OURSELVES) == home


@pytest.mark.parametrize(
    ("version", "modules"), [("20.0.1", WHOLE), ("25", "java.base"), ("", WHOLE)]
)
def test_what_will_not_do_is_one_sentence(machine, version, modules):
    _jdk(machine / "jdk", version, modules=modules)
    (machine / "not-a-jdk").mkdir()

    with pytest.raises(SettingMistake, match=r"^Elasticsearch needs a JDK 21 or newer, and this"):
        find_java(OURSELVES)


def test_a_home_without_its_program_is_none(machine):
    (_jdk(machine / "jdk", "25") / "bin/java").unlink()

    with pytest.raises(SettingMistake):
        find_java(OURSELVES)


def test_a_home_that_is_closed_to_the_server_is_none(machine, monkeypatch):
    closed = machine / "closed"
    _jdk(closed / "jdk", "25")
    closed.chmod(0o700)
    monkeypatch.setattr(module, "_FOLDERS", ((str(closed), "*"),))

    with pytest.raises(SettingMistake):
        find_java(STRANGER)
