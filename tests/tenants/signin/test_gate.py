import time
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse

from tenants.actions.appoint_liaison import appoint_liaison
from tenants.actions.remove_member import remove_member
from tenants.models import Membership
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.signin.gate import PROOF_LASTS, admit, staff_of, staff_required
from tenants.teams.models import Unit
from tests.factories.everything import everything_in
from tests.factories.people import NATIONAL, host_of, person, staff


def now():
    # Factories prove the second factor at the real time.
    return datetime.fromtimestamp(time.time(), UTC)


def enter(request, agency=None, at=None):
    if agency is None:
        return admit(request, at=at or now())
    with scope(of_agency(agency)):
        return admit(request, at=at or now())


def test_it_works(request_at, agency, db):
    user = staff(agency, "ADM", name="Budi Santoso")
    request = request_at(host_of(agency), user)

    assert enter(request, agency) is None

    found = staff_of(request)
    assert (found.user_id, found.name, found.agency) == (user.pk, "Budi Santoso", agency)
    assert (found.agency_id, found.roles, found.unit_ids) == (agency.pk, {"ADM"}, frozenset())


def test_whoever_is_in_is_not_asked_again(request_at, agency, db, statements):
    request = request_at(host_of(agency), staff(agency, "ADM"))
    enter(request, agency)

    with statements() as asked:
        assert enter(request, agency) is None

    assert asked.texts() == []


def test_a_duty_by_decree_makes_an_admin(request_at, agency, db):
    request = request_at(host_of(agency), staff(agency, "INS"))

    enter(request, agency)

    assert staff_of(request).roles == {"INS", "ADM"}


def test_the_national_desk_has_no_agency(request_at, db):
    request = request_at(NATIONAL, staff(None, "NAT"), path="/")

    assert enter(request) is None
    assert (staff_of(request).agency, staff_of(request).roles) == (None, {"NAT"})


def test_a_liaison_officer_has_their_units(request_at, agency, db):
    user = staff(agency, "LIA")
    with scope(everything_in(agency)):
        unit = Unit.objects.create(name="Puskesmas Mandiraja 1", code="PKM1", kind="PUSKESMAS")
    with scope(of_agency(agency)):
        appoint_liaison(user_id=user.pk, unit_id=unit.pk)
    request = request_at(host_of(agency), user)

    enter(request, agency)

    assert staff_of(request).unit_ids == {unit.pk}


def test_a_visitor_signs_in_first(request_at, agency, db):
    request = request_at(host_of(agency), path="/konsol/laporan/?hal=2")
    request.user = AnonymousUser()

    answer = enter(request, agency)

    assert answer.status_code == 302
    assert unquote(answer.url) == "/akun/masuk/?next=/konsol/laporan/?hal=2"
    assert not hasattr(request, "staff")


@pytest.mark.parametrize("totp", [True, False])
def test_a_second_factor_not_proved_is_proved_or_enrolled_first(request_at, agency, db, totp):
    user = staff(agency, "ADM", totp=totp)
    request = request_at(host_of(agency), user, second_factor=False)

    answer = enter(request, agency)

    page = "ulangi/kode" if totp else "keamanan/aplikasi/aktifkan"
    assert unquote(answer.url) == f"/akun/{page}/?next=/konsol/"
    assert not hasattr(request, "staff")


def test_a_proof_does_not_last_for_ever(request_at, agency, db):
    user = staff(agency, "ADM")

    late = enter(request_at(host_of(agency), user), agency, at=now() + PROOF_LASTS)
    in_time = enter(
        request_at(host_of(agency), user), agency, at=now() + PROOF_LASTS - timedelta(minutes=1)
    )

    assert unquote(late.url) == "/akun/ulangi/kode/?next=/konsol/"
    assert in_time is None


def test_who_has_no_task_here_is_told_so(request_at, agency, other_agency, db):
    people = [
        person("siti@contoh.id"),
        staff(other_agency, "ADM", email="menkes@contoh.go.id"),
        staff(None, "NAT", email="nasional@contoh.go.id"),
    ]

    for user in people:
        request = request_at(host_of(agency), user)
        answer = enter(request, agency)
        assert answer.status_code == 403
        assert "Halaman ini bukan untuk akun Anda" in answer.content.decode()
        assert not hasattr(request, "staff")


def test_an_agencys_admin_is_nobody_at_the_national_desk(request_at, agency, db):
    request = request_at(NATIONAL, staff(agency, "ADM"), path="/")

    assert enter(request).status_code == 403


def test_a_membership_that_has_ended_opens_nothing(request_at, agency, db):
    user = staff(agency, "ADM")
    with scope(SIGN_IN):
        membership = Membership.objects.get(user=user)
    remove_member(membership_id=membership.pk, at=now())

    assert enter(request_at(host_of(agency), user), agency).status_code == 403


def test_htmx_is_sent_by_its_own_header_to_the_page_it_was_on(request_at, agency, db):
    request = request_at(
        host_of(agency),
        path="/konsol/baru/",
        **{
            "HX-Request": "true",
            "HX-Current-URL": f"http://{host_of(agency)}/konsol/laporan/?hal=2",
        },
    )
    request.user = AnonymousUser()

    answer = enter(request, agency)

    assert answer.status_code == 200
    assert unquote(answer.headers["HX-Redirect"]) == "/akun/masuk/?next=/konsol/laporan/?hal=2"


@pytest.mark.parametrize(
    ("headers", "back_to"),
    [
        ({}, "/"),
        ({"referer": "http://banjarnegara.localhost/konsol/laporan/"}, "/konsol/laporan/"),
        ({"referer": "https://contoh.test/konsol/"}, "/"),
    ],
)
def test_after_a_post_the_way_back_is_the_page_with_the_form(
    request_at, agency, db, headers, back_to
):
    request = request_at(host_of(agency), path="/konsol/laporan/1/jawab/", method="post", **headers)
    request.user = AnonymousUser()

    assert unquote(enter(request, agency).url) == f"/akun/masuk/?next={back_to}"


@staff_required("ADM", "LEAD")
def view(request):
    return HttpResponse(staff_of(request).name)


@pytest.mark.parametrize(
    ("role", "status"), [("ADM", 200), ("KOM", 200), ("LEAD", 200), ("LIA", 403)]
)
def test_staff_required_asks_for_one_of_the_roles(request_at, agency, db, role, status):
    request = request_at(host_of(agency), staff(agency, role))

    with scope(of_agency(agency)):
        assert view(request).status_code == status


def test_staff_required_without_roles_takes_every_role(request_at, agency, db):
    @staff_required()
    def open_to_all_staff(request):
        return HttpResponse("ya")

    request = request_at(host_of(agency), staff(agency, "EXM"))

    with scope(of_agency(agency)):
        assert open_to_all_staff(request).content == b"ya"
    assert view.staff_roles == {"ADM", "LEAD"}


def test_it_costs_one_statement_beside_session_and_account(request_at, agency, db, statements):
    request = request_at(host_of(agency), staff(agency, "ADM"))

    with scope(of_agency(agency)), statements() as asked:
        admit(request, at=now())

    # The memberships; the fixture has loaded the session and the account.
    assert len(asked.texts()) == 1
