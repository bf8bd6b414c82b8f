"""Requests as an agency's own system would send them, with a token of its officer."""

import json
from itertools import count

from register.models import Report
from tenants.models import Agency
from tests.bench.asked import Asked
from tests.bench.turns import in_turn
from tests.factories.people import host_of, staff
from tests.factories.tokens import token_of
from tests.factories.told import told

REPORTS = "/api/v1/reports"
AGENCIES = 20
# No two alike, as people tell; of another kind than those that are filed already.
WORDS = ("air", "bus", "guru", "kabel", "listrik", "obat", "pasar", "sungai", "taman", "trotoar")


def agencies():
    rows = Agency.objects.using("owner").filter(slug__startswith="uji-").order_by("pk")
    return list(rows[:AGENCIES])


def _headers(agency, place):
    user = staff(agency, "ADM", email=f"sistem{place}@contoh.test", totp=True)
    return {"Authorization": f"Bearer {token_of(agency, user).secret}"}


def api_list():
    asked = [
        Asked(f"{REPORTS}?limit=50", host_of(agency), more=_headers(agency, place))
        for place, agency in enumerate(agencies())
    ]
    return in_turn(asked)


def api_read():
    agency = agencies()[0]
    more, host = _headers(agency, "baca"), host_of(agency)
    rows = Report.objects.using("owner").filter(agency_id=agency.pk).order_by("pk")
    numbers = rows.values_list("number", flat=True)[:200]
    return in_turn([Asked(f"{REPORTS}/{number}", host, more=more) for number in numbers])


def api_create():
    """Return a sender of reports that are all new, so that duplicates are looked for in vain."""
    agency = agencies()[0]
    more, host, numbers = _headers(agency, "catat"), host_of(agency), count(1)

    def send():
        number = next(numbers)
        title = f"{WORDS[number % 10]} {WORDS[number // 10 % 10]} nomor {number}"
        body = "Sudah dua minggu begini dan belum ada perbaikan. " * 7
        sent = told(title=title, body=body, category_code="", region_code="33.04")
        return Asked(
            REPORTS,
            host,
            method="POST",
            body=json.dumps(sent).encode(),
            statuses=(201,),
            more={
                **more,
                "Content-Type": "application/json",
                "Idempotency-Key": f"uji-{number}",
            },
        )

    return send
