"""Who works for an agency, or at the national desk (None): roles, units, second factor and last sign-in, page by page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import User
from accounts.second_factor import PRIMARY_FACTORS
from kernel.paging import Column, Order, Page, cut_page
from register.queries.pages import narrowed
from tenants.models import Agency
from tenants.models.membership import MemberRole
from tenants.scope import SIGN_IN, scope
from tenants.signin.models import Invitation
from tenants.teams.models import LiaisonOfficer

PAGE_SIZE = 50
BY_NAME = Order((Column("full_name", str), Column("id", int)))
MOST_INVITATIONS = 100


class NoSuchPerson(LookupError):
    """Nobody of this number has a role in the agency."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person. held: codes of their roles; roles: what these are called."""

    id: int
    name: str
    email: str
    held: frozenset[str]
    roles: tuple[str, ...]
    units: tuple[str, ...]
    has_second_factor: bool
    last_login: datetime | None


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """One that nobody has taken up. is_over: its week has passed."""

    id: int
    email: str
    roles: tuple[str, ...]
    expires_at: datetime
    is_over: bool


def read_people(
    agency: Agency | None, token: str = "", *, search: str = "", size: int | None = None
) -> Page[Person]:
    """Return a page of those with a role now, by name; two statements.

    search: part of a name or an address. size: the people of a page, as many as a screen shows
    where none is given.
    :raises CursorDamaged: the token is not one of this list
    """
    cursor, size = BY_NAME.decode(token), size or PAGE_SIZE
    with scope(SIGN_IN, savepoint=False):
        found = _people(agency)
        if search:
            found = found.filter(Q(full_name__icontains=search) | Q(email__icontains=search))
        rows = list(narrowed(found, BY_NAME.seek(cursor))[: size + 1])
    page = cut_page(rows, order=BY_NAME, size=size, cursor=cursor)
    return Page(tuple(_read(page.rows, agency)), page.next_token, page.previous_token)


def person_here(agency: Agency | None, user_id: int) -> Person:
    """Return one of them; two statements.

    :raises NoSuchPerson: nobody of this number has a role here
    """
    with scope(SIGN_IN, savepoint=False):
        rows = list(_people(agency).filter(pk=user_id))
    if not rows:
        raise NoSuchPerson(user_id)
    (person,) = _read(rows, agency)
    return person


def open_invitations(agency: Agency | None, *, at: datetime) -> list[OpenInvitation]:
    """Return the invitations that wait to be taken up, the latest first; one statement."""
    with scope(SIGN_IN, savepoint=False):
        rows = list(waiting_invitations(agency).order_by("-invited_at", "-pk")[:MOST_INVITATIONS])
    return [
        OpenInvitation(
            row.pk, row.email, role_labels(row.roles), row.expires_at, row.expires_at <= at
        )
        for row in rows
    ]


def waiting_invitations(agency: Agency | None) -> QuerySet[Invitation]:
    """Return them all, also those whose week has passed, to be read in the scope SIGN_IN."""
    return Invitation.objects.filter(agency=agency, accepted_at=None, withdrawn_at=None)


def role_labels(codes: Iterable[str]) -> tuple[str, ...]:
    """Return what roles are called, in the order in which they are always named."""
    held = set(codes)
    return tuple(str(role.label) for role in MemberRole if role in held)


def _people(agency: Agency | None) -> QuerySet[User]:
    here = Q(memberships__agency=agency, memberships__is_active=True)
    factors = Authenticator.objects.filter(user_id=OuterRef("pk"), type__in=PRIMARY_FACTORS)
    return (
        User.objects.filter(here, is_active=True)
        .annotate(held=ArrayAgg("memberships__role", filter=here, distinct=True))
        .annotate(has_factor=Exists(factors))
    )


def _read(rows: Iterable[Any], agency: Agency | None) -> list[Person]:
    people = list(rows)
    # The desk has no units, and no schema to look for them in.
    units = _units_of([row.pk for row in people]) if agency else {}
    return [
        Person(
            id=row.pk,
            name=str(row),
            email=row.email,
            held=frozenset(row.held),
            roles=role_labels(row.held),
            units=tuple(units.get(row.pk, ())),
            has_second_factor=row.has_factor,
            last_login=row.last_login,
        )
        for row in people
    ]


def _units_of(user_ids: list[int]) -> dict[int, list[str]]:
    officers = LiaisonOfficer.objects.filter(user_id__in=user_ids, is_active=True)
    units: dict[int, list[str]] = {}
    for user_id, name in officers.order_by("unit__name", "pk").values_list("user_id", "unit__name"):
        units.setdefault(user_id, []).append(name)
    return units
