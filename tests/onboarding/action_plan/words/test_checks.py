"""Every check and every reason has words, and each sentence names what it is given."""

from onboarding.action_plan.rules.facts import Check, Gate, Pillar, Why
from onboarding.action_plan.words.checks import LABELS, MENDED_AT, SENTENCES, why_sentence

VALUES = {
    "number": "1/2026",
    "many": 2,
    "needed": 2,
    "units": "Dinkes",
    "by": "Imam",
    "when": "hari ini",
    "note": "BANJAR",
    "host": "x.localhost",
    "state": "Diproses",
    "province": "Pemprov Jateng",
    "reason": "Belum ada petugas.",
}


def test_nothing_is_without_words():
    assert set(LABELS) == {*Gate, *Pillar}
    assert set(SENTENCES) == set(Why)
    assert set(MENDED_AT) <= {*Gate, *Pillar}


def test_every_sentence_takes_what_it_is_given():
    said = [why_sentence(Check(Gate.DECREE, True, why, VALUES)) for why in Why]

    assert [one for one in said if not one.endswith(".") or "{" in one] == []
