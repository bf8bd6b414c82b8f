"""Tracking by guessing opens nothing, tells nothing apart, and comes to an end.

Source: RELIABILITY 2, "tracking by guessing"
"""

import re
import time
from random import Random

import pytest
from django.conf import settings
from django.test import Client

from kernel.public_number import new_number
from kernel.receipt_secret import ALPHABET, LENGTH, group_secret, secret_hash
from public_portal.limits import GUESSES
from register.models import Report
from register.rules.states import Visibility
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life
from tests.factories.people import PUBLIC

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
GUESSED = 10_000
ROUNDS = 12


@pytest.fixture
def guesser():
    return Client(headers={"host": PUBLIC})


@pytest.fixture
def rng():
    return Random(20261123)  # noqa: S311 - the same guesses at every run


@pytest.fixture
def numbers(agency, rng):
    """A public report's number, a confidential one's, and one that does not exist."""
    public, confidential = Life(), Life(visibility=Visibility.CONFIDENTIAL)
    public.route(agency)
    return public.report.number, confidential.report.number, new_number(2026, rng)


def guess(rng):
    return group_secret("".join(rng.choices(ALPHABET, k=LENGTH)))


def ask(client, number, secret):
    return client.post("/lacak/", {"number": number, "secret": secret})


def plain(response, number, secret):
    """Return an answer without what differs with every request, and without what was typed."""
    text = response.content.decode().replace(number, "N").replace(secret, "S")
    text = re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]+', r"\1", text)
    # A second may pass between two requests.
    differing = {"Content-Length", "Expires"}
    headers = {k: v for k, v in response.headers.items() if k not in differing}
    return response.status_code, headers, text


def test_ten_thousand_guesses_open_nothing(numbers, rng):
    hashes = [secret_hash(guess(rng), settings.RECEIPT_KEY) for _ in range(GUESSED)]

    with scope(EVERYTHING):
        assert Report.objects.filter(secret_hash__in=hashes).count() == 0
        assert Report.objects.filter(number__in=numbers).count() == 2


def test_who_goes_on_guessing_is_told_to_wait(guesser, numbers, rng):
    answers = []

    # A window that ends meanwhile lets the count begin once more.
    while len(answers) < 2 * GUESSES.most + 2 and (not answers or answers[-1] != 429):
        response = ask(guesser, numbers[1], guess(rng))
        answers.append(response.status_code)

    assert set(answers[:-1]) == {404}
    assert len(answers) > GUESSES.most
    assert response.status_code == 429
    assert 1 <= int(response["Retry-After"]) <= GUESSES.window.total_seconds()
    assert "Tunggu beberapa menit, lalu coba lagi." in response.content.decode()
    assert "kode" not in guesser.cookies


def test_the_right_secret_waits_with_the_others(guesser, rng):
    life = Life(visibility=Visibility.CONFIDENTIAL)
    for _ in range(2 * GUESSES.most):
        if ask(guesser, life.report.number, guess(rng)).status_code == 429:
            break

    response = ask(guesser, life.report.number, life.secret)

    assert response.status_code == 429
    assert "kode" not in guesser.cookies


def test_a_wrong_secret_and_an_unknown_number_are_answered_alike(guesser, numbers, rng):
    secret = guess(rng)

    answers = [plain(ask(guesser, number, secret), number, secret) for number in numbers]

    assert answers[0][0] == 404
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize("secret", ["x", "AAAAA", "€" * 20, "0" * 60, "' OR 1=1 --"])
def test_what_cannot_be_a_secret_is_answered_like_a_wrong_one(guesser, numbers, secret):
    number = numbers[1]
    wrong = plain(ask(guesser, number, "0" * 20), number, "0" * 20)

    assert plain(ask(guesser, number, secret), number, secret)[0] == wrong[0] == 404


@pytest.mark.parametrize(
    "address",
    ["/lacak/{}/", "/lacak/{}/cabut/", "/lacak/{}/berkas/1/", "/laporan/{}/", "/lapor/selesai/{}/"],
)
def test_a_confidential_report_is_like_none_at_every_address(guesser, numbers, address):
    _public, confidential, unknown = numbers

    answers = [
        plain(guesser.get(address.format(n), follow=True), n, "-") for n in (confidential, unknown)
    ]

    assert answers[0] == answers[1]
    assert answers[0][0] == 404


def test_both_take_the_same_statements_and_about_the_same_time(guesser, numbers, rng, statements):
    _public, confidential, unknown = numbers
    ask(guesser, unknown, guess(rng))
    texts, fastest = {}, {confidential: 1e9, unknown: 1e9}

    for _ in range(ROUNDS):
        for number in (confidential, unknown):
            secret, began = guess(rng), time.perf_counter()
            with statements() as seen:
                ask(guesser, number, secret)
            fastest[number] = min(fastest[number], time.perf_counter() - began)
            texts[number] = [text.replace(number, "N") for text in seen.texts()]

    assert [text.split("'")[0] for text in texts[confidential]] == [
        text.split("'")[0] for text in texts[unknown]
    ]
    assert 0.5 < fastest[confidential] / fastest[unknown] < 2


@pytest.mark.parametrize("forged", ["", "x" * 200, "gAAAAABm" + "A" * 120])
def test_a_forged_cookie_opens_nothing(guesser, numbers, forged):
    guesser.cookies["kode"] = forged

    assert guesser.get(f"/lacak/{numbers[1]}/").status_code == 404


def test_the_cookie_of_one_report_opens_no_other(guesser, numbers):
    mine = Life(visibility=Visibility.CONFIDENTIAL)
    ask(guesser, mine.report.number, mine.secret)
    assert guesser.get(f"/lacak/{mine.report.number}/").status_code == 200

    assert guesser.get(f"/lacak/{numbers[1]}/").status_code == 404
