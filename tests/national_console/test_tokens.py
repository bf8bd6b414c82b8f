"""The tokens of the national desk, on the same page."""

import re

from tenants.tokens.models import PersonalToken
from tests.factories.consoles import Officer
from tests.factories.tokens import Program, token_of


def test_a_token_of_the_desk_is_made_and_works(agency, db):
    desk = Officer(None, "NAT")

    page = desk.post("/token/baru/", {"name": "Pusat data", "scopes": ["READ"], "days": "90"})

    secret = re.search(r"tuntas_[A-Za-z0-9_-]{43}", page.content.decode())[0]
    assert Program(None, secret).read().status_code == 200
    assert Program(agency, secret).read().status_code == 401
    assert "Pusat data" in desk.get("/token/").content.decode()


def test_each_may_end_anybodys(db):
    desk, colleague = Officer(None, "NAT"), Officer(None, "NAT", name="Dwi Lestari")
    made = token_of(None, colleague.user)

    assert "Dwi Lestari" in desk.get("/token/").content.decode()
    desk.post(f"/token/{made.token.pk}/cabut/")

    with desk.scope:
        assert PersonalToken.objects.get().revoked_by == desk.user.pk
