from register.rules.states import Visibility
from tests.factories.lives import Life
from tests.public_portal.moments import ago
from tests.public_portal.opening import open_report
from tests.public_portal.seeing import text_of


def test_it_works(visitor, agency):
    life = Life(at=ago())
    life.route(agency)

    response = visitor.get(f"/laporan/{life.report.number}/")

    assert response.status_code == 200
    assert "Tidak ada dokter di Puskesmas Bawang" in text_of(response)
    assert "Keterbukaan" not in text_of(response)


def test_it_is_the_public_page_for_the_reporter_too(visitor, agency):
    life = Life(at=ago(), body="Telepon 0812-3456-7890")
    life.route(agency)
    open_report(visitor, life)

    text = text_of(visitor.get(f"/laporan/{life.report.number}/"))

    assert "0812***890" in text
    assert "0812-3456-7890" not in text


def test_what_is_not_public_is_not_there(visitor, agency):
    unverified = Life(at=ago())
    confidential = Life(at=ago(), visibility=Visibility.CONFIDENTIAL)
    confidential.route(agency)
    numbers = [unverified.report.number, confidential.report.number, "LP26-8K3M-7QX7", "LP26-8888"]

    answers = [visitor.get(f"/laporan/{number}/") for number in numbers]

    assert {answer.status_code for answer in answers} == {404}
    assert len({text_of(answer) for answer in answers}) == 1


def test_a_number_may_be_typed_into_the_address(visitor):
    response = visitor.get("/laporan/lp268k3m7qx7/")

    assert response["Location"] == "/laporan/LP26-8K3M-7QX7/"


def test_its_statements_are_few(visitor, agency, statements):
    life = Life(at=ago())
    life.route(agency)
    page = f"/laporan/{life.report.number}/"
    visitor.get(page)

    with statements() as taken:
        visitor.get(page)

    assert len(taken.texts()) == 1
