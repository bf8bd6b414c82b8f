"""What requests are made of: a list gone through again and again, and who is signed in."""

from itertools import count

from django.conf import settings

from tests.factories.people import session_of, site_of_host


def in_turn(asked):
    """Return a sender that goes through a list again and again."""
    numbers = count()
    return lambda: asked[next(numbers) % len(asked)]


def officer_headers(host, user):
    """Return the headers of a member's browser on one host."""
    key = session_of(user, site=site_of_host(host)).session_key
    return {"Cookie": f"{settings.SESSION_COOKIE_NAME}={key}"}
