"""/akun/notifikasi/: a citizen's on the portal, an officer's on every host."""

import pytest
from django.test import Client

from accounts.models import User
from notices.models import OfficerChoice, ReporterChoice
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.people import PUBLIC, host_of, person, sign_in, staff
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WHERE = "/akun/notifikasi/"


def at(user, host):
    return sign_in(Client(headers={"host": host}), user, host=host)


def rows(model, *fields):
    with scope(EVERYTHING):
        return list(model.objects.values_list(*fields))


def test_a_reporter_chooses_for_the_account():
    user = person("siti@contoh.id")
    member = at(user, PUBLIC)
    assert "Tugas Anda" not in text_of(member.get(WHERE))

    response = member.post(WHERE, {"save": "reporter", "level": "NEEDED", "language": "en"})

    assert response["Location"] == WHERE
    assert rows(ReporterChoice, "report_id", "level", "language") == [(None, "NEEDED", "en")]
    with scope(EVERYTHING):
        assert User.objects.get(pk=user.pk).language == "en"


def test_an_officer_chooses_topics_at_work(agency):
    user = staff(agency, "ADM")
    officer = at(user, host_of(agency))
    assert "Tugas Anda" in text_of(officer.get(WHERE))

    response = officer.post(WHERE, {"save": "officer", "topics": ["NEW", "DIGEST"]})

    assert response["Location"] == WHERE
    off = ["DECISION", "ESCALATION", "NEWS", "REMINDER", "REPLY", "RETURN"]
    assert rows(OfficerChoice, "user_id", "off") == [(user.pk, off)]
    assert officer.get(WHERE).context["officer"]["topics"].initial == ["NEW", "DIGEST"]


@pytest.mark.parametrize(
    "typed",
    [
        {"save": "officer", "topics": ["EVERYTHING"]},
        {"save": "reporter", "level": "x", "language": "id"},
        {"save": "nothing"},
        {},
    ],
)
def test_what_is_not_offered_changes_nothing(agency, typed):
    officer = at(staff(agency, "ADM"), PUBLIC)

    response = officer.post(WHERE, typed)

    assert response.status_code == (422 if typed.get("save") in ("officer", "reporter") else 200)
    assert rows(OfficerChoice, "user_id") == []
    assert rows(ReporterChoice, "level") == []


def test_a_citizen_at_an_agencys_host_has_nothing_to_choose(agency):
    member = at(person("siti@contoh.id"), host_of(agency))

    assert "tidak bertugas di sini" in text_of(member.get(WHERE))
    member.post(WHERE, {"save": "officer", "topics": []})
    assert rows(OfficerChoice, "user_id") == []
