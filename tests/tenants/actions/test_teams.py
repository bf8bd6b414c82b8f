"""Units, liaison officers and decrees, in the scope of one agency."""

from datetime import date

import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from tenants.actions.add_member import add_member
from tenants.actions.add_unit import add_unit
from tenants.actions.appoint_liaison import NotALiaison, appoint_liaison
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.actions.remove_member import remove_member
from tenants.scope import of_agency, scope
from tenants.teams.models import Decree, DecreeMember, LiaisonOfficer, Unit
from tests.database.template import AT
from tests.isolation.rows import make_person

pytestmark = pytest.mark.django_db


def decree(number="050/12", **values):
    required = {
        "signed_on": date(2026, 1, 5),
        "title": "Tim pengelola pengaduan",
        "signer": "Bupati Banjarnegara",
        "valid_from": date(2026, 1, 5),
        "people": (),
    }
    return record_decree(number=number, **(required | values))


@pytest.fixture
def unit(in_agency):
    return add_unit(name="Puskesmas Wanadadi", kind="PUSKESMAS", code="PKM-1")


@pytest.fixture
def liaison(agency, db):
    person = make_person("dewi")
    member = add_member(user_id=person.pk, agency_id=agency.pk, role="LIA", at=AT)
    return person, member


def test_a_unit_under_another(unit):
    child = add_unit(name="Pustu Lemahjaya", kind="OTHER", code="PKM-1-1", parent_id=unit.pk)

    assert (child.parent, str(child), child.is_active) == (unit, "Pustu Lemahjaya", True)
    assert not child.is_inspectorate
    assert add_unit(name="Inspektorat", kind="INSPECTORATE", code="INS").is_inspectorate


@pytest.mark.parametrize("values", [{"code": "PKM-1"}, {"kind": "CLUB"}])
def test_a_unit_that_does_not_fit_is_refused(unit, values):
    required = {"name": "Dinas", "kind": "OPD", "code": "D"}
    with pytest.raises(IntegrityError), transaction.atomic():
        add_unit(**(required | values))

    assert Unit.objects.count() == 1


def test_a_unit_is_not_its_own_parent(unit):
    with pytest.raises(IntegrityError), transaction.atomic():
        Unit.objects.filter(pk=unit.pk).update(parent=unit)


def test_a_liaison_officer_is_appointed_once(unit, liaison):
    person, _member = liaison

    first = appoint_liaison(user_id=person.pk, unit_id=unit.pk)
    LiaisonOfficer.objects.update(is_active=False)
    again = appoint_liaison(user_id=person.pk, unit_id=unit.pk, is_substitute=True)

    assert again == first
    assert (again.is_substitute, again.is_active) == (True, True)
    assert str(again) == f"{person.pk} → {unit.pk}"


def test_only_an_active_liaison_member_of_this_agency_is_appointed(
    agency, other_agency, unit, liaison
):
    person, member = liaison
    admin = make_person("budi")
    add_member(user_id=admin.pk, agency_id=agency.pk, role="ADM", at=AT)
    stranger = make_person("tono")
    add_member(user_id=stranger.pk, agency_id=other_agency.pk, role="LIA", at=AT)
    remove_member(membership_id=member.pk, at=AT)

    for user in (person, admin, stranger):
        with pytest.raises(NotALiaison):
            appoint_liaison(user_id=user.pk, unit_id=unit.pk)

    assert LiaisonOfficer.objects.count() == 0


def test_a_decree_with_the_people_it_names(in_agency):
    people = (
        NamedPerson("Ani", "Bupati", "PATRON"),
        NamedPerson("Budi", "Sekretaris", "ACCOUNTABLE_OFFICER", nip="197001011990031001"),
        NamedPerson("Budi", "Sekretaris", "COORDINATION_TEAM", user_id=7),
    )

    found = decree(people=people, valid_to=date(2026, 12, 31), file_name="sk.pdf")

    assert str(found) == "050/12"
    members = DecreeMember.objects.order_by("pk")
    assert [str(member) for member in members] == [
        "Ani (PATRON)",
        "Budi (ACCOUNTABLE_OFFICER)",
        "Budi (COORDINATION_TEAM)",
    ]
    assert list(members.values_list("nip", "user_id")) == [
        ("", None),
        ("197001011990031001", None),
        ("", 7),
    ]


def test_a_decree_supersedes_one_other(in_agency):
    first = decree()
    second = decree("050/13", supersedes_id=first.pk)

    assert second.supersedes == first
    with pytest.raises(IntegrityError):
        decree("050/14", supersedes_id=first.pk)
    assert Decree.objects.count() == 2


@pytest.mark.parametrize(
    "values",
    [
        {"number": "050/12"},
        {"valid_to": date(2026, 1, 4)},
        {"people": (NamedPerson("Ani", "Bupati", "CHAIR"),)},
        {"people": (NamedPerson("Ani", "Bupati", "PATRON", nip="12"),)},
        {"people": (NamedPerson("Ani", "Bupati", "PATRON"),) * 2},
        {"people": (NamedPerson("Ani", "Bupati", "PATRON", place_in_team="HEAD"),)},
        {"people": (NamedPerson("Ani", "Bupati", "PATRON", is_substitute=True),)},
        {"number": ""},
        {"valid_from": None},
        {"signed_on": None},
        {"tier": "UNIT"},
        {"tier": "VILLAGE"},
        {"file_sha256": "ab12"},
        {"is_draft": True, "file_sha256": "a" * 64},
    ],
)
def test_a_decree_that_does_not_fit_leaves_nothing(in_agency, values):
    decree()

    with pytest.raises(IntegrityError):
        decree(**({"number": "050/13"} | values))

    assert (Decree.objects.count(), DecreeMember.objects.count()) == (1, 0)


def test_a_units_own_decree_names_its_unit_and_who_answers_for_it(unit):
    people = (
        NamedPerson("Dewi", "Kepala TU", "LIAISON_OFFICER", unit_id=unit.pk, phone="0286-1"),
        NamedPerson(
            "Rina",
            "Bidan",
            "LIAISON_OFFICER",
            rank="Penata (III/c)",
            unit_id=unit.pk,
            is_substitute=True,
            email="rina@contoh.go.id",
        ),
    )

    found = decree("445/7", tier="UNIT", unit_id=unit.pk, place="Wanadadi", people=people)

    assert (found.unit, found.place, found.legal_basis) == (unit, "Wanadadi", [])
    kept = found.members.order_by("pk")
    assert [(one.unit, one.is_substitute, one.rank, one.email, one.phone) for one in kept] == [
        (unit, False, "", "", "0286-1"),
        (unit, True, "Penata (III/c)", "rina@contoh.go.id", ""),
    ]


def test_drafts_need_no_number_yet(in_agency):
    drafts = [
        Decree.objects.create(title=title, is_draft=True, entered_at=AT)
        for title in ("Tim Pengelola", "Tim Baru")
    ]

    assert [str(one) for one in drafts] == ["Tim Pengelola", "Tim Baru"]


def test_a_decree_does_not_supersede_itself(in_agency):
    found = decree()
    with pytest.raises(IntegrityError), transaction.atomic():
        Decree.objects.update(supersedes=found)


def test_each_agency_has_teams_of_its_own(unit, other_agency):
    with scope(of_agency(other_agency)):
        assert Unit.objects.count() == 0
        add_unit(name="Ditjen", kind="BUREAU", code="PKM-1")
