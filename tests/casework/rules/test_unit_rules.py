"""Rules about units: the first that fits is taken, and what cannot be right is found."""

import pytest

from casework.rules.unit_rules import Finding, Rule, Trouble, findings, matching

PARENTS = {"jalan": "infrastruktur", "jembatan": "infrastruktur"}
SUBJECTS = {"jalan", "jembatan", "infrastruktur", "kesehatan"}
SIGALUH, BATUR, HERE = "33.04.07", "33.04.19", "33.04"


def rules(*told):
    return [Rule(number, *one) for number, one in enumerate(told, start=1)]


def fitting(found, category, region):
    fits = matching(found, category=category, region=region, parents=PARENTS)
    return [rule.id for rule in fits]


def troubles(*told, open_units=(1, 2), answering=(1, 2)):
    return findings(
        rules(*told),
        parents=PARENTS,
        subjects=SUBJECTS,
        open_units=open_units,
        answering=answering,
    )


@pytest.mark.parametrize(
    ("category", "region", "expected"),
    [
        ("jalan", SIGALUH, [1, 2, 3, 4]),
        ("jalan", BATUR, [2, 3]),
        ("jembatan", BATUR, [3]),
        ("infrastruktur", BATUR, [3]),
        ("kesehatan", SIGALUH, [4]),
        ("kesehatan", f"{SIGALUH}.2001", [4]),
        ("kesehatan", "33.04.070", []),
        ("kesehatan", HERE, []),
        ("", "", []),
    ],
)
def test_a_rule_holds_for_what_lies_below_its_subject_and_in_its_place(category, region, expected):
    found = rules(
        ("jalan", SIGALUH, 1), ("jalan", "", 1), ("infrastruktur", "", 1), ("", SIGALUH, 2)
    )

    assert fitting(found, category, region) == expected


def test_subjects_in_a_circle_end():
    parents = {"a": "b", "b": "a"}
    (rule,) = rules(("c", "", 1))

    assert list(matching([rule], category="a", region="", parents=parents)) == []


@pytest.mark.parametrize(
    ("changed", "trouble"),
    [
        ({"open_units": (2,)}, Trouble.UNIT_CLOSED),
        ({"answering": (2,)}, Trouble.NOBODY_ANSWERS),
    ],
)
def test_a_rule_whose_unit_takes_nothing_is_dead_and_hides_no_other(changed, trouble):
    found = troubles(("jalan", "", 1), ("jalan", SIGALUH, 2), **changed)

    assert found == [(Finding(trouble),), ()]


def test_a_rule_about_a_subject_that_is_gone_is_dead():
    assert troubles(("telepon-umum", "", 1)) == [(Finding(Trouble.SUBJECT_GONE),)]


@pytest.mark.parametrize("narrow", [("jalan", SIGALUH, 2), ("jalan", "", 1), ("jembatan", HERE, 2)])
def test_a_rule_below_a_wider_one_is_never_reached(narrow):
    found = troubles(("infrastruktur", "", 1), narrow)

    assert found == [(), (Finding(Trouble.NEVER_REACHED, (1,)),)]


def test_a_narrower_rule_above_a_wider_one_is_in_order():
    assert troubles(("jalan", SIGALUH, 1), ("infrastruktur", "", 2), ("", HERE, 1)) == [
        (),
        (),
        (Finding(Trouble.GIVES_WAY, (2,)),),
    ]


def test_rules_that_cross_are_named_where_they_name_different_units():
    crossing = troubles(("jalan", "", 1), ("", SIGALUH, 2))
    same_unit = troubles(("jalan", "", 1), ("", SIGALUH, 1))
    apart = troubles(("jalan", "", 1), ("kesehatan", SIGALUH, 2), ("jembatan", BATUR, 1))

    assert crossing == [(), (Finding(Trouble.GIVES_WAY, (1,)),)]
    assert same_unit == [(), ()]
    assert apart == [(), (), ()]
