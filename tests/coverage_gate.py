"""Fails where tests reach too little: python -m tests.coverage_gate, after a run with --cov."""

import subprocess
import sys

# Per cent of lines and branches.
GATES = (
    ("platform/register/*,platform/casework/*,tenants/*", 100),
    ("*", 90),
)


def main():
    results = [_report(files, least) for files, least in GATES]
    return max(results)


def _report(files, least):
    print(f"\nCoverage of {files} (at least {least} %)")
    command = [sys.executable, "-m", "coverage", "report", f"--include={files}"]
    return subprocess.run([*command, f"--fail-under={least}"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
