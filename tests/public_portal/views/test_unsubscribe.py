"""Out of a mail, without signing in: RFC 8058."""

import re

import pytest
from django.core import mail
from django.test import Client

from notices.letters.names import Level, Topic
from notices.models import OfficerChoice, ReporterChoice
from notices.sending.unsubscribe_token import Subscription, token_of, unsubscribe_url
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life
from tests.factories.people import PUBLIC
from tests.public_portal.moments import ago
from tests.public_portal.seeing import text_of


@pytest.fixture
def life(places):
    return Life(at=ago(hours=2)).work()


def level_of(life):
    with scope(EVERYTHING):
        return (
            ReporterChoice.objects.filter(report_id=life.id).values_list("level", flat=True).first()
        )


def address_in(letter):
    return re.fullmatch(
        r"<http://localhost:8000(/berhenti/.+/)>", letter.extra_headers["List-Unsubscribe"]
    )[1]


def test_one_post_from_a_mail_program_is_enough(life):
    # No cookie, no token of a form, and the body that RFC 8058 prescribes.
    program = Client(headers={"host": PUBLIC}, enforce_csrf_checks=True)
    address = address_in(mail.outbox[-1])

    response = program.post(address, {"List-Unsubscribe": "One-Click"})

    assert response.status_code == 200
    assert program.cookies.output() == ""
    assert level_of(life) == Level.NONE


def test_the_next_letter_is_read_on_the_page_alone(life, visitor, agency):
    visitor.post(address_in(mail.outbox[-1]))
    mail.outbox.clear()

    life.route(agency)
    life.work()

    assert [letter for letter in mail.outbox if letter.to == ["siti@contoh.test"]] == []


def test_looking_at_the_page_changes_nothing(life, visitor):
    page = visitor.get(address_in(mail.outbox[-1]))

    assert page.status_code == 200
    assert "Berhenti" in text_of(page)
    assert life.report.number not in text_of(page)
    assert level_of(life) is None


def test_back_again(life, visitor):
    address = address_in(mail.outbox[-1])
    assert "Terima lagi" in text_of(visitor.post(address))

    page = visitor.post(address, {"again": "1"})

    assert "Anda menerima surel itu lagi" in text_of(page)
    assert level_of(life) == Level.EVERY


def test_an_officer_stops_one_topic_and_keeps_the_rest(visitor):
    address = unsubscribe_url(Subscription(user_id=77, topic=Topic.NEWS)).removeprefix(
        "http://localhost:8000"
    )

    visitor.post(address)
    visitor.post(address)

    with scope(EVERYTHING):
        assert OfficerChoice.objects.get(pk=77).off == ["NEWS"]
    visitor.post(address, {"again": "1"})
    with scope(EVERYTHING):
        assert OfficerChoice.objects.get(pk=77).off == []


@pytest.mark.parametrize("change", [lambda t: t[:-1], lambda t: "x" + t, lambda _t: "a"])
def test_a_token_that_is_not_ours_changes_nothing(life, visitor, change):
    token = change(token_of(Subscription(report_id=life.id)))

    response = visitor.post(f"/berhenti/{token}/")

    assert response.status_code == 404
    assert "tidak lengkap atau salah" in text_of(response)
    assert level_of(life) is None
