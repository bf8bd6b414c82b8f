"""Requests that no app sends: each is refused in the protocol's shape, and nothing is filed."""

import pytest

from register.models import Report
from tenants.scope import scope
from tests.api.open311.refused import refusal_of
from tests.bad_input.strings import RAW
from tests.bad_input.test_requests import BODIES
from tests.factories.everything import EVERYTHING

PATHS = (
    *("requests/%00.json", "requests/%ff%fe.xml", "services/%00.json", "tokens/%00.json"),
    *("requests.json?service_request_id=%00,%ff", "requests.json?service_code=%00"),
    *("requests.json?start_date=%00", "requests.json?status=%ff", "requests.xml?page=%d9%a1"),
    *("requests.json?page=99999999999999999999", "requests.json?page_size=1e3"),
    *(
        "requests.json?start_date=0001-01-01T00:00:00Z",
        "requests.json?end_date=0001-01-01T00:00:00Z",
    ),
    *("requests.json?start_date=9999-12-31T23:59:59Z", "services.json?jurisdiction_id=%00"),
    *("requests.json?updated_after=9999-12-31T23:59:59-23:59", "servicerequestupdates.json?page=0"),
    *(f"requests/{'9' * 5000}.json", "services/" + "a" * 5000 + ".xml", "requests/..%2f..json"),
    *("servicerequestupdates.xml?service_request_id=%00", "../../etc/passwd", "%2e%2e/x.json"),
)


def stored():
    with scope(EVERYTHING):
        return Report.objects.count()


@pytest.mark.parametrize("name", sorted(BODIES))
@pytest.mark.parametrize("path", ["requests.json", "servicerequestupdates.xml"])
def test_a_body_that_no_app_sends_files_nothing(app, path, name):
    kind, body = BODIES[name]

    answer = app.generic("POST", f"/open311/v2/{path}", body, content_type=kind)

    assert 400 <= refusal_of(answer)[0] < 500
    assert [raw for raw in RAW if raw in answer.content.decode()] == []
    assert stored() == 0


@pytest.mark.parametrize("path", PATHS)
def test_an_address_that_no_app_asks_for(app, life, path):
    answer = app.get(f"/open311/v2/{path}")

    assert answer.status_code < 500
    if answer.status_code >= 400:
        assert refusal_of(answer)[0] == answer.status_code
