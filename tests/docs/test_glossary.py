"""Each state, step, role and model has its row, with the label that people read."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.utils import translation

from register.rules.actors import Role
from register.rules.states import State
from register.rules.steps import Happening, Step
from register.rules.transitions import BY_STEP
from register.words.labels import STATE_LABELS
from register.words.steps import ROLE_LABELS, STEP_LABELS, TIMELINE

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "platform/docs/glossary.md").read_text(encoding="utf-8")


def rows(heading):
    part = re.search(rf"^## {heading}$(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)
    lines = [line for line in part[1].splitlines() if line.startswith("|")]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[2:]]


@pytest.fixture(autouse=True)
def _in_indonesian():
    with translation.override("id"):
        yield


def test_states():
    expected = [(str(STATE_LABELS[state]), f"`{state}`") for state in State]

    assert [row[:2] for row in rows("States")] == expected


def test_roles():
    expected = [(str(ROLE_LABELS[role]), f"`{role.name}` {role.value}") for role in Role]

    assert [row[:2] for row in rows("Roles")] == expected


def test_steps():
    expected = [
        (str(STEP_LABELS[step]), f"`{step}`", BY_STEP[step].id, str(TIMELINE[step]))
        for step in Step
    ]

    assert rows("Steps") == expected


def test_what_the_log_also_records():
    expected = [(str(TIMELINE[happening]), f"`{happening}`") for happening in Happening]

    assert rows("What the log also records") == expected


def test_models():
    ours = [
        config
        for config in apps.get_app_configs()
        if Path(config.path).is_relative_to(ROOT) and ".venv" not in config.path
    ]
    expected = {
        (f"`{model.__name__}`", config.name) for config in ours for model in config.get_models()
    }

    listed = [row[:2] for row in rows("Models")]
    assert set(listed) == expected
    assert len(listed) == len(expected)


def test_no_row_is_left_empty():
    headings = ("Terms", "States", "Roles", "Models")

    assert [row for heading in headings for row in rows(heading) if len(row) != 3] == []
    assert [row for heading in headings[1:] for row in rows(heading) if "" in row] == []
