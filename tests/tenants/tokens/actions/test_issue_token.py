from datetime import timedelta

from tenants.tokens.models import IssuedToken
from tenants.tokens.queries.clients import live_pass
from tests.database.template import AT
from tests.factories.clients import access_of, client_of

QUARTER = timedelta(minutes=15)


def test_it_is_good_for_a_quarter_of_an_hour(agency, admin):
    client = client_of(agency, admin.user, at=AT).client

    secret = access_of(agency, client, at=AT)

    with admin.scope:
        assert live_pass(secret, at=AT + QUARTER - timedelta(microseconds=1)).pk == client.pk
        assert live_pass(secret, at=AT + QUARTER) is None


def test_those_that_are_over_are_forgotten(agency, admin):
    client = client_of(agency, admin.user, at=AT).client
    other = client_of(agency, admin.user, at=AT).client
    for each, at in ((client, AT), (client, AT + QUARTER / 2), (other, AT)):
        access_of(agency, each, at=at)

    access_of(agency, client, at=AT + QUARTER)

    with admin.scope:
        left = IssuedToken.objects.order_by("pk").values_list("client_id", "issued_at")
        assert list(left) == [
            (client.pk, AT + QUARTER / 2),
            (other.pk, AT),
            (client.pk, AT + QUARTER),
        ]
