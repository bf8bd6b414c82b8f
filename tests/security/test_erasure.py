"""After an account is closed, its person is in no row of any table, sealed or in the open."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.secret_box import unseal
from register.actions.erase_due import erase_due
from register.actions.seal_identity import Contact
from register.models import Identity, Report
from register.rules.steps import Step
from register.tasks.drain import run_batch
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life
from tests.factories.people import PASSWORD, PUBLIC, person, sign_in
from tests.security.canary import CANARIES, EMAIL, NAME, NIK, PHONE, database_rows, found_in

ME = Contact(name=NAME, email=EMAIL, phone=PHONE, nik=NIK)
BODY = f"Nama saya {NAME}, NIK {NIK}, telepon {PHONE}, surel {EMAIL}."


def now():
    return timezone.now()  # noqa: TID251 - the pages read the real clock


def sealed():
    with scope(EVERYTHING):
        rows = Identity.objects.values_list("report__number", "sealed")
        return {number: unseal(bytes(value).decode()) for number, value in rows}


@pytest.fixture(scope="module")
def closed(own_database):
    """An account with a report that goes on and one that is over, closed on its page."""
    user = person(EMAIL, name=NAME)
    told = {"owner": user, "contact": ME, "title": f"Keluhan {NAME}", "body": BODY}
    going, over = (Life(at=now() - timedelta(hours=2), **told) for _ in range(2))
    over.reporter(Step.WITHDRAW)
    member = sign_in(Client(headers={"host": PUBLIC}), user, host=PUBLIC)
    for page in ("/akun/data/", "/akun/data/unduh/", "/akun/laporan/"):
        member.get(page)
    before = {table for table, row in database_rows() if found_in(row)}
    response = member.post("/akun/data/hapus/", {"proof": PASSWORD, "understood": "on"})
    assert response.status_code == 302
    work_off()
    return going, over, before


def work_off():
    """Let the ledger come to its end: the search, too, learns of an erasure by a job."""
    while run_batch(at=now()):
        pass


def test_it_was_there_before(closed):
    _going, _over, before = closed

    assert before >= {"public.accounts_user", "public.account_emailaddress"}
    assert "public.register_report" in before


def test_only_the_report_that_goes_on_still_knows_its_reporter(closed):
    going, over, _before = closed

    assert set(sealed()) == {going.report.number}
    left = {(table, going.report.number in row) for table, row in database_rows() if found_in(row)}
    assert left == {("public.register_report", True), ("public.search_internaldocument", True)}
    assert over.report.title == "Keluhan […]"


def test_when_that_one_ends_nothing_is_left(closed):
    going, _over, _before = closed

    going.go_to(now()).reporter(Step.WITHDRAW)
    assert erase_due(at=now()) == 1
    work_off()

    assert sealed() == {}
    assert {table for table, row in database_rows() if found_in(row, CANARIES)} == set()
    with scope(EVERYTHING):
        assert Report.objects.count() == 2
