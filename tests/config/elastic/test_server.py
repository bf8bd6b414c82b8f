import json
import subprocess
import sys
from http.client import HTTPConnection

import pytest

from config.elastic.configuration import configure
from config.elastic.folders import Folders
from config.elastic.login import authorization
from config.elastic.probe import is_up
from config.elastic.process import end, is_ours
from config.elastic.server import ElasticServer
from config.env import SettingMistake
from tests.elastic.server import begin

SLEEPER = "import time; print(flush=True); time.sleep(60)"


@pytest.fixture
def own(elasticsearch_url):
    """Return our own server; where another is named, this starts ours beside it."""
    server = begin()
    server.wait_until_up()
    return server


def _ask(server, path):
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", path, headers={"Authorization": authorization(server.password)})
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return answer


@pytest.fixture
def sleeper(tmp_path):
    """A process with the words by which a server of these folders is known."""
    folders = Folders(tmp_path / "elasticsearch")
    words = [sys.executable, "-c", SLEEPER, f"-Des.path.conf={folders.configuration}", "more"]
    with subprocess.Popen(words, start_new_session=True, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        yield folders, process
        process.kill()


@pytest.mark.elastic
def test_it_works(own):
    assert _ask(own, "/")["version"]["number"] == "9.4.3"
    assert (
        _ask(own, "/_nodes/_local/jvm")["nodes"].popitem()[1]["jvm"]["mem"]["heap_max_in_bytes"]
        <= 512 * 1024 * 1024
    )
    assert (
        _ask(own, "/_cluster/settings?include_defaults&flat_settings")["defaults"][
            "action.auto_create_index"
        ]
        == "false"
    )
    assert own.url == f"http://tuntas:{own.password}@127.0.0.1:{own.port}"


@pytest.mark.elastic
def test_who_does_not_know_the_password_is_not_let_in(own):
    assert own.is_up
    assert not is_up(own.port, "guessed")
    assert own.password not in repr(own)
    assert own.folders.beside("state").stat().st_mode & 0o077 == 0


@pytest.mark.elastic
def test_another_process_joins_it_and_leaves_it_running(own):
    program = (
        "import pathlib, sys; from config import elastic;"
        "server = elastic.start(pathlib.Path(sys.argv[1]), is_kept=False);"
        "print(server.number, server.port); server.stop()"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, own.folders.top], capture_output=True, text=True, check=True
    )

    assert done.stdout == f"{own.number} {own.port}\n"
    assert own.is_running
    assert own.is_up


def test_only_the_server_of_the_folders_counts_as_ours(sleeper, tmp_path):
    folders, process = sleeper

    assert is_ours(process.pid, folders)
    assert not is_ours(process.pid, Folders(tmp_path / "other"))

    end(process.pid, Folders(tmp_path / "other"))
    assert process.poll() is None


def test_it_is_ended_with_its_group(sleeper):
    folders, process = sleeper

    end(process.pid, folders)

    assert not is_ours(process.pid, folders)
    end(process.pid, folders)  # nothing is left to end


def test_a_server_that_ends_early_says_its_last_words(tmp_path):
    folders = Folders(tmp_path)
    folders.log.write_text("Trouble\nERROR: no room left\n")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()

    with pytest.raises(SettingMistake, match=r"^Elasticsearch did not start: ERROR: no room left$"):
        ElasticServer(folders, ended.pid, 1, "").wait_until_up()


def test_a_server_that_never_answers_is_one_sentence(sleeper, monkeypatch):
    folders, process = sleeper
    monkeypatch.setattr("config.elastic.server.UP_WITHIN", 0.0)

    with pytest.raises(SettingMistake, match=r"does not answer after 0 seconds; .*server\.log\.$"):
        ElasticServer(folders, process.pid, 1, "").wait_until_up()


def test_nobody_answers_at_a_closed_port():
    assert not is_up(1, "")


def test_a_setting_cannot_be_ended_by_what_a_path_holds(tmp_path):
    home = tmp_path / "home"
    (home / "config").mkdir(parents=True)
    for name in ("log4j2.properties", "role_mapping.yml", "roles.yml"):
        (home / "config" / name).write_text(name)
    folders = Folders(tmp_path / 'a "strange": folder')

    configure(folders, home=home, port=9, password="p", is_quick_to_start=False)

    text = (folders.configuration / "elasticsearch.yml").read_text()
    assert f'path.data: "{tmp_path}/a \\"strange\\": folder/data"\n' in text
    assert "G1GC" in (folders.configuration / "jvm.options").read_text()
    assert (folders.configuration / "users_roles").read_text() == "superuser:tuntas\n"
