from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from look.chips import SlaChip, deadline_words, sla_chip

DUE = datetime(2026, 11, 20, 16, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days_left", "paused", "kind", "text"),
    [
        (10, False, "ok", "Sisa 10 hari kerja"),
        (3, False, "ok", "Sisa 3 hari kerja"),
        (2, False, "info", "Sisa 2 hari kerja"),
        (1, False, "warn", "Sisa 1 hari kerja"),
        (0, False, "warn", "Hari ini"),
        (-1, False, "late", "Lewat 1 hari kerja"),
        (-12, False, "late", "Lewat 12 hari kerja"),
        (None, False, "mute", "Tanpa tenggat"),
        (3, True, "mute", "Jeda: menunggu pelapor"),
        (-3, True, "mute", "Jeda: menunggu pelapor"),
        (None, True, "mute", "Jeda: menunggu pelapor"),
    ],
)
def test_sla_chip(days_left, paused, kind, text):
    assert sla_chip(days_left=days_left, paused=paused) == SlaChip(kind, text)


def test_sla_chip_keeps_the_moment_it_is_about():
    assert sla_chip(days_left=3, due=DUE).due == DUE


def test_a_deadline_that_passed_before_a_day_off_is_late_on_that_day():
    saturday = DUE + timedelta(hours=10)

    assert sla_chip(days_left=0, due=DUE, at=saturday) == SlaChip("late", "Lewat tenggat", DUE)
    assert sla_chip(days_left=0, due=DUE, at=DUE) == SlaChip("warn", "Hari ini", DUE)


@pytest.mark.parametrize(
    ("days_left", "paused", "words"),
    [
        (3, False, "sisa 3 hari kerja"),
        (-1, False, "lewat 1 hari kerja"),
        (0, False, "hari ini"),
        (None, False, "tanpa tenggat"),
        (3, True, "dihentikan sementara: menunggu pelapor"),
    ],
)
def test_deadline_words(days_left, paused, words):
    assert deadline_words(days_left, paused=paused) == words


@pytest.mark.parametrize(
    ("days_left", "words"),
    [
        (1, "1 working day left"),
        (3, "3 working days left"),
        (-1, "1 working day late"),
        (-2, "2 working days late"),
        (0, "today"),
    ],
)
def test_deadline_words_in_english(days_left, words):
    with translation.override("en"):
        assert deadline_words(days_left) == words
