from register.rules.steps import Step
from tests.factories.lives import Life, admin_of
from tests.factories.people import PUBLIC, person, sign_in
from tests.public_portal.moments import ago
from tests.public_portal.seeing import text_of


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
    for link in ("/lapor/", "/lacak/", "#tuntas", f"/laporan/{number}/", "sms:1708"):
        assert f'href="{link}"' in response.content.decode()
    assert "Lampu jalan padam, hubungi 0812***890" in text
    assert "Pemkab Banjarnegara · Kabupaten Banjarnegara, Jawa Tengah" in text
    assert 'action="/lacak/"' in response.content.decode()


def test_without_reports_it_says_so_and_what_to_do(visitor):
    text = text_of(visitor.get("/"))

    assert "Belum ada laporan yang selesai" in text
    assert "Buat laporan pertama" in text


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
