"""Fails where tests reach too little: python -m tests.coverage_gate, after a run with --cov."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What decides about reports and keeps agencies apart is reached wholly, line and branch.
WHOLE = ("platform/register", "platform/casework", "tenants")
# Per cent of lines and branches.
GATES = (
    (",".join(f"{folder}/*" for folder in WHOLE), 100),
    ("*", 90),
)
# A comment could take a line out of the count: there is none in these packages.
EXCUSE = "pragma: no"


def main():
    excused = list(_excused())
    for line in excused:
        print(f"Left out of the count: {line}")
    return max(*(_report(files, least) for files, least in GATES), bool(excused))


def _excused():
    for path in sorted(path for folder in WHOLE for path in (ROOT / folder).rglob("*.py")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if EXCUSE in line:
                yield f"{path.relative_to(ROOT)}:{number}"


def _report(files, least):
    print(f"\nCoverage of {files} (at least {least} %)")
    command = [sys.executable, "-m", "coverage", "report", f"--include={files}"]
    # Rounding up must not hide a line: 100 means that none is missing.
    return subprocess.run(
        [*command, "--precision=2", f"--fail-under={least}"], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
