"""The requests that are measured, as somebody's browser would send them."""

from register.models import Report
from tenants.models import Agency
from tests.bench import api, open311
from tests.bench.asked import Asked
from tests.bench.filing import submits
from tests.bench.search.requests import SEARCHES
from tests.bench.turns import in_turn, officer_headers
from tests.factories.people import NATIONAL as NATIONAL_HOST
from tests.factories.people import host_of, staff


def _numbers(**which):
    rows = Report.objects.using("owner").filter(**which).order_by("pk")
    return list(rows.values_list("number", flat=True)[:200])


def _agencies():
    return Agency.objects.using("owner").filter(slug__startswith="uji-").order_by("pk")


def track():
    return in_turn([Asked(f"/lacak/{number}/") for number in _numbers(published=True)])


def agency_queue():
    asked = []
    for place, agency in enumerate(_agencies()[:20]):
        host = host_of(agency)
        user = staff(agency, "ADM", email=f"antrean{place}@contoh.test", totp=True)
        asked.append(Asked("/konsol/antrean/?v=baru", host, more=officer_headers(host, user)))
    return in_turn(asked)


def national_queue():
    user = staff(None, "NAT", email="meja@contoh.test", totp=True)
    more = officer_headers(NATIONAL_HOST, user)
    return in_turn([Asked("/antrean/?v=verifikasi", NATIONAL_HOST, more=more)])


def report_page():
    agency = _agencies()[0]
    host = host_of(agency)
    more = officer_headers(host, staff(agency, "ADM", email="halaman@contoh.test", totp=True))
    numbers = _numbers(agency_id=agency.pk)
    return in_turn([Asked(f"/konsol/laporan/{n}/", host, more=more) for n in numbers])


REQUESTS = {
    "submit": submits,
    "track": track,
    "agency_queue_50": agency_queue,
    "national_queue_50": national_queue,
    "report_page": report_page,
    "api_create": api.api_create,
    "api_list": api.api_list,
    "api_read": api.api_read,
    "open311_list": open311.open311_list,
    "open311_file": open311.open311_file,
    **SEARCHES,
}
