"""The forms of an account, sent with every string: an answer, and nobody signed in by it."""

import pytest
from django.test import Client

from tests.bad_input.strings import FOR_STEPS
from tests.bad_input.trying import wrong_with
from tests.factories.people import PUBLIC
from tests.isolation.matrix_posts import undone

STRANGERS = {
    "/akun/masuk/": ("login", "password"),
    "/akun/masuk/kode/": ("email",),
    "/akun/daftar/": ("email", "full_name", "password1"),
    "/akun/kata-sandi/lupa/": ("email",),
    "/bahasa/": ("language", "next"),
}
HOLDERS = {
    "/akun/surel/": ("email",),
    "/akun/kata-sandi/ubah/": ("oldpassword", "password1", "password2"),
    "/akun/ulangi/": ("password",),
}
STAFF = {"/akun/ulangi/kode/": ("code",)}
VALID = {"login": "siti@contoh.id", "email": "siti@contoh.id", "full_name": "Siti"}


@pytest.fixture(autouse=True)
def _without_limits(settings):
    settings.ACCOUNT_RATE_LIMITS = False


@pytest.mark.parametrize("address", sorted(STRANGERS))
def test_a_stranger(world, address):
    mistakes = {}

    for field in STRANGERS[address]:
        for name, text in FOR_STEPS.items():
            client = Client(headers={"host": PUBLIC}, raise_request_exception=False)
            with undone():
                response = client.post(address, {**VALID, field: text})
                if what := wrong_with(response):
                    mistakes[field, name] = what
                assert client.get("/akun/instansi/").status_code == 302

    assert mistakes == {}


@pytest.mark.parametrize(
    ("actor", "address", "field"),
    [("CITIZEN", address, field) for address, fields in HOLDERS.items() for field in fields]
    + [("ADM", address, field) for address, fields in STAFF.items() for field in fields],
)
def test_the_holder_of_an_account(world, actor, address, field):
    mistakes = {}
    valid = {"action_add": "", "password1": "kelapa-tua-2026", "password2": "kelapa-tua-2026"}

    for name, text in FOR_STEPS.items():
        with undone():
            response = world.client(actor, PUBLIC).post(address, {**valid, field: text})
            if what := wrong_with(response):
                mistakes[name] = what

    assert mistakes == {}
