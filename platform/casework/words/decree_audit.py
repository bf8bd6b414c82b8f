"""What the log of an agency's administration tells of its decrees and the split of its duties."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from look.moments import short_day
from tenants.models.membership import MemberRole
from tenants.signin.split_words import AREAS

Facts = Mapping[str, Any]


def signed_told(facts: Facts) -> str:
    """Return from when a decree holds."""
    day = short_day(date.fromisoformat(facts["since"]))
    return _("berlaku sejak {day}").format(day=day)


def followed_told(facts: Facts) -> str:
    """Return who got, lost and kept a role by a decree, and who was invited."""
    sides = {
        "gained": _("Diberikan: {names}"),
        "ended": _("Diakhiri: {names}"),
        "kept": _("Dipertahankan: {names}"),
        "invited": _("Diundang: {names}"),
    }
    told = [
        sentence.format(names=", ".join(facts[side]))
        for side, sentence in sides.items()
        if facts.get(side)
    ]
    return "; ".join(told)


def duties_told(facts: Facts) -> str:
    """Return what each duty has gained and lost."""
    return "; ".join(
        f"{MemberRole(duty).label}: {', '.join(_changes(facts['before'][duty], after))}"
        for duty, after in facts["after"].items()
    )


def _changes(before: list[str], after: list[str]) -> Iterator[str]:
    for area, words in AREAS.items():
        if (area in after) != (area in before):
            yield f"{'+' if area in after else '-'} {words}"
