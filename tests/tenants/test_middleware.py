"""What the proofs of tests/isolation leave open."""

import pytest
from django.http import StreamingHttpResponse
from django.test import RequestFactory

from tenants.middleware import SiteMiddleware
from tenants.site import Site, SiteKind, site_for_host

pytestmark = pytest.mark.django_db


def test_an_answer_made_by_coroutines_is_left_as_it_is():
    async def pieces():
        yield b"a"

    made = []

    def view(_request):
        made.append(StreamingHttpResponse(pieces()))
        return made[0]

    answer = SiteMiddleware(view)(RequestFactory().get("/", headers={"host": "localhost"}))

    assert answer is made[0]
    assert answer.is_async


def test_the_client_finds_no_unknown_host(client):
    answer = client.get("/", headers={"host": "zzz.localhost"})

    assert answer.status_code == 404
    assert answer.content.decode().startswith("Alamat ini tidak dikenal.")


def test_sites_by_host(agency):
    assert site_for_host("localhost") == Site(SiteKind.PUBLIC)
    assert site_for_host("nasional.localhost") == Site(SiteKind.NATIONAL)
    assert site_for_host("banjarnegara.localhost") == Site(SiteKind.AGENCY, agency)
    assert site_for_host("zzz.localhost") is None
