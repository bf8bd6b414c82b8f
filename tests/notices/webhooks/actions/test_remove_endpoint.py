"""An endpoint goes with all that was and was still to be sent to it, and nothing else does."""

import pytest

from notices.models import WebhookStanding
from notices.webhooks.actions.open_endpoint import NoSuchEndpoint
from notices.webhooks.actions.remove_endpoint import remove_endpoint
from notices.webhooks.models import Attempt, Delivery, Endpoint
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life
from tests.factories.webhooks import call_due, desk_scope, endpoint_of, keeper_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def kept(desk):
    with desk_scope(desk):
        return tuple(model.objects.count() for model in (Endpoint, Delivery, Attempt))


def test_it_works(agency, sink, at):
    first, _secret = endpoint_of(agency, sink.url, at=at)
    endpoint_of(agency, sink.url, at=at, name="Lain")
    endpoint_of(None, sink.url, at=at)
    sink.answer = 500
    life = Life(at=at)
    life.route(agency)
    life.work()
    call_due(at)
    assert (kept(agency), kept(None)) == ((2, 2, 2), (1, 2, 1))
    tried = len(sink.taken)

    with desk_scope(agency):
        remove_endpoint(endpoint_id=first.pk, by=keeper_of(agency), at=at)

    assert (kept(agency), kept(None)) == ((1, 1, 1), (1, 2, 1))
    with scope(EVERYTHING):
        left = WebhookStanding.objects.filter(agency_id=agency.pk)
        assert list(left.values_list("endpoint_id", flat=True)) == [first.pk + 1]
    assert len(sink.taken) == tried


def test_another_desk_removes_nothing(agency, other_agency, sink, at):
    endpoint, _secret = endpoint_of(agency, sink.url, at=at)

    with desk_scope(other_agency), pytest.raises(NoSuchEndpoint):
        remove_endpoint(endpoint_id=endpoint.pk, by=keeper_of(other_agency), at=at)

    assert kept(agency) == (1, 0, 0)
