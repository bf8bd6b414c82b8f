"""The demo's regency has systems and files for the pages to show, once, and nothing of it goes out."""

import pytest

from demo.actions.connect_systems import connect_systems
from exchange.exports.models import ListExport
from exchange.imports.models import ImportRun
from notices.webhooks.models import Endpoint
from register.tasks.apart import run_apart
from register.tasks.drain import run_batch
from tenants.scope import scope
from tenants.tokens.models import ApiClient
from tests.factories.consoles import now
from tests.factories.everything import everything_in
from tests.factories.people import staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_it_works_once(agency):
    assert connect_systems(at=now()) == 0
    staff(agency, "KOM", email="eko.santosa@banjarnegara.example", totp=True)

    assert connect_systems(at=now()) == 1
    assert connect_systems(at=now()) == 0

    while run_batch(at=now()):
        pass
    assert run_apart(at=now()) == 0
    with scope(everything_in(agency)):
        run = ImportRun.objects.get()
        assert (run.state, run.counts) == ("CHECKED", {"NEW": 3, "WRONG": 2, "DUPLICATE": 1})
        assert ListExport.objects.get().state == "READY"
        assert Endpoint.objects.get().pause_reason == "BY_HAND"
        assert ApiClient.objects.count() == 1
