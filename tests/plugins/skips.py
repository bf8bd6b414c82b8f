"""Says at the end what this machine lacked; where nothing may be lacking, a skip fails."""

import os
from collections import Counter

import pytest


def _may_not_skip():
    return os.environ.get("TUNTAS_NO_SKIP") == "1"


def _reason(report):
    if isinstance(report.longrepr, tuple):
        return report.longrepr[2].removeprefix("Skipped: ")
    return str(report.longrepr)


def _fail_if_skipped(report):
    is_expected_failure = hasattr(report, "wasxfail")
    if report.outcome == "skipped" and not is_expected_failure and _may_not_skip():
        report.longrepr = f"Skipped, but TUNTAS_NO_SKIP is set: {_reason(report)}"
        report.outcome = "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    return _fail_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    return _fail_if_skipped((yield))


def pytest_terminal_summary(terminalreporter):
    skipped = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", []))
    if skipped:
        terminalreporter.section("what this machine lacks")
        for reason, count in skipped.most_common():
            terminalreporter.line(f"{count:5} skipped: {reason}")
