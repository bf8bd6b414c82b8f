"""Officers in front of their consoles: a browser signed in at the right host, with second factor."""

from itertools import count

from django.test import Client
from django.utils import timezone

from tenants.actions.appoint_liaison import appoint_liaison
from tenants.scope import of_agency, scope
from tests.factories.lives import Life
from tests.factories.people import NATIONAL, host_of, sign_in, staff

_numbers = count(1)


def officer(agency, *roles, unit=None, name="Rina Astuti"):
    """Return a browser of an agency's officer, or of the desk for None; `user` is the person."""
    number = next(_numbers)
    user = staff(agency, *roles, email=f"petugas{number}@contoh.go.id", name=name)
    if unit is not None:
        with scope(of_agency(agency)):
            appoint_liaison(unit_id=unit.pk, user_id=user.pk)
    host = host_of(agency) if agency else NATIONAL
    client = sign_in(Client(), user, host=host)
    client.user = user
    return client


def fresh_life(**values):
    """Return a report filed just now, so that the clocks of the pages are its own."""
    return Life(at=timezone.now(), **values)
