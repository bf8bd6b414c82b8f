"""Requests as a citizens' app sends them by Open311: the list of a page of its map, and filing."""

from itertools import count
from urllib.parse import urlencode

from register.models import Category
from tenants.scope import scope
from tests.bench.api import WORDS, agencies
from tests.bench.asked import Asked
from tests.bench.turns import in_turn
from tests.factories.categories import make_category
from tests.factories.everything import EVERYTHING
from tests.factories.people import host_of, staff
from tests.factories.tokens import token_of

REQUESTS = "/open311/v2/requests.json"
SERVICE = "jalan"


def open311_list():
    """Fifty reports a page, as XML and JSON in turn."""
    return in_turn(
        [
            Asked(f"/open311/v2/requests.{ending}?page_size=50", host_of(agency))
            for agency in agencies()
            for ending in ("json", "xml")
        ]
    )


def open311_file():
    """Return a sender of reports that are all new."""
    agency, numbers = agencies()[0], count(1)
    with scope(EVERYTHING):
        has_service = Category.objects.filter(code=SERVICE).exists()
    if not has_service:
        make_category(SERVICE, "Jalan")
    user = staff(agency, "ADM", email="aplikasi@contoh.test", totp=True)
    said = {
        "api_key": token_of(agency, user).secret,
        "service_code": SERVICE,
        "lat": "-7.4133345",
        "long": "109.6366745",
        "address_id": "33.04.07",
        "first_name": "Siti",
        "attribute[privacy_notice_seen]": "yes",
    }

    def send():
        number = next(numbers)
        words = f"{WORDS[number % 10]} {WORDS[number // 10 % 10]} nomor {number}. "
        told = words + "Sudah dua minggu begini dan belum ada perbaikan. " * 7
        return Asked(
            REQUESTS,
            host_of(agency),
            method="POST",
            body=urlencode({**said, "description": told}).encode(),
            more={"Content-Type": "application/x-www-form-urlencoded"},
        )

    return send
