"""Changing what a report can be about; each change is a version that can be read later."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from register.actions.publish_rules import publish_rules
from register.actions.set_category import set_category
from register.models import Category
from register.queries.published_rules import newest_rules
from register.rules.actors import Actor


class CategoryMisplaced(Exception):
    """A subject below itself, below one that is below another, or below one out of use.

    There are two levels.
    """


@dataclass(frozen=True, slots=True)
class CategoryValues:
    """A subject as it is to be. parent_code: of the subject above it, or empty."""

    code: str
    name: str
    name_en: str
    default_class: str
    parent_code: str = ""
    unit_kind: str = ""
    position: int = 0


def keep_category(
    values: CategoryValues, *, follows: int, reason: str, by: Actor, at: datetime
) -> Category:
    """Add the subject or change the one with its code, and publish that, in the scope NATIONAL.

    follows: the version that the officer had before them
    :raises CategoryMisplaced: and nothing changes
    :raises StepNotAllowed: not of the national desk, or no reason
    :raises RulesChanged: somebody else has published meanwhile
    """
    with transaction.atomic():
        _check_place(values)
        category = set_category(**asdict(values))
        rules = newest_rules().rules.values()
        publish_rules(rules, follows=follows, reason=reason, by=by, at=at)
    return category


def _check_place(values: CategoryValues) -> None:
    if not values.parent_code:
        return
    above = Category.objects.filter(pk=values.parent_code, parent=None, is_retired=False)
    above = above.exclude(pk=values.code)
    if not above.exists() or Category.objects.filter(parent_id=values.code).exists():
        raise CategoryMisplaced
