"""The checklist of the protocol, line by line: the key of line 5, and what is sent again."""

from datetime import timedelta

import pytest

from tenants.tokens.models import TokenScope
from tests.api.open311.conftest import JURISDICTION
from tests.api.open311.filing import filed, only, stored, token_in
from tests.api.open311.refused import refusal_of
from tests.factories.clients import access_of, client_of
from tests.factories.consoles import Officer, now
from tests.factories.files import png
from tests.factories.tokens import token_of


@pytest.mark.parametrize("missing", [None, "", "tuntas_x", "x" * 500, "tuntas_" + "a" * 43])
def test_line_5_a_missing_or_wrong_key(app, missing):
    assert refusal_of(filed(app, missing))[0] == 403
    assert stored() == []


def test_line_5_a_key_needs_its_scope_its_holders_task_and_its_agency(
    app, agency, other_agency, key
):
    reader = token_of(
        agency, Officer(agency, "ADM").user, scopes=frozenset({TokenScope.READ})
    ).secret
    leader = token_of(agency, Officer(agency, "LEAD").user).secret
    elsewhere = token_of(other_agency, Officer(other_agency, "ADM").user).secret
    old = token_of(agency, Officer(agency, "ADM").user, at=now() - timedelta(days=40)).secret

    for wrong in (reader, leader, elsewhere, old):
        assert refusal_of(filed(app, wrong))[0] == 403
    assert stored() == []


def test_line_5_the_national_desks_key_is_good_for_every_agency(app, portal):
    desk = token_of(None, Officer(None, "NAT").user).secret

    answer = filed(portal, desk, jurisdiction_id=JURISDICTION)

    assert answer.status_code == 200, answer.content
    assert only().suggested_agency_id is not None


def test_line_5_the_access_token_of_a_client_is_a_key(app, agency):
    admin = Officer(agency, "ADM")
    intake, reads = ({TokenScope.INTAKE}, {TokenScope.READ})
    client, reader = (
        client_of(agency, admin.user, scopes=scopes, name=name).client
        for scopes, name in ((intake, "Aplikasi warga"), (reads, "Dasbor"))
    )

    assert filed(app, access_of(agency, client)).status_code == 200
    assert refusal_of(filed(app, access_of(agency, reader)))[0] == 403
    assert len(stored()) == 1


def test_what_is_sent_again_is_one_report(app, key):
    first, second = filed(app, key, media=png()), filed(app, key, media=png())

    assert first.json() == second.json()
    assert len(stored()) == 1
    assert token_in(filed(app, key, description="Lain.")) != token_in(first)
    assert len(stored()) == 2


def test_what_is_sent_again_under_a_key_of_its_own(app, key):
    headers = {"Idempotency-Key": "a-1"}

    first = filed(app, key, headers=headers)
    again = filed(app, key, headers=headers)
    other = filed(app, key, headers=headers, description="Lain sama sekali.")

    assert first.json() == again.json()
    assert refusal_of(other)[0] == 400
    assert len(stored()) == 1
