"""The page of the demo's accounts, and that what it shows lets people in."""

import re
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import User
from demo.content.people import all_staff
from demo.sign_in import PASSWORD
from kernel.receipt_secret import secret_hash
from register.models import Report
from tenants.scope import SIGN_IN, SYSTEM, scope

pytestmark = pytest.mark.usefixtures("demo")
OFFICER = "kolaka.localhost"


@pytest.fixture
def page(with_demo_pages):
    answer = Client(HTTP_HOST="localhost").get("/demo/")
    assert answer.status_code == 200
    return answer


def officer_of(slug):
    return next(person.email for person in all_staff() if person.agency == slug)


def test_it_lists_the_national_desk_first_and_every_agency_with_accounts(page):
    names = [desk.name for desk in page.context["desks"]]

    assert names == [
        "Meja nasional",
        "Ombudsman Republik Indonesia",
        "Pemerintah Daerah Daerah Istimewa Yogyakarta",
        "Pemerintah Kabupaten Kolaka",
        "Pemerintah Kabupaten Kulon Progo",
    ]
    text = page.content.decode()
    shown = {person.email for desk in page.context["desks"] for person in desk.people}
    assert all(email in text for email in shown)
    with scope(SIGN_IN):
        staff = Authenticator.objects.values_list("user__email", flat=True)
        assert set(staff) == shown


def test_its_code_is_one_that_the_second_factor_takes(page):
    with scope(SIGN_IN):
        factor = Authenticator.objects.get(user__email=officer_of("kolaka"))
        assert TOTP(factor).validate_code(page.context["code"])
    assert 1 <= page.context["seconds"] <= 30
    assert page["Cache-Control"].startswith("max-age=0, no-cache, no-store")


def test_an_officer_signs_in_with_what_it_shows(page):
    desk = next(one for one in page.context["desks"] if one.name == "Pemerintah Kabupaten Kolaka")
    assert desk.url == "http://kolaka.localhost:8000/akun/masuk/"
    browser = Client(HTTP_HOST=OFFICER)
    # Not the first of them: another test has used up the code of that account.
    email = desk.people[1].email

    browser.post("/akun/masuk/", {"login": email, "password": PASSWORD})
    answer = browser.post("/akun/masuk/langkah-kedua/", {"code": page.context["code"]})

    assert (answer.status_code, answer.url) == (302, "/konsol/")


def test_a_reporter_signs_in_with_the_password_alone(page):
    email = page.context["portal"].people[0].email
    answer = Client(HTTP_HOST="localhost").post(
        "/akun/masuk/", {"login": email, "password": PASSWORD}
    )

    assert answer.status_code == 302
    with scope(SIGN_IN):
        assert not Authenticator.objects.filter(user=User.objects.get(email=email)).exists()


def test_its_secrets_open_the_reports(page, settings):
    samples = page.context["samples"]

    assert len(samples) == 2
    for sample in samples:
        with scope(SYSTEM):
            report = Report.objects.get(number=sample.number)
        assert report.secret_hash == secret_hash(sample.secret, settings.RECEIPT_KEY)
        assert sample.secret in page.content.decode()
        browser = Client(HTTP_HOST="localhost")
        typed = {"number": sample.number, "secret": sample.secret}
        answer = browser.post("/lacak/", typed, follow=True)
        assert answer.status_code == 200
        assert sample.title in answer.content.decode()


def test_it_has_neither_script_nor_style_of_its_own(page):
    assert not re.search(r"<style|style=|<script(?! src)", page.content.decode())


@pytest.mark.parametrize("host", ["nasional.localhost", OFFICER])
def test_other_hosts_do_not_have_it(with_demo_pages, host):
    assert Client(HTTP_HOST=host).get("/demo/").status_code == 404


def test_without_the_setting_there_is_no_such_page(settings):
    assert not settings.DEMO
    assert Client(HTTP_HOST="localhost").get("/demo/").status_code == 404


def test_the_view_itself_refuses_without_the_setting(with_demo_pages, settings):
    settings.DEMO = False

    assert Client(HTTP_HOST="localhost").get("/demo/").status_code == 404


def test_the_command_prints_addresses_the_password_and_the_page(with_demo_pages):
    out = StringIO()
    call_command("show_demo_accounts", stdout=out)

    printed = out.getvalue()
    assert PASSWORD in printed
    assert "http://localhost:8000/demo/" in printed
    assert "http://nasional.localhost:8000/" in printed
    assert "http://kolaka.localhost:8000/" in printed
    assert officer_of("kolaka") in printed
    assert printed.isascii()


def test_the_command_refuses_without_the_setting(settings):
    with pytest.raises(CommandError, match="TUNTAS_DEMO=1"):
        call_command("show_demo_accounts")
