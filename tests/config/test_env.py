from base64 import urlsafe_b64encode
from pathlib import Path

import pytest

from config.env import (
    SettingMistake,
    env_bool,
    env_folder,
    env_int,
    env_keys,
    env_list,
    env_path,
    env_str,
    env_url,
)

KEY = urlsafe_b64encode(b"k" * 32).decode()
OTHER_KEY = urlsafe_b64encode(b"o" * 32).decode()


@pytest.fixture
def write(monkeypatch):
    def write(value):
        if value is None:
            monkeypatch.delenv("THING", raising=False)
        else:
            monkeypatch.setenv("THING", value)

    return write


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *((text, True) for text in ("1", "true", "YES", "on")),
        *((text, False) for text in ("0", "False", "no", "off")),
        *((text, True) for text in (None, "", "  ")),
    ],
)
def test_env_bool(write, written, read):
    write(written)

    assert env_bool("THING", True) is read


@pytest.mark.parametrize(("written", "read"), [("7", 7), (" -3 ", -3), (None, 5), ("", 5)])
def test_env_int(write, written, read):
    write(written)

    assert env_int("THING", 5) == read


@pytest.mark.parametrize(
    ("written", "read"), [("a", ("a",)), ("a, b,c", ("a", "b", "c")), (None, ("z",))]
)
def test_env_list(write, written, read):
    write(written)

    assert env_list("THING", ("z",)) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [("/srv/x", Path("/srv/x")), ("/srv/../srv/x", Path("/srv/x")), (None, Path("/default"))],
)
def test_env_path(write, written, read):
    write(written)

    assert env_path("THING", Path("/default")) == read


def test_env_path_counts_from_the_working_directory(write, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    write("var")

    assert env_path("THING") == tmp_path / "var"


def test_env_url(write):
    write("postgresql://app@db:5433/tuntas?sslmode=require")

    assert (
        env_url("THING", schemes=("postgresql",))
        == "postgresql://app@db:5433/tuntas?sslmode=require"
    )


def test_env_keys_keeps_the_order(write):
    write(f"{KEY},{OTHER_KEY}")

    assert env_keys("THING") == (KEY, OTHER_KEY)


def test_env_str_of_choices(write):
    write("b")

    assert env_str("THING", "a", choices=("a", "b")) == "b"


REFUSED = [
    (lambda: env_bool("THING"), "maybe", "THING must be 1 or 0, but reads 'maybe'."),
    (lambda: env_int("THING"), "8k", "THING must be a whole number, but reads '8k'."),
    (lambda: env_int("THING", least=1), "0", "THING must be at least 1, but reads '0'."),
    (
        lambda: env_int("THING", most=65535),
        "70000",
        "THING must be at most 65535, but reads '70000'.",
    ),
    (lambda: env_list("THING"), "a,,b", "THING must be a list with commas, but reads 'a,,b'."),
    (lambda: env_path("THING"), None, "THING is not set and has no default."),
    (
        lambda: env_str("THING", choices=("a", "b")),
        "c",
        "THING must be one of a, b, but reads 'c'.",
    ),
    (
        lambda: env_keys("THING"),
        f"{KEY},short",
        "THING must list keys of 32 bytes in URL-safe base64, but key 2 is not.",
    ),
]


@pytest.mark.parametrize(("reader", "written", "sentence"), REFUSED)
def test_nonsense_is_one_sentence(write, reader, written, sentence):
    write(written)

    with pytest.raises(SettingMistake) as mistake:
        reader()

    assert str(mistake.value) == sentence


@pytest.mark.parametrize(
    "written", ["http://db/x", "postgresql:db", "db:5432", "postgresql://:geheim@db:port/x", "//db"]
)
def test_a_url_that_cannot_be_read_is_not_repeated(write, written):
    write(written)

    with pytest.raises(SettingMistake) as mistake:
        env_url("THING", schemes=("postgresql", "postgres"))

    assert str(mistake.value) == (
        "THING must be a URL as postgresql://… or postgres://…, but cannot be read as one."
    )


def env_https(name):
    return env_url(name, schemes=("https",))


@pytest.mark.parametrize(
    "reader", [env_bool, env_int, env_keys, env_list, env_path, env_str, env_https]
)
def test_what_is_missing_is_named(write, reader):
    write(None)

    with pytest.raises(SettingMistake, match=r"^THING is not set and has no default\.$"):
        reader("THING")


def test_a_folder_is_one_that_is_there(monkeypatch, tmp_path):
    monkeypatch.delenv("X", raising=False)
    assert env_folder("X") is None
    monkeypatch.setenv("X", str(tmp_path))
    assert env_folder("X") == tmp_path
    monkeypatch.setenv("X", str(tmp_path / "none"))
    with pytest.raises(SettingMistake, match="X must name a folder"):
        env_folder("X")
