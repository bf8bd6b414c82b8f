"""Publishing a new version of the routing rules, together with the subjects as they are."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from register.models import Category, RuleVersion
from register.queries import published_rules
from register.rules.actors import Actor, Role
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.routing_rules import RoutingRule, by_key

REASON_MAX = 500


class RulesChanged(Exception):
    """Somebody else has published a version meanwhile; nothing of this one has been kept."""


def publish_rules(
    rules: Iterable[RoutingRule], *, follows: int, reason: str, by: Actor, at: datetime
) -> RuleVersion:
    """Publish these rules, all of them, in the scope NATIONAL.

    follows: the version that the officer had before them, 0 where there was none
    :raises StepNotAllowed: not of the national desk, or no reason
    :raises RuleConflict: two rules for the same subject in the same place
    :raises RulesChanged: follows is not the newest version any more
    """
    if not by.has(Role.NATIONAL):
        raise StepNotAllowed(Refusal.NOT_YOUR_ROLE)
    if not reason.strip():
        raise StepNotAllowed(Refusal.NEEDS_TEXT, "reason")
    kept = sorted(by_key(rules).values(), key=lambda rule: rule.key)
    with transaction.atomic():
        if published_rules.newest_rules().version != follows:
            raise RulesChanged
        version = _store(
            follows=follows or None,
            published_at=at,
            published_by=by.user_id,
            reason=reason.strip()[:REASON_MAX],
            rules=[
                [rule.category, rule.region, rule.target.value, rule.agency_id] for rule in kept
            ],
            categories=_categories(),
        )
        transaction.on_commit(published_rules.forget)
    published_rules.forget()
    return version


def _store(**values: Any) -> RuleVersion:
    try:
        with transaction.atomic():
            return RuleVersion.objects.create(**values)
    except IntegrityError as error:
        # Of two at the same moment the database keeps one.
        raise RulesChanged from error


def _categories() -> list[dict[str, Any]]:
    return [
        {
            "code": row.code,
            "name": row.name,
            "name_en": row.name_en,
            "parent": row.parent_id or "",
            "default_class": row.default_class,
            "unit_kind": row.unit_kind,
            "position": row.position,
            "successor": row.successor_id or "",
            "is_retired": row.is_retired,
        }
        for row in Category.objects.order_by("position", "code")
    ]
