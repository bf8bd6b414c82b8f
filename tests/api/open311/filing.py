"""An app that files, and what came of it."""

from register.models import Report
from tenants.scope import scope
from tests.factories.everything import EVERYTHING

SAID = {
    "service_code": "kesehatan",
    "lat": "-7.4133345",
    "long": "109.6366745",
    "description": "Tidak ada dokter.\nSudah tiga hari.",
    "attribute[privacy_notice_seen]": "yes",
}


def filed(client, key, *, ending="json", headers=None, path="requests", **said):
    values = {**SAID, "api_key": key, **said}
    values = {name: value for name, value in values.items() if value is not None}
    return client.post(f"/open311/v2/{path}.{ending}", values, headers=headers or {})


def stored():
    with scope(EVERYTHING):
        return list(Report.objects.order_by("pk"))


def only():
    (report,) = stored()
    return report


def token_in(answer):
    assert answer.status_code == 200, answer.content
    (told,) = answer.json()
    assert list(told) == ["token", "service_notice"]
    return told["token"]
