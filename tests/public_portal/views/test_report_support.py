import pytest
from django.test import Client

from public_portal import limits
from public_portal.support_cookie import COOKIE
from register.rules.states import Visibility
from register.rules.steps import Step
from tests.factories.lives import Life, admin_of
from tests.factories.people import PUBLIC, person, sign_in
from tests.public_portal.moments import ago
from tests.public_portal.seeing import text_of


@pytest.fixture
def life(agency):
    life = Life(at=ago())
    life.route(agency)
    return life


def page_of(life):
    return f"/laporan/{life.report.number}/"


def support(visitor, life):
    return visitor.post(f"{page_of(life)}dukung/")


def withdraw(visitor, life):
    return visitor.post(f"{page_of(life)}tarik-dukungan/")


def test_it_works(visitor, life):
    assert "Belum ada yang mendukung laporan ini." in text_of(visitor.get(page_of(life)))

    response = support(visitor, life)

    assert response["Location"] == f"{page_of(life)}#dukungan"
    text = text_of(visitor.get(page_of(life)))
    assert "1 orang mendukung laporan ini. Anda mendukung laporan ini." in text
    assert "Dukungan Anda tercatat" in text


def test_one_browser_counts_once_and_can_take_it_back(visitor, life):
    support(visitor, life)
    support(visitor, life)
    assert life.report.supporters == 1

    withdraw(visitor, life)

    assert life.report.supporters == 0
    assert "Dukung laporan ini" in text_of(visitor.get(page_of(life)))


def test_another_browser_counts_too(visitor, life):
    support(visitor, life)
    support(Client(HTTP_HOST=PUBLIC), life)

    assert life.report.supporters == 2


def test_an_account_counts_once_on_all_devices(visitor, life):
    citizen = person()
    other = Client(HTTP_HOST=PUBLIC)
    for browser in (sign_in(visitor, citizen, host=PUBLIC), sign_in(other, citizen, host=PUBLIC)):
        support(browser, life)
    assert life.report.supporters == 1

    del other.cookies[COOKIE]
    withdraw(other, life)

    assert life.report.supporters == 0


def test_the_cookie_is_for_one_report_alone_and_tells_nothing(visitor, life, agency):
    other = Life(at=ago())
    other.route(agency)
    support(visitor, life)

    cookie = visitor.cookies[COOKIE]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (page_of(life), True, "Lax")
    assert life.report.number not in cookie.value
    visitor.cookies[COOKIE] = cookie.value
    assert "Anda mendukung" not in text_of(visitor.get(page_of(other)))


@pytest.mark.parametrize("value", ["x", "gAAAAA", "é"])
def test_a_forged_cookie_is_no_support(visitor, life, value):
    visitor.cookies[COOKIE] = value

    response = visitor.get(page_of(life))

    assert response.status_code == 200
    assert "Anda mendukung" not in text_of(response)


def test_taking_back_what_was_never_given_changes_nothing(visitor, life):
    assert withdraw(visitor, life).status_code == 302
    assert life.report.supporters == 0


def test_what_has_ended_is_not_supported(visitor, life, agency):
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    life.reporter(Step.ACCEPT, rating=4)

    assert "tidak dapat didukung lagi" in text_of(visitor.get(page_of(life)))
    assert support(visitor, life).status_code == 404


def test_what_is_not_public_is_not_there(visitor, agency):
    confidential = Life(at=ago(), visibility=Visibility.CONFIDENTIAL)
    confidential.route(agency)

    assert support(visitor, confidential).status_code == 404
    assert withdraw(visitor, confidential).status_code == 302
    assert confidential.report.supporters == 0


def test_one_network_cannot_lift_a_report(visitor, life, monkeypatch):
    monkeypatch.setattr(limits, "SUPPORTS_OF_ONE_REPORT", limits.Quota("t", 2, limits.DAY))
    for _browser in range(3):
        response = support(Client(HTTP_HOST=PUBLIC), life)

    assert response.status_code == 302
    assert life.report.supporters == 2
