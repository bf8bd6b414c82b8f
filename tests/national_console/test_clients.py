"""The national desk's systems, on the same pages."""

import re

from tenants.tokens.models import ApiClient
from tests.factories.clients import fetch
from tests.factories.consoles import Officer
from tests.factories.tokens import Program


def test_a_system_of_the_desk_is_let_in_and_works(agency, db):
    desk = Officer(None, "NAT")

    form = desk.get("/klien/baru/").content.decode()
    page = desk.post("/klien/baru/", {"name": "Pusat data", "scopes": ["READ"]})

    assert "Bekerja sebagai" not in form
    secret = re.search(r"tuntas_c_[A-Za-z0-9_-]{43}", page.content.decode())[0]
    with desk.scope:
        client = ApiClient.objects.get()
    assert (client.roles, client.unit_ids) == (["NAT"], [])
    token = fetch(Program(None, None), client.client_id, secret).json()["access_token"]
    assert Program(None, token).read().status_code == 200
    assert Program(agency, token).read().status_code == 401
    assert "Admin Nasional" in desk.get("/klien/").content.decode()


def test_a_colleague_ends_it(db):
    desk, colleague = Officer(None, "NAT"), Officer(None, "NAT", name="Dwi Lestari")
    desk.post("/klien/baru/", {"name": "Pusat data", "scopes": ["READ"]})
    with desk.scope:
        pk = ApiClient.objects.get().pk

    colleague.post(f"/klien/{pk}/cabut/")

    with desk.scope:
        assert ApiClient.objects.get().revoked_by == colleague.user.pk
