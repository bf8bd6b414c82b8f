"""Keeping an agency's rules about units: added, changed, put in another order, removed."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from casework.models import UnitRule
from casework.queries.unit_rule_words import all_subjects, what_of
from casework.queries.unit_rules import NoSuchRule
from casework.rules.unit_rules import Rule
from tenants.actions.write_audit import write_audit
from tenants.signin.duties import Area
from tenants.signin.staff import Staff
from tenants.teams.models import Unit
from tenants.teams.models.audit_entry import AuditKind

MOST_RULES = 200


class RuleTaken(ValueError):
    """Another rule is for the same subject in the same place. number: its place in the order."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class TooManyRules(ValueError):
    """The agency has as many as anybody can keep in view."""


class NoUnit(LookupError):
    """The unit is not there, or is closed."""


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What is kept of a rule: codes, empty for any; one of them is given."""

    category: str
    region: str
    unit_id: int


def keep_unit_rule(
    *, facts: RuleFacts, by: Staff, at: datetime, rule_id: int | None = None
) -> UnitRule:
    """Store a rule at the end of the order, or in place of the one with rule_id if given.

    :raises NotYourArea: another's to keep
    :raises NoSuchRule: the one to change is gone
    :raises RuleTaken: another rule says this already, of whatever unit
    :raises NoUnit: not one that reports can be assigned to
    :raises TooManyRules: there is no room for one more
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        unit, rows = _unit(facts.unit_id), _locked()
        _check(facts, rows, rule_id)
        if rule_id is None:
            kind, row = AuditKind.UNIT_RULE_ADDED, UnitRule(position=len(rows) + 1)
        else:
            kind, row = AuditKind.UNIT_RULE_CHANGED, _row(rows, rule_id)
        row.category_code, row.region_code = facts.category, facts.region
        row.unit_id, row.changed_by, row.changed_at = facts.unit_id, by.user_id, at
        row.save()
        write_audit(kind, by=by, at=at, subject=_what(row), unit=unit.name)
    return row


def drop_unit_rule(*, rule_id: int, by: Staff, at: datetime) -> None:
    """Remove a rule; the ones after it move up.

    :raises NotYourArea: another's to remove
    :raises NoSuchRule: it is gone
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        rows = _locked()
        row = _row(rows, rule_id)
        write_audit(AuditKind.UNIT_RULE_REMOVED, by=by, at=at, subject=_what(row))
        row.delete()
        _number([each for each in rows if each is not row])


def move_unit_rule(*, rule_id: int, up: bool, by: Staff, at: datetime) -> None:
    """Move a rule one place up or down; at the end of the order nothing changes.

    :raises NotYourArea: another's to move
    :raises NoSuchRule: it is gone
    """
    by.require(Area.UNITS)
    with transaction.atomic():
        rows = _locked()
        row = _row(rows, rule_id)
        before = rows.index(row)
        after = before + (-1 if up else 1)
        if not 0 <= after < len(rows):
            return
        rows.insert(after, rows.pop(before))
        _number(rows)
        places = {"before": before + 1, "after": after + 1}
        write_audit(AuditKind.UNIT_RULE_MOVED, by=by, at=at, subject=_what(row), **places)


def _unit(unit_id: int) -> Unit:
    unit = Unit.objects.filter(pk=unit_id, is_active=True).first()
    if unit is None:
        raise NoUnit(unit_id)
    return unit


def _locked() -> list[UnitRule]:
    # The units' rows stand for the whole list, so that two changes of an empty one meet as well.
    list(Unit.objects.select_for_update().order_by("pk").values_list("pk"))
    return list(UnitRule.objects.order_by("position", "pk"))


def _check(facts: RuleFacts, rows: list[UnitRule], rule_id: int | None) -> None:
    for number, row in enumerate(rows, start=1):
        same = (row.category_code, row.region_code) == (facts.category, facts.region)
        if same and row.pk != rule_id:
            raise RuleTaken(number)
    if rule_id is None and len(rows) >= MOST_RULES:
        raise TooManyRules


def _row(rows: list[UnitRule], rule_id: int) -> UnitRule:
    found = next((row for row in rows if row.pk == rule_id), None)
    if found is None:
        raise NoSuchRule(rule_id)
    return found


def _number(rows: list[UnitRule]) -> None:
    for position, row in enumerate(rows, start=1):
        row.position = position
    UnitRule.objects.bulk_update(rows, ["position"])


def _what(row: UnitRule) -> str:
    return what_of(Rule(row.pk, row.category_code, row.region_code, row.unit_id), all_subjects())
