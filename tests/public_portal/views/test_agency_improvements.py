"""What was mended is told to everybody without naming a report that is not theirs to read."""

from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from onboarding.action_plan.actions.keep_improvement import (
    ImprovementFacts,
    record_improvement,
    show_improvement,
)
from register.rules.states import Visibility
from tests.factories import dormant
from tests.factories.consoles import Officer, now
from tests.factories.lives import Life
from tests.factories.people import host_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def told(agency):
    """An improvement behind which are a published and a confidential report."""
    lives = (
        Life(title="Antrean tiga jam"),
        Life(title="Surat rahasia", visibility=Visibility.CONFIDENTIAL),
    )
    for life in lives:
        life.route(agency)
    officer = Officer(agency, "ADM")
    numbers = [life.report.number for life in lives]
    facts = ImprovementFacts(
        "Loket kedua", "Dibuka.", "Antrean lama.", date(2026, 1, 5), is_public=True
    )
    with officer.scope:
        row = record_improvement(
            facts, numbers=numbers, reader=officer.actor, by=officer.at_work, at=now()
        )
    return officer, row, numbers


def page(client, agency):
    return client.get(f"/instansi/{agency.slug}/perbaikan/").content.decode()


def test_published_reports_are_linked_and_others_counted(visitor, agency, told):
    _officer, _row, (shown, hidden) = told

    found = page(visitor, agency)

    assert "Loket kedua" in found
    assert f'href="/laporan/{shown}/">Antrean tiga jam</a>' in found
    assert hidden not in found
    assert "Surat rahasia" not in found
    assert "1 laporan yang tidak terbuka untuk umum." in found
    front = visitor.get(f"/instansi/{agency.slug}/").content.decode()
    assert f'href="/instansi/{agency.slug}/perbaikan/"' in front


def test_what_is_not_shown_and_who_is_not_there_tell_nothing(
    visitor, agency, other_agency, province, told
):
    officer, row, _numbers = told
    with officer.scope:
        show_improvement(row.pk, is_public=False, by=officer.at_work, at=now())

    assert "Belum ada perbaikan yang diumumkan" in page(visitor, agency)
    assert "Loket kedua" not in page(visitor, other_agency)
    assert "Belum ada" in page(visitor, dormant.dormant_regency(province))
    assert visitor.get("/instansi/tidak-ada/perbaikan/").status_code == 404


def test_it_is_on_the_agencys_own_host_too(agency, told, places):
    found = Client(headers={"host": host_of(agency)}).get("/perbaikan/").content.decode()

    assert "Loket kedua" in found
    assert f'href="{settings.PUBLIC_URL}/laporan/{told[2][0]}/"' in found


def test_many_reports_take_no_more_statements(visitor, agency, told, statements):
    page(visitor, agency)
    with statements() as before:
        page(visitor, agency)
    officer, _row, numbers = told
    facts = ImprovementFacts("Lagi", "Ya.", "Ya.", date(2026, 1, 5), is_public=True)
    with officer.scope:
        record_improvement(
            facts, numbers=numbers, reader=officer.actor, by=officer.at_work, at=now()
        )

    with statements() as after:
        page(visitor, agency)

    assert len(before.texts()) == len(after.texts()) <= 12
