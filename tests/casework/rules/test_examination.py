"""The table of the file's way: each stage × handing × hand, and what a content is worth."""

from dataclasses import replace
from itertools import product

import pytest

from casework.rules.examination import (
    HOLDER,
    WAYS,
    Content,
    Hand,
    Handing,
    Stage,
    check_other_person,
    hash_of,
    way_of,
    ways_from,
)
from casework.words.examination import HAND_LABELS, HANDED_LABELS, HANDING_LABELS, STAGE_LABELS
from register.rules.refusals import Refusal, StepNotAllowed

CONTENT = Content("Perihal", "Duduk", ("Bukti",), (), "Analisis", "Simpulan", "Saran")


@pytest.mark.parametrize(("stage", "handing", "hand"), list(product(Stage, Handing, Hand)))
def test_the_table_allows_what_it_says_and_nothing_else(stage, handing, hand):
    rows = [way for way in WAYS if (way.source, way.handing) == (stage, handing)]
    hands = frozenset({hand})

    if rows and rows[0].by is hand:
        assert way_of(stage, handing, hands=hands, note="Sebab.") == rows[0]
        assert rows[0] in ways_from(stage, hands)
        return
    with pytest.raises(StepNotAllowed) as refused:
        way_of(stage, handing, hands=hands, note="Sebab.")
    expected = Refusal.NOT_YOUR_ROLE if rows else Refusal.NOT_IN_THIS_STATE
    assert refused.value.refusal is expected


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.handing.value)
def test_only_going_back_needs_a_reason(way):
    order = list(Stage)
    assert way.needs_note is (order.index(way.target) < order.index(way.source))
    if not way.needs_note:
        return

    with pytest.raises(StepNotAllowed) as refused:
        way_of(way.source, way.handing, hands=frozenset({way.by}), note="")

    assert (refused.value.refusal, refused.value.field) == (Refusal.NEEDS_TEXT, "note")


def test_whoever_holds_a_file_hands_it_on():
    assert {way.source: way.by for way in WAYS} == HOLDER
    assert ways_from(Stage.SIGNED, frozenset(Hand)) == ()


def test_the_same_person_does_not_pass_it_on_twice():
    check_other_person(3, frozenset({1, 2}))
    with pytest.raises(StepNotAllowed) as refused:
        check_other_person(2, frozenset({1, 2}))
    assert refused.value.refusal is Refusal.SAME_OFFICER


@pytest.mark.parametrize("name", ["facts", "evidence", "analysis", "conclusion", "recommendation"])
def test_what_is_missing_is_named(name):
    empty = replace(CONTENT, **{name: type(getattr(CONTENT, name))()})

    assert (CONTENT.missing, empty.missing) == ("", name)


def test_the_seal_changes_with_each_part_and_with_the_report():
    seals = {hash_of("A", CONTENT), hash_of("B", CONTENT)}
    seals |= {hash_of("A", replace(CONTENT, evidence=("Lain",))), hash_of("A", CONTENT)}

    assert len(seals) == 3
    assert all(len(seal) == 64 for seal in seals)


def test_each_code_has_its_words():
    assert set(HAND_LABELS) == set(Hand)
    assert set(STAGE_LABELS) == set(Stage)
    assert set(HANDING_LABELS) == set(HANDED_LABELS) == set(Handing)
