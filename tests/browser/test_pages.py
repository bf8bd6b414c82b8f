"""Pages beside the main job, looked over on a phone: axe finds nothing, nothing scrolls sideways."""

import pytest
from django.conf import settings

from register.rules.states import State
from tests.bad_input.strings import CODE
from tests.factories.agencies import MINISTRY, read_agency
from tests.factories.people import person, session_of, site_of_host
from tests.factories.stages import Stages

EVERYWHERE = ("/akun/surel/", "/akun/kata-sandi/ubah/", "/akun/keamanan/", "/akun/instansi/")
STRANGER = (
    *("/privasi/", "/lacak/", "/luring/", "/akun/masuk/", "/akun/masuk/kode/", "/akun/daftar/"),
    *("/statistik/", "/instansi/", "/instansi/banjarnegara/"),
    *("/akun/kata-sandi/lupa/", "/akun/kata-sandi/lupa/selesai/", "/akun/nonaktif/"),
)
DESK = (
    *("/antrean/?v=verifikasi", "/antrean/?v=semua", "/instansi/", "/usulan/", "/dasbor/"),
    *("/laporan/{}/", "/laporan/{}/archive/", "/laporan/{}/merge/", "/laporan/{}/lock/"),
)
ADMIN = (
    *(
        "/konsol/antrean/?v=semua",
        "/konsol/unit/",
        "/konsol/pernah-ditangani/",
        "/konsol/usulan/",
        "/konsol/dasbor/",
    ),
    *(
        "/konsol/laporan/{}/",
        "/konsol/laporan/{}/change-unit/",
        "/konsol/laporan/{}/interim-reply/",
    ),
)


@pytest.fixture(scope="module")
def people(site):
    desk, admin, _liaison = site.officers("halaman")
    stages = Stages(site.regency, site.unit, read_agency(MINISTRY))
    life = stages.bring(State.IN_PROGRESS)
    return {"desk": desk, "admin": admin, "stages": stages, "life": life}


@pytest.fixture
def signed_in(enter, site):
    """Open a window of somebody who is already signed in at a host."""

    def opening(user, where):
        visitor = enter(width=360)
        host = site.url(where).split("/")[2].partition(":")[0]
        key = session_of(user, site=site_of_host(host), confirmed=True).session_key
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": site.url(where)}
        visitor.context.add_cookies([cookie])
        return visitor

    return opening


@pytest.mark.parametrize("language", ["id", "en"])
def test_of_a_stranger(enter, site, language):
    visitor = enter(width=360)
    cookie = {"name": "django_language", "value": language, "url": site.url("PUBLIC")}
    visitor.context.add_cookies([cookie])

    for path in STRANGER:
        visitor.open("PUBLIC", path)

    assert len(set(visitor.seen)) > 6


def test_of_an_account(signed_in):
    visitor = signed_in(person("akun@contoh.id", totp=True), "PUBLIC")

    for path in (*EVERYWHERE, "/akun/keluar/", "/lapor/"):
        visitor.open("PUBLIC", path)


def test_of_the_desk(signed_in, people):
    visitor = signed_in(people["desk"], "NATIONAL").forgive(409)

    for path in (*DESK, *EVERYWHERE):
        visitor.open("NATIONAL", path.format(people["life"].report.number))


def test_of_an_agency(signed_in, people):
    visitor = signed_in(people["admin"], "REGENCY")

    for path in (*ADMIN, *EVERYWHERE):
        visitor.open("REGENCY", path.format(people["life"].report.number))


def test_of_what_is_not_there(enter, signed_in, people):
    stranger = enter(width=360).forgive(404)
    for path in ("/tidak-ada/", "/lacak/LP26-8K3M-7QX7/"):
        stranger.open("PUBLIC", path)
    officer = signed_in(people["admin"], "REGENCY").forgive(404)
    officer.open("REGENCY", "/konsol/laporan/LP26-8K3M-7QX7/")
    citizen = signed_in(person("warga@contoh.id"), "REGENCY").forgive(403)
    citizen.open("REGENCY", "/konsol/")


def test_of_a_reporter_in_every_state(enter, people):
    visitor = enter(width=360)

    for state in State:
        life = people["stages"].bring(state)
        visitor.open("PUBLIC", f"/lacak/?nomor={life.report.number}")
        visitor.fill("Kode rahasia", life.secret).press("Buka laporan").sees(life.report.number)


def test_no_text_runs(enter, signed_in, people):
    nasty = "\n".join(CODE.values())
    life = people["stages"].file(title=CODE["end of text"] + CODE["img"], body=nasty)
    life.route(people["stages"].agency, text=nasty)
    number, ran = life.report.number, []
    pages = (
        (enter(width=360), "PUBLIC", f"/laporan/{number}/"),
        (signed_in(people["desk"], "NATIONAL"), "NATIONAL", f"/laporan/{number}/"),
        (signed_in(people["admin"], "REGENCY"), "REGENCY", f"/konsol/laporan/{number}/"),
    )

    for visitor, where, path in pages:
        visitor.page.on("dialog", lambda dialog: ran.append(dialog.message) or dialog.dismiss())
        visitor.open(where, path).sees("onerror=alert(1)")

    assert ran == []
