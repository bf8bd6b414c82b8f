"""Opening a reporter's identity: only where it may be, with a reason, once, and on record."""

import pytest

from register.actions.seal_identity import Contact
from register.models import IdentityAccess
from register.rules.states import Visibility
from tenants.scope import scope
from tests.factories.consoles import Officer, escalated_life, fresh_life
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
REASON = "Menghubungi pelapor untuk janji temu."


@pytest.fixture
def life(agency):
    life = fresh_life()
    life.route(agency)
    return life


def readings(life):
    with scope(EVERYTHING):
        rows = IdentityAccess.objects.filter(report_id=life.id).order_by("pk")
        return list(rows.values_list("actor_id", "reason"))


def test_it_works(agency, life):
    admin = Officer(agency, "ADM")

    answer = admin.post(admin.url(life, "identitas"), {"reason": REASON})

    assert answer.status_code == 200
    text = answer.content.decode()
    assert "Siti" in text
    assert "siti@contoh.test" in text
    assert "Pembacaan Anda sudah dicatat." in text
    assert readings(life) == [(admin.user.pk, REASON)]
    assert "no-store" in answer["Cache-Control"]


def test_it_is_shown_once(agency, life):
    admin = Officer(agency, "ADM")
    admin.post(admin.url(life, "identitas"), {"reason": REASON})

    assert "Siti" not in admin.see(life).content.decode()
    assert "Siti" not in admin.get(admin.url(life, "identitas"), follow=True).content.decode()


def test_htmx_gets_the_block_alone(agency, life):
    admin = Officer(agency, "ADM")

    answer = admin.post(
        admin.url(life, "identitas"), {"reason": REASON}, headers={"HX-Request": "true"}
    )

    text = answer.content.decode()
    assert "<html" not in text
    assert 'id="identitas"' in text
    assert "Siti" in text
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("reason", ["", "   ", "singkat", "x" * 201])
def test_without_a_proper_reason_nothing_opens(agency, life, reason):
    admin = Officer(agency, "ADM")

    answer = admin.post(admin.url(life, "identitas"), {"reason": reason})

    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Siti" not in text
    assert "<title>Galat:" in text
    if reason.strip():
        assert f'value="{reason}"' in text
    assert readings(life) == []


def test_leadership_is_not_offered_it_and_gets_nothing(agency, life):
    officer = Officer(agency, "LEAD")

    page = officer.see(life).content.decode()
    answer = officer.post(officer.url(life, "identitas"), {"reason": REASON})

    assert "Buka identitas" not in page
    assert "Identitas tidak terbuka bagi Anda" in page
    assert answer.status_code == 403
    assert "Siti" not in answer.content.decode()
    assert readings(life) == []


def test_an_anonymous_reporter_stays_so(agency):
    life = fresh_life(visibility=Visibility.ANONYMOUS)
    life.route(agency)
    admin = Officer(agency, "ADM")

    assert "Buka identitas" not in admin.see(life).content.decode()
    answer = admin.post(admin.url(life, "identitas"), {"reason": REASON})

    assert answer.status_code == 403
    assert readings(life) == []


def test_a_supervising_province_opens_nothing(agency, province):
    life = escalated_life(agency, level=2)
    officer = Officer(province, "PRV", "ADM")

    assert "Buka identitas" not in officer.see(life).content.decode()
    assert officer.post(officer.url(life, "identitas"), {"reason": REASON}).status_code == 403


def test_another_agency_finds_nothing(other_agency, life):
    officer = Officer(other_agency, "ADM")

    assert officer.post(officer.url(life, "identitas"), {"reason": REASON}).status_code == 404
    assert readings(life) == []


def test_a_reporter_who_gave_nothing_is_said(agency):
    life = fresh_life(contact=Contact())
    life.route(agency)
    admin = Officer(agency, "ADM")

    answer = admin.post(admin.url(life, "identitas"), {"reason": REASON})

    assert answer.status_code == 200
    assert "Pelapor tidak memberikan identitas." in answer.content.decode()
    assert readings(life) == [(admin.user.pk, REASON)]
