from xml.etree.ElementTree import fromstring

import pytest
from django.test import Client

from regions.actions.load_regions import load_regions
from tenants.tokens.models import TokenScope
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life
from tests.factories.people import PUBLIC, host_of
from tests.factories.tokens import token_of

JURISDICTION = "banjarnegara.localhost"


@pytest.fixture(scope="session")
def _regions_in_database(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        load_regions(using="owner")


class App(Client):
    """An app of citizens. host: which one it asks; the agency's where none is said."""

    def __init__(self, host):
        super().__init__(headers={"host": host}, raise_request_exception=False)

    def ask(self, path, **query):
        return self.get(f"/open311/v2/{path}", query)

    def json(self, path, **query):
        answer = self.ask(f"{path}.json", **query)
        assert answer.status_code == 200, answer.content
        assert answer["Content-Type"] == "application/json; charset=utf-8"
        return answer.json()

    def xml(self, path, **query):
        answer = self.ask(f"{path}.xml", **query)
        assert answer.status_code == 200, answer.content
        assert answer["Content-Type"] == "text/xml; charset=utf-8"
        assert answer.content.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n<')
        return fromstring(answer.content)  # noqa: S314 (our own document)


@pytest.fixture
def app(_regions_in_database, agency, db):
    """An app that asks the agency's own host."""
    make_category("kesehatan", "Kesehatan", name_en="Health")
    return App(host_of(agency))


@pytest.fixture
def portal(app):
    """An app that asks the host of all agencies."""
    return App(PUBLIC)


@pytest.fixture
def life(agency, app):
    """A published report of the agency, filed just now."""
    filed = fresh_life(place="Jl. Raya Bawang 3")
    filed.route(agency)
    return filed


@pytest.fixture
def key(agency, app):
    """What the agency's admin has given to whoever made the app."""
    admin = Officer(agency, "ADM")
    return token_of(agency, admin.user, scopes=frozenset({TokenScope.INTAKE})).secret


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
