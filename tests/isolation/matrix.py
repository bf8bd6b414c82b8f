"""The tools of the route × role matrix: every route of every site, and somebody of every role."""

from dataclasses import dataclass

from django.test import Client
from django.urls import get_resolver
from django.urls.resolvers import URLPattern

from tests.factories.people import NATIONAL, PUBLIC, host_of, person, sign_in, staff

URLCONFS = {
    "PUBLIC": "config.urls_public",
    "NATIONAL": "config.urls_national",
    "AGENCY": "config.urls_agency",
}
# Who asks, and where they belong: "agency" is the site's own, None is the national desk.
BELONGS = {
    "REP": "nowhere",
    "ADM": "agency",
    "KOM": "agency",
    "ORG": "agency",
    "INS": "agency",
    "LIA": "agency",
    "LEAD": "agency",
    "EXM": "agency",
    "OTHER_ADM": "other_agency",
    "OTHER_LIA": "other_agency",
    "PRV": "province",
    "OMB": "other_agency",
    "NAT": None,
}
ACTORS = ("ANONYMOUS", *BELONGS)


@dataclass(frozen=True, order=True)
class Route:
    """One name of a URL on one kind of site."""

    site: str
    name: str
    pattern: str


def routes():
    """Return every route of every site, by site and name."""
    found = set()
    for site, urlconf in URLCONFS.items():
        found |= {Route(site, *rest) for rest in _walk(get_resolver(urlconf).url_patterns)}
    return sorted(found)


def _walk(patterns, space="", path=""):
    for entry in patterns:
        here = f"{path}{entry.pattern}"
        if isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", here
        else:
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _walk(entry.url_patterns, inner, here)


def host_of_site(site, agency):
    return {"PUBLIC": PUBLIC, "NATIONAL": NATIONAL}.get(site) or host_of(agency)


def client_of(actor, site, *, agency, other_agency, province):
    """Return a client of the actor with a session on the host of the site.

    A person of another agency can sign in here too: what they may see here is the question.
    """
    host = host_of_site(site, agency)
    client = Client(headers={"host": host}, raise_request_exception=False)
    if actor == "ANONYMOUS":
        return client
    email = f"{actor.lower().replace('_', '-')}@contoh.id"
    if BELONGS[actor] == "nowhere":
        return sign_in(client, person(email), host=host)
    homes = {"agency": agency, "other_agency": other_agency, "province": province, None: None}
    role = actor.removeprefix("OTHER_")
    return sign_in(client, staff(homes[BELONGS[actor]], role, email=email), host=host)
