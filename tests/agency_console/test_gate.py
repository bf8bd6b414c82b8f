"""Nobody passes without a second factor and a task here."""

import pytest
from django.test import Client

from tests.factories.consoles import Officer, fresh_life
from tests.factories.people import host_of, person, sign_in, staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PATHS = [
    "/konsol/",
    "/konsol/antrean/",
    "/konsol/usulan/",
    "/konsol/unit/",
    "/konsol/pernah-ditangani/",
    "/konsol/laporan/{number}/",
    "/konsol/laporan/{number}/assign-unit/",
    "/konsol/laporan/{number}/identitas/",
    "/konsol/laporan/{number}/berkas/1/",
]


@pytest.fixture
def number(agency):
    life = fresh_life()
    life.route(agency)
    return life.report.number


@pytest.mark.parametrize("path", PATHS)
def test_a_visitor_is_sent_to_sign_in(agency, number, path):
    answer = Client(HTTP_HOST=host_of(agency)).get(path.format(number=number))

    assert answer.status_code == 302
    assert answer.url.startswith("/akun/masuk/?next=%2Fkonsol%2F")


@pytest.mark.parametrize("path", PATHS)
def test_without_the_second_factor_nobody_enters(agency, number, path):
    user = staff(agency, "ADM")
    client = sign_in(Client(), user, host=host_of(agency), second_factor=False)

    answer = client.get(path.format(number=number))

    assert answer.status_code == 302
    assert answer.url.startswith("/akun/ulangi/kode/?next=%2Fkonsol%2F")


@pytest.mark.parametrize("path", PATHS)
def test_an_account_without_a_task_here_is_refused(agency, number, path):
    client = sign_in(Client(), person(totp=True), host=host_of(agency))

    assert client.get(path.format(number=number)).status_code == 403


def test_a_task_elsewhere_opens_nothing_here(agency, other_agency, number):
    client = sign_in(Client(), staff(other_agency, "ADM"), host=host_of(agency))

    for path in PATHS:
        assert client.get(path.format(number=number)).status_code == 403


@pytest.mark.parametrize("path", PATHS)
def test_only_reading_is_done_by_get(agency, number, path):
    answer = Officer(agency, "ADM").delete(path.format(number=number))

    assert answer.status_code == 405
