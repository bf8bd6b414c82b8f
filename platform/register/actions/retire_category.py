"""Taking a subject out of use, alone or for another one, and bringing it back; each is a version."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from register.actions.keep_category import CategoryMisplaced
from register.actions.publish_rules import publish_rules
from register.models import Category
from register.queries.published_rules import newest_rules
from register.rules.actors import Actor
from register.rules.routing_rules import RoutingRule


class CategoryRuled(Exception):
    """Routing rules still name the subject; nothing changes. rules: those rules."""

    def __init__(self, rules: Sequence[RoutingRule]) -> None:
        super().__init__(rules)
        self.rules = rules


def retire_category(
    code: str, *, successor: str = "", follows: int, reason: str, by: Actor, at: datetime
) -> None:
    """Stop offering a subject and publish that, in the scope NATIONAL. Reports keep theirs.

    successor: whose routing rules then hold for what is left of it, empty for nobody's
    :raises CategoryRuled: a rule names it
    :raises CategoryMisplaced: one below it is in use, or the successor is itself or out of use
    :raises StepNotAllowed: not of the national desk, or no reason
    :raises RulesChanged: somebody else has published meanwhile
    """
    with transaction.atomic():
        rules = newest_rules().rules.values()
        if named := [rule for rule in rules if rule.category == code]:
            raise CategoryRuled(named)
        _check_place(code, successor)
        # What was merged into this one goes on to where this one goes.
        Category.objects.filter(successor_id=code).update(successor_id=successor or None)
        Category.objects.filter(pk=code).update(is_retired=True, successor_id=successor or None)
        publish_rules(rules, follows=follows, reason=reason, by=by, at=at)


def restore_category(code: str, *, follows: int, reason: str, by: Actor, at: datetime) -> None:
    """Offer a subject again and publish that, in the scope NATIONAL.

    :raises CategoryMisplaced: the one above it is out of use
    :raises StepNotAllowed: not of the national desk, or no reason
    :raises RulesChanged: somebody else has published meanwhile
    """
    with transaction.atomic():
        if Category.objects.filter(pk=code, parent__is_retired=True).exists():
            raise CategoryMisplaced
        Category.objects.filter(pk=code).update(is_retired=False, successor_id=None)
        rules = newest_rules().rules.values()
        publish_rules(rules, follows=follows, reason=reason, by=by, at=at)


def _check_place(code: str, successor: str) -> None:
    if Category.objects.filter(parent_id=code, is_retired=False).exists():
        raise CategoryMisplaced
    in_use = Category.objects.filter(pk=successor, is_retired=False).exclude(pk=code)
    if successor and not in_use.exists():
        raise CategoryMisplaced
