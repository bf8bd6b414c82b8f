"""Accounts follow the decree in force: who is named comes, who no longer is goes, nobody is locked out."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import DatabaseError

from tenants.actions.add_member import add_member
from tenants.actions.appoint_liaison import appoint_liaison
from tenants.actions.record_decree import NamedPerson
from tenants.models import Membership
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.actions.accept_invitation import accept_invitation
from tenants.signin.actions.follow_decree import follow_decree
from tenants.signin.models import Invitation
from tenants.teams.models import AuditEntry, Decree, DecreeMember
from tenants.teams.tasks import follow_decrees as task
from tenants.teams.tasks.follow_decrees import follow_decrees, follow_decrees_now
from tests.factories.consoles import Officer, now, today
from tests.factories.decrees import signed
from tests.factories.following import held, kept, last_told, later, line, seats
from tests.factories.lives import make_unit
from tests.factories.people import person

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def _storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Admin Awal")


def test_who_is_named_gets_the_role_of_their_place(agency, admin):
    wati, eko = Officer(agency, "LIA", name="Wati"), Officer(agency, "LEAD", name="Eko")
    coordinator = Officer(agency, "LEAD", name="Koko")

    decree = signed(
        admin,
        line(wati, "ADMIN_KOMINFO"),
        line(eko, "EXAMINATION_TEAM"),
        line(coordinator, "COORDINATION_TEAM", place_in_team="CHAIR"),
    )

    assert (held(wati), held(eko), held(coordinator)) == ({"LIA", "KOM"}, {"LEAD", "EXM"}, {"LEAD"})
    told = last_told(agency)
    assert (told.actor_id, told.actor_name, told.subject) == (None, "SK 050/12", "050/12")
    assert told.details == {
        "gained": ["Wati (KOM)", "Eko (EXM)"],
        "ended": [],
        "kept": [],
        "invited": [],
    }
    with scope(of_agency(agency)):
        names = dict(DecreeMember.objects.filter(decree=decree).values_list("name", "user_id"))
    assert (names["Wati"], names["Ani"]) == (wati.user.pk, None)


def test_what_only_the_former_decree_gave_ends_and_the_rest_stays(agency, admin):
    wati, rina = Officer(agency, "LIA", name="Wati"), Officer(agency, "LEAD", name="Rina")
    outsider = Officer(agency, "ORG", name="Oki")
    first = signed(admin, line(wati, "ADMIN_KOMINFO"), line(rina, "ADMIN_ORGANISATION"), number="1")

    second = signed(admin, line(rina, "ADMIN_ORGANISATION"), number="2", supersedes_id=first.pk)

    assert (held(wati), held(rina)) == ({"LIA"}, {"LEAD", "ORG"})
    # Whose role no decree gave keeps it: it was given by somebody on purpose.
    assert (held(outsider), held(admin)) == ({"ORG"}, {"ADM"})
    assert kept(second, agency) == []
    with scope(of_agency(agency)):
        assert {one.number: one.members.count() for one in Decree.objects.all()} == {"1": 4, "2": 3}


def test_nothing_happens_before_its_day_and_once_on_it(agency, admin):
    wati = Officer(agency, "LIA", name="Wati")
    decree = signed(admin, line(wati, "ADMIN_KOMINFO"), since=today() + timedelta(days=2))
    assert held(wati) == {"LIA"}
    assert follow_decrees_now() == 0

    assert follow_decrees(at=later(2)) == 1
    assert held(wati) == {"LIA", "KOM"}

    # What an administrator takes away afterwards is not given back.
    with scope(SIGN_IN):
        Membership.objects.filter(user=wati.user, role="KOM").update(
            is_active=False, until=later(2)
        )
    assert follow_decrees(at=later(3)) == 0
    with scope(of_agency(agency)):
        follow_decree(decree_id=decree.pk, agency=agency, at=later(3))
    assert held(wati) == {"LIA"}


def test_one_that_was_recorded_elsewhere_is_not_followed(agency, admin):
    wati = Officer(agency, "LIA", name="Wati")
    decree = signed(admin, line(wati, "ADMIN_KOMINFO"), since=today() + timedelta(days=1))
    with scope(of_agency(agency)):
        Decree.objects.filter(pk=decree.pk).update(entered_at=None)
        follow_decree(decree_id=decree.pk, agency=agency, at=later(2))

    assert follow_decrees(at=later(2)) == 0
    assert held(wati) == {"LIA"}


def test_the_last_who_keeps_accounts_stays_until_another_has_come(agency):
    first_admin = Officer(agency, "KOM", name="Wati")
    first = signed(first_admin, line(first_admin, "ADMIN_KOMINFO"), number="1")
    new = NamedPerson("Baru", "Pranata", "ADMIN_KOMINFO", email="Baru@contoh.go.id")

    second = signed(first_admin, new, number="2", supersedes_id=first.pk)

    assert held(first_admin) == {"KOM"}
    assert kept(second, agency) == [[first_admin.user.pk, "KOM"]]
    assert last_told(agency).details["kept"] == ["Wati (KOM)"]
    assert follow_decrees(at=later()) == 1
    assert held(first_admin) == {"KOM"}

    newcomer = person("baru@contoh.go.id", name="Baru")
    add_member(user_id=newcomer.pk, agency_id=agency.pk, role="KOM", at=now())
    follow_decrees(at=later())

    assert held(first_admin) == set()
    assert kept(second, agency) == []
    assert last_told(agency).details["ended"] == ["Wati (KOM)"]


def test_whoever_is_given_the_role_again_meanwhile_keeps_it(agency):
    wati = Officer(agency, "KOM", name="Wati")
    first = signed(wati, line(wati, "ADMIN_KOMINFO"), number="1")
    signed(
        wati,
        NamedPerson("Baru", "Pranata", "ADMIN_KOMINFO"),
        number="2",
        supersedes_id=first.pk,
    )
    with scope(SIGN_IN):
        Membership.objects.filter(user=wati.user).update(since=later(1))
    Officer(agency, "KOM", name="Kadek")

    follow_decrees(at=later(2))

    assert held(wati) == {"KOM"}


def test_what_was_kept_ends_with_the_next_decree(agency):
    wati = Officer(agency, "KOM", name="Wati")
    first = signed(wati, line(wati, "ADMIN_KOMINFO"), number="1")
    empty = NamedPerson("Baru", "Pranata", "ADMIN_KOMINFO")
    second = signed(wati, empty, number="2", supersedes_id=first.pk)
    admin = Officer(agency, "KOM", name="Kadek")

    signed(admin, line(admin, "ADMIN_KOMINFO"), number="3", supersedes_id=second.pk)

    assert (held(wati), held(admin)) == (set(), {"KOM"})


def test_liaison_officers_follow_their_units(agency, admin):
    unit, other = make_unit(agency, staffed=False), make_unit(agency, name="Dinas", staffed=False)
    dewi, rina = Officer(agency, "LIA", name="Dewi"), Officer(agency, "LEAD", name="Rina")
    first = signed(
        admin,
        line(dewi, "LIAISON_OFFICER", unit_id=unit.pk),
        line(dewi, "ADMIN_ORGANISATION"),
        number="1",
    )
    assert seats(unit, agency) == {(dewi.user.pk, False)}

    signed(
        admin,
        line(rina, "LIAISON_OFFICER", unit_id=unit.pk),
        line(dewi, "LIAISON_OFFICER", unit_id=other.pk, is_substitute=True),
        line(dewi, "ADMIN_ORGANISATION"),
        number="2",
        supersedes_id=first.pk,
    )

    assert seats(unit, agency) == {(rina.user.pk, False)}
    assert seats(other, agency) == {(dewi.user.pk, True)}
    assert held(rina) == {"LEAD", "LIA"}


def test_whoever_answers_for_no_unit_any_more_leaves_all_of_them(agency, admin):
    unit, other = make_unit(agency, staffed=False), make_unit(agency, name="Dinas", staffed=False)
    dewi = Officer(agency, "LIA", name="Dewi")
    oki = line(Officer(agency, "ORG", name="Oki"), "ADMIN_ORGANISATION")
    first = signed(admin, oki, line(dewi, "LIAISON_OFFICER", unit_id=unit.pk), number="1")
    with scope(of_agency(agency)):
        appoint_liaison(user_id=dewi.user.pk, unit_id=other.pk)

    signed(admin, oki, number="2", supersedes_id=first.pk)

    assert held(dewi) == set()
    assert (seats(unit, agency), seats(other, agency)) == (set(), set())


def test_a_units_decree_gives_its_unit_and_nothing_else(agency, admin):
    unit = make_unit(agency, staffed=False)
    dewi, tono = Officer(agency, "LEAD", name="Dewi"), Officer(agency, "LEAD", name="Tono")

    signed(
        admin,
        line(dewi, "LIAISON_OFFICER", unit_id=unit.pk),
        line(tono, "ADMIN_KOMINFO"),
        tier="UNIT",
        unit_id=unit.pk,
    )

    assert (held(dewi), held(tono)) == ({"LEAD", "LIA"}, {"LEAD"})
    assert seats(unit, agency) == {(dewi.user.pk, False)}


def test_a_unit_decree_keeps_who_is_named_there(agency, admin):
    unit = make_unit(agency, staffed=False)
    dewi = Officer(agency, "LEAD", name="Dewi")
    oki = line(Officer(agency, "ORG", name="Oki"), "ADMIN_ORGANISATION")
    of_unit = line(dewi, "LIAISON_OFFICER", unit_id=unit.pk)
    first = signed(admin, oki, of_unit, number="1")
    signed(admin, of_unit, number="U", tier="UNIT", unit_id=unit.pk)

    signed(admin, oki, number="2", supersedes_id=first.pk)

    assert held(dewi) == {"LEAD", "LIA"}
    assert seats(unit, agency) == {(dewi.user.pk, False)}


def test_who_has_no_account_here_is_invited_once_for_all_their_places(
    agency, admin, django_capture_on_commit_callbacks
):
    unit = make_unit(agency, staffed=False)
    email = "Siti@contoh.go.id"
    with django_capture_on_commit_callbacks(execute=True):
        signed(
            admin,
            NamedPerson("Siti", "Pranata", "ADMIN_KOMINFO", email=email),
            NamedPerson("Siti", "Pranata", "LIAISON_OFFICER", email=email.lower(), unit_id=unit.pk),
            NamedPerson("Koko", "Asisten", "COORDINATION_TEAM", email="koko@contoh.go.id"),
        )

    with scope(SIGN_IN):
        invitation = Invitation.objects.get()
    assert (invitation.email, invitation.roles) == ("siti@contoh.go.id", ["KOM", "LIA"])
    assert [message.to for message in mail.outbox] == [["siti@contoh.go.id"]]
    assert last_told(agency).details["invited"] == ["siti@contoh.go.id"]
    assert follow_decrees(at=later()) == 0

    siti = person("siti@contoh.go.id", name="Siti")
    token = mail.outbox[0].body.split("/undangan/")[1].split("/")[0]
    accept_invitation(token=token, agency_id=agency.pk, user=siti, at=now())

    assert seats(unit, agency) == {(siti.pk, False)}
    with scope(of_agency(agency)):
        users = DecreeMember.objects.filter(name="Siti").values_list("user_id", flat=True)
        assert set(users) == {siti.pk}


def test_one_that_cannot_be_followed_keeps_no_other_from_its_turn(
    agency, admin, monkeypatch, caplog
):
    signed(admin, line(admin, "ADMIN_KOMINFO"), since=today() + timedelta(days=1))
    signed(admin, line(admin, "ADMIN_KOMINFO"), since=today() + timedelta(days=1), number="2")
    follow, failed = task.follow_decree, []

    def fails_once(**given):
        if not failed:
            failed.append(given)
            raise DatabaseError
        follow(**given)

    monkeypatch.setattr(task, "follow_decree", fails_once)

    assert follow_decrees(at=later()) == 1
    assert "could not be followed: DatabaseError" in caplog.text
    assert follow_decrees(at=later()) == 1


def test_another_agency_is_left_alone(agency, other_agency, admin):
    wati = Officer(agency, "LIA", name="Wati")
    stranger = Officer(other_agency, "KOM", name="Tono")

    signed(admin, line(wati, "ADMIN_KOMINFO"), line(stranger, "ADMIN_ORGANISATION"))

    assert held(stranger) == {"KOM"}
    with scope(SIGN_IN):
        invited = Invitation.objects.get()
    assert (invited.agency_id, invited.email) == (agency.pk, stranger.user.email)
    with scope(of_agency(other_agency)):
        assert AuditEntry.objects.count() == 0
