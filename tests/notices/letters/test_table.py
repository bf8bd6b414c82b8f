"""Every step is told to somebody, or there is a line that says why not."""

import pytest

from notices.letters.names import Letter, Whom
from notices.letters.table import LINES, NEEDS_REPORTER, WITHOUT, Line
from notices.letters.to_officers import TO_OFFICERS
from notices.letters.to_reporters import TO_REPORTERS
from notices.sending.dormancy_letter import DORMANCY
from notices.sending.exchange_letter import EXCHANGE
from notices.sending.periodic_letter import PERIODIC
from notices.sending.sop_letter import PROCEDURE
from register.rules.life import Level
from register.rules.steps import Happening, Step

EVERYTHING = (*Step, *Happening)


@pytest.mark.parametrize("what", EVERYTHING, ids=str)
def test_a_step_has_a_letter_or_a_reason_why_none(what):
    lines = [line for line in LINES if line.what is what]

    assert bool(lines) != (what in WITHOUT)


def test_every_reason_is_a_sentence():
    assert [reason for reason in WITHOUT.values() if len(reason) < 20 or reason[-1] != "."] == []


def test_no_line_stands_twice():
    assert len(set(LINES)) == len(LINES)


def test_a_line_to_officers_has_a_topic_and_one_to_a_reporter_none():
    assert [line for line in LINES if (line.topic is None) != (line.whom is Whom.REPORTER)] == []


def test_every_letter_has_words_and_a_line():
    used = {line.letter for line in LINES}
    to_reporters = {line.letter for line in LINES if line.whom is Whom.REPORTER}

    assert to_reporters == set(TO_REPORTERS)
    assert used - to_reporters == set(TO_OFFICERS)
    alone = {Letter.DIGEST, Letter.EXAMINATION, Letter.AGENCY_LIVE}
    assert used | {*alone, *PERIODIC, *PROCEDURE, *EXCHANGE, *DORMANCY} == set(Letter)


def test_what_needs_the_reporter_is_a_letter_to_reporters():
    assert set(TO_REPORTERS) >= NEEDS_REPORTER


@pytest.mark.parametrize(
    ("level", "whom"),
    [(Level.E1, Whom.LEADERSHIP), (Level.E2, Whom.PROVINCE), (Level.E3, Whom.NATIONAL)],
)
def test_each_level_is_told_to_who_watches_from_there(level, whom):
    lines = [line for line in LINES if line.what is Happening.ESCALATED and line.level is level]

    assert [line.whom for line in lines] == [whom]


def test_nobody_but_the_reporter_hears_of_filing():
    assert [line for line in LINES if line.what is Step.SUBMIT] == [
        Line(Step.SUBMIT, Whom.REPORTER, Letter.RECEIVED)
    ]
