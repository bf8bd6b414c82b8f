"""Who can sign in to the demo, desk by desk, as far as it is loaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from demo.content.agencies import agencies
from demo.content.people import (
    DemoPerson,
    all_staff,
    national_desk,
    preparing_staff,
    reporters,
    staff_of,
)
from demo.content.preparing import PREPARING
from register.rules.actors import Role
from register.words.steps import ROLE_LABELS
from tenants.models import Agency
from tenants.scope import SIGN_IN, scope
from tenants.signin.homes import origin_at, origins_of


@dataclass(frozen=True, slots=True)
class ShownPerson:
    name: str
    email: str
    role: str
    about: str


@dataclass(frozen=True, slots=True)
class Desk:
    """A place where people sign in. url: of its sign-in page."""

    name: str
    url: str
    people: tuple[ShownPerson, ...]


def shown_desks() -> tuple[Desk, ...]:
    """Return the national desk, then the agencies that have accounts, by name; () without a demo."""
    there = list(Agency.objects.filter(slug__in=agencies()).order_by("name"))
    origins, known = origins_of(there), _known((*all_staff(), *preparing_staff()))
    desks = (
        Desk(agency.name, _sign_in(origins[agency.pk]), _shown(_staff_shown(agency.slug), known))
        for agency in there
    )
    own = _sign_in(origin_at(settings.NATIONAL_HOST))
    desk = Desk(_("Meja nasional"), own, _shown(national_desk(), known))
    return tuple(one for one in (desk, *desks) if one.people)


def _staff_shown(slug: str) -> tuple[DemoPerson, ...]:
    return preparing_staff() if slug == PREPARING else staff_of(slug)


def portal() -> Desk:
    """Return the portal with the reporters who have an account."""
    url = _sign_in(origin_at(settings.PUBLIC_HOST))
    return Desk(_("Portal publik"), url, _shown(reporters(), _known(reporters())))


def _known(people: Iterable[DemoPerson]) -> frozenset[str]:
    """Return the addresses that really have an account."""
    emails = [person.email for person in people]
    with scope(SIGN_IN, savepoint=False):
        found = User.objects.filter(email__in=emails)
        return frozenset(found.values_list("email", flat=True))


def _shown(people: Iterable[DemoPerson], known: frozenset[str]) -> tuple[ShownPerson, ...]:
    return tuple(
        ShownPerson(person.name, person.email, _role_of(person), person.about)
        for person in people
        if person.email in known
    )


def _role_of(person: DemoPerson) -> str:
    roles = person.roles or (Role.REPORTER.value,)
    return ", ".join(str(ROLE_LABELS[Role(role)]) for role in roles)


def _sign_in(origin: str) -> str:
    return origin + reverse("account_login")
