"""Every state, step and person: those in the table are open, all others refused."""

from itertools import product

import pytest

from casework.rules.sop_life import (
    Hands,
    SopNotAllowed,
    SopRefusal,
    SopState,
    SopStepName,
    open_steps,
    refusal_of,
)

WRITER = Hands(1, "Rina", prepares=True, sees_drafts=True)
PATRON = Hands(2, "Budi", leads=True, decides=True, sees_drafts=True)
LEADER = Hands(3, "Sari", leads=True, sees_drafts=True)
OTHER = Hands(4, "Adi")
OPEN = {
    ("DRAFT", 1): {"WRITE", "SEND", "DISCARD"},
    ("WAITING", 1): {"RECALL"},
    ("WAITING", 2): {"APPROVE", "RETURN"},
    ("PUBLISHED", 1): {"REVISE"},
    ("PUBLISHED", 2): {"WITHDRAW"},
    ("WITHDRAWN", 1): {"REVISE"},
    ("DISCARDED", 1): {"REVISE"},
}


@pytest.mark.parametrize(
    ("state", "hands"), list(product(SopState, (WRITER, PATRON, LEADER, OTHER)))
)
def test_the_table_is_all_there_is(state, hands):
    found = open_steps(state, hands, sender_id=1)

    assert {step.value for step in found} == OPEN.get((state.value, hands.user_id), set())


def test_nobody_approves_what_they_have_sent_but_may_return_it():
    both = Hands(1, "Rina", prepares=True, leads=True, decides=True)

    found = open_steps(SopState.WAITING, both, sender_id=1)

    assert found == {SopStepName.RECALL, SopStepName.RETURN}


@pytest.mark.parametrize(
    ("step", "state", "hands", "refusal"),
    [
        ("APPROVE", "WAITING", LEADER, SopRefusal.NOT_THE_PATRON),
        ("APPROVE", "WAITING", OTHER, SopRefusal.NOT_YOUR_ROLE),
        ("WRITE", "DRAFT", PATRON, SopRefusal.NOT_YOUR_ROLE),
        ("WRITE", "PUBLISHED", WRITER, SopRefusal.NOT_NOW),
        ("APPROVE", "DRAFT", PATRON, SopRefusal.NOT_NOW),
        ("REVISE", "SUPERSEDED", WRITER, SopRefusal.NOT_NOW),
    ],
)
def test_a_refusal_says_why(step, state, hands, refusal):
    assert refusal_of(SopStepName(step), SopState(state), hands, sender_id=9) is refusal


def test_a_refusal_names_the_input_to_mend():
    refused = SopNotAllowed(SopRefusal.NEEDS_WORDS, "words")

    assert (refused.refusal, refused.field, str(refused)) == (
        SopRefusal.NEEDS_WORDS,
        "words",
        "NEEDS_WORDS",
    )
