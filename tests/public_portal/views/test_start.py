import pytest

from public_portal.drafts.store import LATEST
from register.actions.count_published import count_published
from register.rules.steps import Step
from tests.factories.lives import Life, admin_of
from tests.factories.people import PUBLIC, person, sign_in
from tests.public_portal.moments import ago
from tests.public_portal.seeing import forget_cookie, text_of
from tests.public_portal.writing import Writing


def settle(agency, title):
    life = Life(at=ago(hours=1), title=title)
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT, rating=5)
    return life.report.number


def test_it_works(visitor, agency, settings):
    settings.BRAND_SERVICE_NUMBERS = ("sms:1708",)
    number = settle(agency, "Lampu jalan padam, hubungi 0812-3456-7890")

    response = visitor.get("/")

    text = text_of(response)
    assert response.status_code == 200
    for link in (
        "/lapor/",
        "/lacak/",
        "/jelajahi/",
        "/jelajahi/?status=selesai",
        f"/laporan/{number}/",
        "sms:1708",
    ):
        assert f'href="{link}"' in response.content.decode()
    assert "Lampu jalan padam, hubungi 0812***890" in text
    assert "Pengaduan · Pemkab Banjarnegara Kabupaten Banjarnegara, Jawa Tengah" in text
    assert 'action="/lacak/"' in response.content.decode()


def test_without_reports_it_says_so_and_what_to_do(visitor):
    text = text_of(visitor.get("/"))

    assert "Belum ada laporan yang selesai" in text
    assert "Buat laporan pertama" in text


def test_it_says_how_many_reports_there_are_and_when_that_was_counted(visitor, agency):
    settle(agency, "Lampu jalan padam")
    Life(at=ago()).route(agency)
    count_published(at=ago(minutes=5))

    text = text_of(visitor.get("/"))

    assert "Seluruhnya 2 Sedang ditangani 1 Selesai 1 Dihitung" in text


def test_old_figures_say_that_they_are_old(visitor, agency):
    Life(at=ago()).route(agency)
    count_published(at=ago(hours=3))

    assert "sudah lama tidak diperbarui. Terakhir dihitung" in text_of(visitor.get("/"))


def test_before_the_first_count_there_are_no_figures(visitor):
    assert "Seluruhnya" not in text_of(visitor.get("/"))


def test_a_guest_may_sign_in_and_who_is_signed_in_finds_their_account(visitor):
    assert 'href="/akun/masuk/"' in visitor.get("/").content.decode()

    sign_in(visitor, person(), host=PUBLIC)

    assert 'href="/akun/masuk/"' not in visitor.get("/").content.decode()


def test_it_speaks_english(visitor):
    visitor.cookies["django_language"] = "en"

    assert '<html lang="en"' in visitor.get("/").content.decode()


def test_its_statements_are_the_same_for_many_reports(visitor, agency, statements):
    numbers = []
    for count in (1, 6):
        for place in range(count):
            settle(agency, f"Laporan {place}")
        visitor.get("/")
        with statements() as taken:
            visitor.get("/")
        numbers.append(len(taken.texts()))

    assert numbers == [1, 1]


def test_a_draft_that_waits_is_offered_again_until_it_is_sent(visitor, agency):
    before = visitor.get("/")
    writing = Writing(visitor, agency).begin()
    offered, on_form = visitor.get("/"), visitor.get("/lapor/")
    led_to = visitor.get(writing.address("periksa"))
    writing.locate().identify().send()

    link = f'href="/lapor/{writing.id}/periksa/"'
    assert link not in before.content.decode()
    assert link in offered.content.decode()
    assert link in on_form.content.decode()
    assert led_to["Location"] == writing.address("2-lokasi")
    assert link not in visitor.get("/").content.decode()


def test_a_draft_that_was_deleted_is_not_offered(visitor, agency):
    writing = Writing(visitor, agency).begin()

    visitor.post(writing.address("hapus"))

    assert "Lanjutkan draf" not in text_of(visitor.get("/"))


def test_a_draft_that_has_grown_too_old_is_offered_once_more_only(visitor, agency):
    writing = Writing(visitor, agency).begin()
    forget_cookie(writing)

    visitor.get(writing.address("periksa"))

    assert "Lanjutkan draf" not in text_of(visitor.get("/"))


@pytest.mark.parametrize("name", ["", "../konsol", "A" * 12, "a" * 13, "é" * 12])
def test_a_name_that_no_draft_has_is_not_offered(visitor, name):
    visitor.cookies[LATEST] = name

    assert "Lanjutkan draf" not in text_of(visitor.get("/"))
