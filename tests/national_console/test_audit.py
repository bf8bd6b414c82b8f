"""The desk's own trail: identities read with their reasons, people who came and went."""

from datetime import timedelta

import pytest

from register.actions.read_identity import read_identity
from register.models import IdentityAccess
from tenants.scope import NATIONAL, SIGN_IN, of_agency, scope
from tenants.signin.actions.end_desk_role import end_desk_role
from tenants.signin.actions.withdraw_invitation import withdraw_invitation
from tenants.signin.models import Invitation
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING
from tests.factories.invitations import invited
from tests.factories.lives import admin_of
from tests.factories.people import staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
READS, PEOPLE = "/audit/", "/audit/pengguna/"


@pytest.fixture
def desk(db):
    return Officer(None, "NAT", name="Dewi Lestari")


def read(life, by, reason, role=NATIONAL):
    with scope(role):
        read_identity(report_id=life.id, by=by, at=now(), reason=reason)


def lines(answer):
    return [(row.number, row.reason, who) for row, who, _url in answer.context["rows"]]


def changes(answer):
    return [(change.whom, str(label), who) for change, label, who in answer.context["rows"]]


def test_it_works(agency, desk):
    life = fresh_life()
    life.route(agency)
    read(life, desk.actor, "Menghubungi pelapor.")
    read(life, admin_of(agency), "Bukan dari sini.", of_agency(agency))

    answer = desk.get(READS)

    assert lines(answer) == [(life.report.number, "Menghubungi pelapor.", "Dewi Lestari")]
    assert "Siti" not in answer.content.decode()
    assert f'href="/laporan/{life.report.number}/"' in answer.content.decode()


def test_nothing_yet(desk):
    assert "Belum ada identitas yang dibuka" in desk.get(READS).content.decode()
    assert "Belum ada perubahan" in desk.get(PEOPLE).content.decode()


def test_who_came_and_went(desk, agency):
    rudi = staff(None, "NAT", email="rudi@contoh.go.id", name="Rudi")
    for place, email in enumerate(("a@contoh.go.id", "b@contoh.go.id")):
        invited(None, email, "NAT", at=now() - timedelta(hours=place + 1))
    invited(agency, "lain@contoh.go.id", "ADM", at=now())
    with scope(SIGN_IN):
        first, second = Invitation.objects.filter(agency=None).order_by("pk")
        Invitation.objects.filter(pk=first.pk).update(
            accepted_at=now() - timedelta(minutes=30), accepted_by=rudi
        )
    withdraw_invitation(invitation_id=second.pk, agency_id=None, at=now() - timedelta(minutes=20))
    end_desk_role(user_id=rudi.pk, by=desk.user.pk, at=now())

    assert changes(desk.get(PEOPLE)) == [
        ("Rudi", "Tugas diakhiri", "Dewi Lestari"),
        ("b@contoh.go.id", "Undangan ditarik", ""),
        ("a@contoh.go.id", "Undangan diterima", "Rudi"),
        ("a@contoh.go.id", "Diundang", ""),
        ("b@contoh.go.id", "Diundang", ""),
    ]


@pytest.mark.parametrize("number", [5, 500])
def test_the_statements_are_the_same_for_any_number_of_rows(desk, statements, number):
    life = fresh_life()
    with scope(EVERYTHING):
        IdentityAccess.objects.bulk_create(
            IdentityAccess(
                report_id=life.id,
                at=now() - timedelta(minutes=place),
                role="NAT",
                actor_id=desk.user.pk,
                reason=f"Alasan {place:03}",
            )
            for place in range(number)
        )
    desk.get(READS)

    with statements() as seen:
        answer = desk.get(READS)

    assert (len(seen.texts()), len(lines(answer))) == (7, min(number, 50))
    found = lines(answer)
    while following := answer.context["next_url"]:
        answer = desk.get(following)
        found += lines(answer)
    assert [reason for _number, reason, _who in found] == [f"Alasan {n:03}" for n in range(number)]


@pytest.mark.parametrize("number", [5, 120])
def test_the_statements_are_the_same_for_any_number_of_people(desk, statements, number):
    for place in range(number):
        invited(None, f"p{place}@contoh.go.id", "NAT", at=now())
    with scope(EVERYTHING):
        Invitation.objects.update(invited_by_id=desk.user.pk)
    desk.get(PEOPLE)

    with statements() as seen:
        answer = desk.get(PEOPLE)

    assert (len(seen.texts()), len(changes(answer))) == (8, min(number, 100))
