import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = """
import pytest

def test_runs():
    pass

def test_needs_a_browser():
    pytest.skip("no browser: install chromium")

@pytest.mark.skipif(True, reason="no browser: install chromium")
def test_needs_it_too():
    pass

@pytest.mark.xfail
def test_is_expected_to_fail():
    assert False
"""


def _run(folder, **variables):
    (folder / "test_it.py").write_text(TESTS)
    (folder / "pytest.ini").write_text("[pytest]\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TUNTAS_NO_SKIP": "0", **variables}
    options = ["-p", "tests.plugins.skips", "-p", "no:django", "-p", "no:cacheprovider"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_skips_are_summed_up_by_what_is_lacking(tmp_path):
    done = _run(tmp_path)

    assert done.returncode == 0
    assert "what this machine lacks" in done.stdout
    assert "    2 skipped: no browser: install chromium\n" in done.stdout
    assert "1 passed, 2 skipped, 1 xfailed" in done.stdout


def test_where_nothing_may_be_lacking_a_skip_fails(tmp_path):
    done = _run(tmp_path, TUNTAS_NO_SKIP="1")

    assert done.returncode == 1
    assert "1 failed, 1 passed, 1 xfailed, 1 error" in done.stdout
    assert "Skipped, but TUNTAS_NO_SKIP is set: no browser: install chromium" in done.stdout


def test_a_whole_file_that_is_skipped_fails_too(tmp_path):
    (tmp_path / "test_other.py").write_text(
        "import pytest\npytest.skip('no search engine', allow_module_level=True)\n"
    )

    done = _run(tmp_path, TUNTAS_NO_SKIP="1")

    assert done.returncode != 0
    assert "Skipped, but TUNTAS_NO_SKIP is set: no search engine" in done.stdout
