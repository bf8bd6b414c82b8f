"""Rules about units as a person reads them, with what is the matter with each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from casework.rules.unit_rules import DEAD, Finding, Rule, findings
from casework.words.unit_rules import TROUBLES
from regions.queries.regions import place_names
from register.queries.categories import category_lines
from tenants.queries.units import UnitFact, unit_facts, unit_names


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule in words. what: its subject and place. troubles: sentences. is_dead: it is passed over."""

    rule: Rule
    number: int
    what: str
    unit: str
    troubles: tuple[str, ...]
    is_dead: bool


@dataclass(frozen=True, slots=True)
class Subjects:
    """names: of each subject in the language that is active. parents: of those that have one."""

    names: Mapping[str, str]
    parents: Mapping[str, str]


def all_subjects() -> Subjects:
    """Return every subject; one statement."""
    lines = category_lines()
    return Subjects(
        {line.code: line.label for line in lines},
        {line.code: line.parent_code for line in lines if line.parent_code},
    )


def rule_lines(rules: Sequence[Rule]) -> list[RuleLine]:
    """Return the rules in the order given; four statements, whatever their number."""
    subjects = all_subjects()
    facts = unit_facts(ids={rule.unit_id for rule in rules})
    names = unit_names({rule.unit_id for rule in rules})
    words = _whats(rules, subjects)
    found = _found(rules, subjects, facts)
    return [
        RuleLine(
            rule,
            number,
            words[rule],
            names.get(rule.unit_id) or _("Unit yang sudah tidak ada"),
            tuple(_sentence(each) for each in found[number - 1]),
            any(each.trouble in DEAD for each in found[number - 1]),
        )
        for number, rule in enumerate(rules, start=1)
    ]


def alive_rules(rules: Sequence[Rule], subjects: Subjects) -> tuple[Rule, ...]:
    """Return the rules that are not passed over; one statement."""
    found = _found(rules, subjects, unit_facts(ids={rule.unit_id for rule in rules}))
    return tuple(
        rule
        for rule, mine in zip(rules, found, strict=True)
        if not any(each.trouble in DEAD for each in mine)
    )


def what_of(rule: Rule, subjects: Subjects) -> str:
    """Return "Jalan rusak di Kecamatan Bawang"; one statement."""
    return _whats([rule], subjects)[rule]


def _found(
    rules: Sequence[Rule], subjects: Subjects, facts: Iterable[UnitFact]
) -> list[tuple[Finding, ...]]:
    units = list(facts)
    return findings(
        rules,
        parents=subjects.parents,
        subjects=subjects.names.keys(),
        open_units={fact.id for fact in units if fact.is_active},
        answering={fact.id for fact in units if fact.has_liaison},
    )


def _whats(rules: Iterable[Rule], subjects: Subjects) -> dict[Rule, str]:
    found = list(rules)
    places = place_names(rule.region for rule in found if rule.region)
    return {rule: _what(rule, subjects, places) for rule in found}


def _what(rule: Rule, subjects: Subjects, places: Mapping[str, str]) -> str:
    subject = subjects.names.get(rule.category, rule.category)
    place = places.get(rule.region, rule.region)
    if not place:
        return subject
    if not subject:
        return _("Semua laporan di {place}").format(place=place)
    return _("{subject} di {place}").format(subject=subject, place=place)


def _sentence(finding: Finding) -> str:
    return str(TROUBLES[finding.trouble]).format(other=in_a_row(finding.others))


def in_a_row(numbers: Sequence[int]) -> str:
    """Return "2, 3 dan 4"."""
    *first, last = [str(number) for number in numbers] or [""]
    return _("{first} dan {last}").format(first=", ".join(first), last=last) if first else last
