"""Every item, state and refusal has words, and every change is told."""

from onboarding.action_plan.rules.plan import PlanCode, PlanRefusal, PlanState
from onboarding.action_plan.words.plan import ITEMS, SENTENCES, SHOWN_BY, STATES, told

BEFORE = {"state": "OPEN", "owner": "", "due_on": None, "note": ""}


def test_nothing_is_without_words():
    assert list(ITEMS) == list(SHOWN_BY) == list(PlanCode)
    assert list(STATES) == list(PlanState)
    assert set(SENTENCES) == set(PlanRefusal)


def test_what_changed_is_told():
    after = {"state": "WORKING", "owner": "Sekda", "due_on": "2026-12-01", "note": ""}

    assert told("CHANGED", {"before": BEFORE, "after": after}) == (
        "Keadaan: Sedang berjalan; Penanggung jawab: Sekda; Tenggat: 1 Des 2026"
    )
    assert told("CHANGED", {"before": after, "after": {**after, "due_on": None}}) == "Tenggat: –"
    assert told("ADDED", {"file": "sk.pdf"}) == "Bukti ditambahkan: sk.pdf"
    assert told("REMOVED", {"file": "sk.pdf"}) == "Bukti dihapus: sk.pdf"
