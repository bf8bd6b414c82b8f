"""The desk recording decree and account of a body, each by itself."""

import pytest

from onboarding.connectivity.models import Standing
from register.tasks.drain import run_batch
from tenants.scope import scope
from tests.factories.applications import make_body
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.public_portal.seeing import summary_of, text_of, value_of

DECREE = {"has_decree": "on", "decree_number": "065/9/2026", "decree_on": "2026-01-12"}


@pytest.fixture
def body(db):
    return make_body()


@pytest.fixture
def desk(body):
    return Officer(None, "NAT", name="Dewi Lestari")


def page(body, rest=""):
    return f"/daftar-induk/{body.pk}/{rest}"


def findings():
    with scope(EVERYTHING):
        rows = Standing.objects.order_by("pk")
        return list(rows.values_list("has_decree", "decree_number", "has_account"))


def stands(desk, body):
    while run_batch(at=now()):
        pass
    rows = desk.get(page(body)).context["facts"]
    return next(row.value for row in rows if row.label == "SK dan akun")


def test_a_decree_without_an_account(desk, body):
    before = stands(desk, body)
    answer = desk.post(page(body, "sk-akun/"), DECREE)

    assert answer["Location"] == page(body)
    assert findings() == [(True, "065/9/2026", False)]
    assert (before, stands(desk, body)) == ("Belum ada", "SK, belum ada akun (065/9/2026)")


def test_an_account_without_a_decree(desk, body):
    desk.post(page(body, "sk-akun/"), {"has_account": "on"})

    assert findings() == [(False, "", True)]
    assert stands(desk, body) == "Akun, belum ada SK"


def test_the_form_begins_with_what_is_known(desk, body):
    desk.post(page(body, "sk-akun/"), DECREE)

    assert value_of(desk.get(page(body, "sk-akun/")), "decree_number") == "065/9/2026"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({**DECREE, "decree_on": "2999-01-01"}, "Tanggal SK tidak boleh sesudah hari ini."),
        ({**DECREE, "decree_number": ""}, "Tulis nomor SK."),
        (
            {"decree_number": "065/9/2026"},
            "Nomor dan tanggal SK hanya diisi bila SK sudah ada.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_words(desk, body, typed, sentence):
    answer = desk.post(page(body, "sk-akun/"), typed)

    assert answer.status_code == 422
    assert summary_of(answer) == [sentence]
    assert value_of(answer, "decree_number") == typed["decree_number"]
    assert findings() == []


def test_what_no_body_has_is_not_found(desk, body):
    assert desk.get("/daftar-induk/4711/sk-akun/").status_code == 404
    assert "Catat SK dan akun" in text_of(desk.get(page(body, "sk-akun/")))
