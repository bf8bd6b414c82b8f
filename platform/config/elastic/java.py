"""Find a Java that is new enough among those that this machine has."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from config.embedded.account import Account
from config.env import SettingMistake

LEAST_VERSION = 21
# A runtime that was cut down to a program's own needs lacks modules that Elasticsearch asks for.
_NEEDED = "jdk.jlink"
_FOLDERS = (
    ("/usr/lib/jvm", "*"),
    ("/opt", "*jdk*"),
    ("/Library/Java/JavaVirtualMachines", "*/Contents/Home"),
)


def find_java(account: Account) -> Path:
    """Return the home of the first JDK that will do and that the account can reach.

    :raises SettingMistake: there is none
    """
    for home in _places():
        if _will_do(home) and account.can_reach(home / "bin/java"):
            return home
    raise SettingMistake(
        f"Elasticsearch needs a JDK {LEAST_VERSION} or newer, and this machine has none in "
        "JAVA_HOME or /usr/lib/jvm: install one, or set ELASTICSEARCH_URL to a running server."
    )


def _places() -> Iterator[Path]:
    """Name the homes to look at: what somebody has chosen first, then the newest."""
    for variable in ("ES_JAVA_HOME", "JAVA_HOME"):
        if os.environ.get(variable):
            yield Path(os.environ[variable])
    on_path = shutil.which("java")
    if on_path:
        yield Path(on_path).resolve().parent.parent
    for folder, pattern in _FOLDERS:
        yield from sorted(Path(folder).glob(pattern), key=java_version, reverse=True)


def _will_do(home: Path) -> bool:
    return java_version(home) >= LEAST_VERSION and _NEEDED in _release(home).get("MODULES", "")


def java_version(home: Path) -> int:
    """Return the feature version that the home says of itself, 0 where it says none."""
    found = re.match(r"(\d+)", _release(home).get("JAVA_VERSION", ""))
    return int(found[1]) if found and (home / "bin/java").exists() else 0


def _release(home: Path) -> dict[str, str]:
    try:
        text = (home / "release").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    return dict(re.findall(r'^(\w+)="(.*)"$', text, re.MULTILINE))
