"""A citizen's account, page by page: a narrow phone and a desk, both languages, axe on each."""

import pytest
from django.conf import settings

from notices.letters.names import Topic
from notices.sending.unsubscribe_token import Subscription, token_of
from register.rules.steps import Step
from tests.browser.visitor import ANGLES
from tests.factories.lives import Life
from tests.factories.people import PASSWORD, person, session_of
from tests.public_portal.moments import ago

PAGES = (
    *("/akun/laporan/", "/akun/laporan/tambah/", "/akun/notifikasi/", "/akun/data/"),
    *("/akun/data/hapus/", "/akun/surel/", "/akun/kata-sandi/ubah/", "/akun/keamanan/"),
)
OF_A_REPORT = ("/lacak/{}/", "/lacak/{}/surel/", "/lacak/{}/data/", "/lacak/{}/data/hapus/")
STRANGERS = ("/akun/masuk/", "/akun/daftar/", "/akun/masuk/kode/")


@pytest.fixture
def signed_in(enter, site):
    def opening(user, *, width, language="id"):
        visitor = enter(width=width)
        key = session_of(user, site="PUBLIC", confirmed=True).session_key
        url = site.url("PUBLIC")
        visitor.context.add_cookies(
            [
                {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": url},
                {"name": "django_language", "value": language, "url": url},
            ]
        )
        return visitor

    return opening


@pytest.mark.parametrize(("language", "width", "other_width"), ANGLES)
def test_every_page(signed_in, site, language, width, other_width):
    user = person(f"akun-{width}-{language}@contoh.id")
    visitor = signed_in(user, width=width, language=language)
    visitor.open("PUBLIC", "/akun/laporan/")
    life = Life(at=ago(hours=2), owner=user)
    life.route(site.regency)
    number = life.report.number

    for path in (*PAGES, *(page.format(number) for page in OF_A_REPORT)):
        visitor.open("PUBLIC", path).stays_within(other_width)
    for subscription in (
        Subscription(report_id=life.id),
        Subscription(user_id=user.pk, topic=Topic.DIGEST),
    ):
        visitor.open("PUBLIC", f"/berhenti/{token_of(subscription)}/").stays_within(other_width)
    stranger = visitor.forgive(404)
    stranger.open("PUBLIC", "/berhenti/salah/")

    assert len(set(visitor.seen)) >= 10


@pytest.mark.parametrize(("language", "width", "other_width"), ANGLES)
def test_the_way_in(enter, site, language, width, other_width):
    visitor = enter(width=width)
    cookie = {"name": "django_language", "value": language, "url": site.url("PUBLIC")}
    visitor.context.add_cookies([cookie])

    for path in STRANGERS:
        visitor.open("PUBLIC", path).stays_within(other_width)

    assert len(set(visitor.seen)) == 3


def test_a_citizen_adds_a_report_chooses_mails_and_leaves(signed_in, enter):
    user = person("warga-pergi@contoh.id")
    life = Life(at=ago(hours=2), title="Jembatan gantung putus")
    life.reporter(Step.WITHDRAW)
    me = signed_in(user, width=360)

    me.open("PUBLIC", "/akun/laporan/").sees("Belum ada laporan")
    me.press("Tambahkan laporan")
    me.fill("Nomor laporan", life.report.number).fill("Kode rahasia", life.secret)
    me.press("Tambahkan laporan").sees("Jembatan gantung putus")
    me.open("PUBLIC", "/akun/notifikasi/")
    me.pick("Hanya yang memerlukan saya").press("Simpan").sees("Pilihan surel Anda tersimpan.")
    me.open("PUBLIC", "/akun/data/").sees("warga-pergi@contoh.id").press("Hapus akun")
    me.forgive(422)
    me.fill("Kata sandi akun Anda", "salah-sekali").press("Hapus akun").sees("itu salah")
    me.fill("Kata sandi akun Anda", PASSWORD)
    me.pick("Saya mengerti").press("Hapus akun").sees("Akun Anda sudah dihapus.")

    me.open("PUBLIC", "/akun/laporan/").sees("Masuk")
