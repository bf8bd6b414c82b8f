"""Settings as a fresh process reads them."""

import os
import subprocess
import sys
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEY = urlsafe_b64encode(b"k" * 32).decode()
SECRETS = {"SECRET_KEY": "s" * 50, "VAULT_KEYS": KEY, "RECEIPT_KEY": KEY}


def run(program, tmp_path, **variables):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    places = {"PYTHONPATH": f"{ROOT / 'platform'}:{ROOT}", "TUNTAS_VAR": str(tmp_path)}
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**kept, **places, **variables},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )


def mistake(tmp_path, **variables):
    done = run("import config.settings", tmp_path, **variables)
    assert done.returncode == 1
    kind, _, sentence = done.stderr.splitlines()[-1].partition(": ")
    assert kind == "config.env.SettingMistake"
    return sentence


def show(name, tmp_path, **variables):
    done = run(f"import config.settings as s; print((s.{name}))", tmp_path, **variables)
    assert done.stderr == ""
    return done.stdout.strip()


def test_a_development_machine_needs_nothing(tmp_path):
    assert show("PUBLIC_HOST, s.NATIONAL_HOST, s.DEBUG", tmp_path) == (
        "('localhost', 'nasional.localhost', False)"
    )
    assert (tmp_path / "secrets.env").exists()


@pytest.mark.parametrize("name", ["SECRET_KEY", "VAULT_KEYS", "RECEIPT_KEY"])
def test_production_makes_no_secrets(tmp_path, name):
    variables = {**SECRETS, "TUNTAS_MODE": "production", name: ""}

    assert mistake(tmp_path, **variables) == f"{name} is not set and has no default."
    assert list(tmp_path.iterdir()) == []


def test_only_production_serves_the_public(tmp_path):
    assert mistake(tmp_path, TUNTAS_HOST="lapor.example", **SECRETS) == (
        "TUNTAS_HOST is 'lapor.example': any host but localhost needs TUNTAS_MODE=production."
    )


@pytest.mark.parametrize("host", ["lapor.example", "localhost"])
@pytest.mark.parametrize("also", ["TUNTAS_DEMO", "TUNTAS_DEBUG"])
def test_production_has_no_demo_and_no_debugging(tmp_path, also, host):
    variables = {**SECRETS, "TUNTAS_MODE": "production", "TUNTAS_HOST": host, also: "1"}

    assert mistake(tmp_path, **variables) == (
        "TUNTAS_MODE=production goes with neither TUNTAS_DEMO nor TUNTAS_DEBUG."
    )


def test_cookies_in_production_are_for_one_host_and_for_https(tmp_path):
    variables = {**SECRETS, "TUNTAS_MODE": "production", "TUNTAS_HOST": "lapor.example"}

    names = "SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_NAME, s.ALLOWED_HOSTS"

    assert show(names, tmp_path, **variables) == (
        "('__Host-session', True, '__Host-csrf', ['lapor.example', '.lapor.example'])"
    )


def test_nonsense_is_named(tmp_path):
    assert mistake(tmp_path, PORT="http") == "PORT must be a whole number, but reads 'http'."
    assert mistake(tmp_path, TUNTAS_MODE="live") == (
        "TUNTAS_MODE must be one of development, production, but reads 'live'."
    )
