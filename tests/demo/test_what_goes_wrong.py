"""What cannot be told, or is not as told, is named; nothing of it is hidden or half done."""

from dataclasses import replace
from datetime import timedelta

import pytest

from demo.actions import load_demo as module
from demo.content.reports import reports
from demo.queries.told import gone_wrong
from register.rules.life import Level
from register.rules.states import State
from register.tasks.sweep import sweep
from tests.demo.conftest import AT, KEYS, load
from tests.demo.told import told

pytestmark = pytest.mark.usefixtures("demo")
KEY = "kulonprogo-008"


def test_a_story_that_cannot_be_told_leaves_nothing(monkeypatch):
    report = reports()[KEY]
    broken = replace(report, told={**report.told, "unit": "tidak-ada"})
    monkeypatch.setattr(module, "reports", lambda: {KEY: broken})

    loaded, _ = load(keys=[KEY])

    assert loaded.mistakes == (f"{KEY}: KeyError 'tidak-ada'",)
    assert KEY not in told()


def test_another_end_than_the_storys_is_named():
    report = reports()["kolaka-008"]
    elsewhere = replace(report.story, final_state=State.CLOSED, highest_level=Level.E1)

    assert gone_wrong([replace(report, story=elsewhere)], at=AT) == [
        "kolaka-008 (answered): ANSWERED, not CLOSED",
        "kolaka-008 (answered): never at E1",
    ]


def test_what_time_does_afterwards_is_named():
    later = AT + timedelta(days=60)
    loaded = [reports()[key] for key in KEYS]
    assert "kolaka-008: a timer is overdue" in gone_wrong(loaded, at=later)

    sweep(at=later)

    lines = gone_wrong(loaded, at=later)
    assert "kolaka-008 (answered): CLOSED, not ANSWERED" in lines
    assert "kolaka-008: a timer is overdue" not in lines
