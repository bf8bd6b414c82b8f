"""The requests that are measured, as somebody's browser would send them."""

from itertools import count

from django.conf import settings

from register.models import Report
from tenants.models import Agency
from tests.bench.asked import Asked
from tests.bench.filing import submits
from tests.factories.people import NATIONAL as NATIONAL_HOST
from tests.factories.people import host_of, session_of, site_of_host, staff


def _in_turn(asked):
    """Return a sender that goes through a list again and again."""
    numbers = count()
    return lambda: asked[next(numbers) % len(asked)]


def _numbers(**which):
    rows = Report.objects.using("owner").filter(**which).order_by("pk")
    return list(rows.values_list("number", flat=True)[:200])


def _signed_in(host, user):
    key = session_of(user, site=site_of_host(host)).session_key
    return {"Cookie": f"{settings.SESSION_COOKIE_NAME}={key}"}


def _agencies():
    return Agency.objects.using("owner").filter(slug__startswith="uji-").order_by("pk")


def track():
    return _in_turn([Asked(f"/lacak/{number}/") for number in _numbers(published=True)])


def agency_queue():
    asked = []
    for place, agency in enumerate(_agencies()[:20]):
        host = host_of(agency)
        user = staff(agency, "ADM", email=f"antrean{place}@contoh.test", totp=True)
        asked.append(Asked("/konsol/antrean/?v=baru", host, more=_signed_in(host, user)))
    return _in_turn(asked)


def national_queue():
    user = staff(None, "NAT", email="meja@contoh.test", totp=True)
    more = _signed_in(NATIONAL_HOST, user)
    return _in_turn([Asked("/antrean/?v=verifikasi", NATIONAL_HOST, more=more)])


def report_page():
    agency = _agencies()[0]
    host = host_of(agency)
    more = _signed_in(host, staff(agency, "ADM", email="halaman@contoh.test", totp=True))
    numbers = _numbers(agency_id=agency.pk)
    return _in_turn([Asked(f"/konsol/laporan/{n}/", host, more=more) for n in numbers])


REQUESTS = {
    "submit": submits,
    "track": track,
    "agency_queue_50": agency_queue,
    "national_queue_50": national_queue,
    "report_page": report_page,
}
