"""What people ask of the search: on the portal, in an agency's console, and while they type."""

from secrets import token_hex
from urllib.parse import urlencode

from django.conf import settings

from tenants.models import Agency
from tests.bench.asked import Asked
from tests.bench.search.texts import complaint
from tests.bench.turns import in_turn, officer_headers
from tests.factories.people import host_of, staff
from tests.search.judging.queries import judged_queries
from tests.search.judging.topics import topics

TOKEN = "t" * 32
_MANY = 200
# One in ten looks without words, one in four narrows what was found.
_WITHOUT_WORDS, _NARROWED = 10, 4


def public_facets():
    """Searches of the portal, each page with all its counts."""
    asked = []
    for place, query in enumerate(judged_queries()):
        said = {} if place % _WITHOUT_WORDS == 0 else {"q": query.q}
        if place % _NARROWED == 1:
            said["status"] = "diproses"
        asked.append(Asked(f"/jelajahi/?{urlencode(said)}"))
    return in_turn(asked)


def tenant():
    """The same in the consoles of agencies, from the one with the most reports to the least."""
    rows = list(Agency.objects.using("owner").order_by("pk"))
    officers = []
    for place in _halving(len(rows)):
        host = host_of(rows[place])
        user = staff(rows[place], "ADM", email=f"cari{token_hex(4)}@contoh.test", totp=True)
        officers.append((host, officer_headers(host, user)))
    asked = []
    for place, query in enumerate(judged_queries()):
        host, more = officers[place % len(officers)]
        asked.append(Asked(f"/konsol/cari/?{urlencode({'q': query.q})}", host, more=more))
    return in_turn(asked)


def suggest():
    """What is asked while titles are typed, a few letters more each time."""
    titles = [title for topic in topics().values() for title in topic.titles]
    typed = [title[:end] for title in titles for end in range(4, min(len(title), 24), 5)]
    return in_turn(
        [Asked(f"/jelajahi/saran/?{urlencode({'q': text})}", statuses=(200, 204)) for text in typed]
    )


def similar():
    """What is asked when somebody has written a report's title and text."""
    return in_turn([_similar(*complaint(f"new {number}")[:2]) for number in range(_MANY)])


def _similar(title, body):
    return Asked(
        "/lapor/mirip/",
        method="POST",
        body=urlencode({"csrfmiddlewaretoken": TOKEN, "title": title, "body": body}).encode(),
        statuses=(200, 204),
        more={
            "Cookie": f"{settings.CSRF_COOKIE_NAME}={TOKEN}",
            "Content-Type": "application/x-www-form-urlencoded",
        },
    )


def _halving(many):
    """Return places in a list: the first, then ever farther ones."""
    found, place = [0], 1
    while place < many:
        found.append(place)
        place *= 2
    return found


SEARCHES = {
    "search_public_facets": public_facets,
    "search_tenant": tenant,
    "suggest": suggest,
    "similar": similar,
}
