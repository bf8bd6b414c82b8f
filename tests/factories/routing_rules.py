"""Routing rules as the desk has published them."""

from register.actions.publish_rules import publish_rules
from register.queries.published_rules import newest_rules
from tenants.scope import NATIONAL, scope
from tests.factories.lives import DESK, MONDAY


def publish(*rules, reason="Uji.", by=DESK, at=MONDAY, follows=None):
    with scope(NATIONAL):
        based_on = newest_rules().version if follows is None else follows
        return publish_rules(rules, follows=based_on, reason=reason, by=by, at=at)
