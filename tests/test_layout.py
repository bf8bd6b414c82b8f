"""The shape of the project: what STYLE asks of folders, files and the Makefile."""

import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = (
    "platform",
    "tenants",
    "onboarding",
    "public_portal",
    "agency_console",
    "api",
    "search",
    "deploy",
    "tests",
)
LONGEST_FILE = 400
ONE_SCREEN = 60
MOST_TARGETS = 10
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc"}


def _sources():
    return [
        path
        for folder in TOP_LEVEL
        for path in (ROOT / folder).rglob("*.py")
        if "migrations" not in path.parts
    ]


@pytest.mark.parametrize(
    "path", ["platform/__init__.py", "platform/platform.py", "platform.py", "tests/platform"]
)
def test_nothing_hides_pythons_own_platform(path):
    assert not (ROOT / path).exists()


def test_import_platform_gives_the_standard_library():
    program = "import platform; print(platform.python_implementation())"
    where = [str(ROOT), str(ROOT / "platform")]

    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {where}; {program}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )

    assert done.stdout == "CPython\n"


@pytest.mark.parametrize("name", ["search", "api", "config", "tenants", "demo", "look"])
def test_no_installed_package_has_a_name_of_ours(name):
    others = set(packages_distributions().get(name, [])) - {"tuntas"}

    assert others == set()


def test_no_file_is_too_long():
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in _sources()}

    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_files_are_named_after_what_they_hold():
    assert [path for path in _sources() if path.stem in VAGUE or path.parent.name in VAGUE] == []


@pytest.mark.parametrize("folder", TOP_LEVEL)
def test_each_top_level_folder_has_a_readme_of_one_screen(folder):
    lines = (ROOT / folder / "README.md").read_text(encoding="utf-8").splitlines()

    assert 3 <= len(lines) <= ONE_SCREEN


def _targets():
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if re.match(r"[a-z0-9]+:", line)]


def test_each_make_target_has_help():
    assert [line for line in _targets() if " ## " not in line] == []
    assert 1 <= len(_targets()) <= MOST_TARGETS


def test_make_help_lists_every_target():
    done = subprocess.run(
        ["make", "--no-print-directory", "help"],  # noqa: S607 - whichever make there is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    listed = [line.split()[1] for line in done.stdout.splitlines()]
    assert listed == [line.split(":")[0] for line in _targets()]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_are_hashed_and_name_no_index(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z0-9][^ \n]*==.*(?:\n    --hash=.*)*", text, re.MULTILINE)

    assert len(pinned) > 20
    assert [block for block in pinned if "--hash=sha256:" not in block] == []
    assert "://" not in text


@pytest.mark.parametrize("name", ["requirements.in", "requirements-dev.in"])
def test_each_dependency_says_why(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    silent = [
        line
        for before, line in pairwise(lines)
        if line and not line.startswith(("#", "-r ")) and not before.startswith("# ")
    ]

    assert silent == []


def test_each_pinned_package_of_the_run_is_the_same_for_tests():
    def pins(name):
        text = (ROOT / name).read_text(encoding="utf-8")
        return set(re.findall(r"^[a-z0-9][^ \n]*==[^ \n]+", text, re.MULTILINE))

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_the_licence_is_whole():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")

    assert text.startswith("Mozilla Public License Version 2.0\n")
    assert "Exhibit B" in text
