"""What a decree says of the Inspektorat follows with its own yes alone."""

from datetime import timedelta

import pytest

from tenants.actions.add_member import add_member
from tenants.actions.agree_to_decree import agree_to_decree
from tenants.actions.open_draft import NoSuchDecree
from tenants.actions.record_decree import NamedPerson
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.actions.follow_decree import follow_for_inspectorate
from tenants.signin.actions.seat_named import seat_newcomer
from tenants.signin.models import Invitation
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry
from tenants.teams.tasks.follow_decrees import follow_decrees
from tests.factories.consoles import Officer, now, today
from tests.factories.decrees import draft, signed
from tests.factories.following import held, later, line, seats
from tests.factories.lives import make_unit
from tests.factories.people import person

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def _storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Admin Awal")


def test_the_inspektorat_is_changed_with_its_own_yes_alone(agency, admin):
    cici = Officer(agency, "INS", name="Cici")
    eko, rina = Officer(agency, "LEAD", name="Eko"), Officer(agency, "LIA", name="Rina")
    lines = (line(eko, "ADMIN_INSPECTORATE"), line(rina, "ADMIN_KOMINFO"))
    decree = signed(admin, *lines)
    assert (held(eko), held(rina)) == ({"LEAD"}, {"LIA", "KOM"})

    with scope(of_agency(agency)):
        with pytest.raises(NotYourArea):
            agree_to_decree(decree_id=decree.pk, agency=agency, by=admin.at_work, at=now())
        assert held(eko) == {"LEAD"}
        agree_to_decree(decree_id=decree.pk, agency=agency, by=cici.at_work, at=now())
        agree_to_decree(decree_id=decree.pk, agency=agency, by=cici.at_work, at=now())

    assert held(eko) == {"LEAD", "INS"}
    with scope(of_agency(agency)):
        kinds = list(AuditEntry.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == [
        "DECREE_DRAFTED",
        "DECREE_SIGNED",
        "DECREE_FOLLOWED",
        "DECREE_AGREED",
        "DECREE_FOLLOWED",
    ]


def test_who_is_invited_anew_for_the_inspektorat_keeps_the_rest(agency, admin):
    cici = Officer(agency, "INS", name="Cici")
    lines = [
        NamedPerson("Siti", "Auditor", duty, email="siti@contoh.go.id")
        for duty in ("PATRON", "EXAMINATION_TEAM")
    ]
    decree = signed(admin, *lines, NamedPerson("Wati", "Pranata", "ADMIN_KOMINFO"))
    with scope(SIGN_IN):
        assert [one.roles for one in Invitation.objects.all()] == [["LEAD"]]

    with scope(of_agency(agency)):
        agree_to_decree(decree_id=decree.pk, agency=agency, by=cici.at_work, at=now())

    with scope(SIGN_IN):
        standing = Invitation.objects.filter(withdrawn_at=None)
        assert [one.roles for one in standing] == [["EXM", "LEAD"]]


def test_who_was_invited_otherwise_gets_no_more_than_that(agency, admin):
    unit = make_unit(agency, staffed=False)
    siti = person("siti@contoh.go.id", name="Siti")
    dewi = NamedPerson("Siti", "Bidan", "LIAISON_OFFICER", unit_id=unit.pk, email=siti.email)
    signed(admin, dewi, NamedPerson("Wati", "Pranata", "ADMIN_KOMINFO"))
    add_member(user_id=siti.pk, agency_id=agency.pk, role="LEAD", at=now())

    with scope(of_agency(agency)):
        seat_newcomer(user=siti, today=today())

    assert seats(unit, agency) == set()


def test_a_yes_before_its_day_is_heeded_on_it(agency, admin):
    cici, eko = Officer(agency, "INS", name="Cici"), Officer(agency, "LEAD", name="Eko")
    lines = (line(eko, "ADMIN_INSPECTORATE"), line(cici, "EXAMINATION_TEAM"))
    decree = signed(admin, *lines, since=today() + timedelta(days=1))

    with scope(of_agency(agency)):
        agree_to_decree(decree_id=decree.pk, agency=agency, by=cici.at_work, at=now())
    assert held(eko) == {"LEAD"}
    follow_decrees(at=later())

    assert (held(eko), held(cici)) == ({"LEAD", "INS"}, {"INS", "EXM"})
    with scope(of_agency(agency)):
        follow_for_inspectorate(decree_id=decree.pk, agency=agency, at=later())


def test_of_the_inspektorat_itself_nobody_has_to_be_asked(agency):
    both = Officer(agency, "ADM", "INS", name="Cici")
    eko = Officer(agency, "LEAD", name="Eko")

    signed(both, line(eko, "ADMIN_INSPECTORATE"))

    assert held(eko) == {"LEAD", "INS"}


def test_nobody_lets_themselves_in_to_the_inspektorat(agency, admin):
    eko = Officer(agency, "LEAD", name="Eko")

    signed(admin, line(admin, "ADMIN_INSPECTORATE"), line(eko, "EXAMINATION_TEAM"))

    assert (held(admin), held(eko)) == ({"ADM"}, {"LEAD", "EXM"})


def test_there_is_nothing_to_agree_to_in_a_draft(agency, admin):
    cici = Officer(agency, "INS", name="Cici")
    found = draft(admin)

    with scope(of_agency(agency)), pytest.raises(NoSuchDecree):
        agree_to_decree(decree_id=found.pk, agency=agency, by=cici.at_work, at=now())
