"""Who works at the national desk: listed, invited, ended, and never the last of them."""

import pytest
from django.core import mail

from accounts.models import User
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.models import Invitation
from tests.factories.consoles import Officer, now
from tests.factories.invitations import invited
from tests.factories.people import staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST, INVITE = "/pengguna/", "/pengguna/undang/"


@pytest.fixture
def desk(db):
    return Officer(None, "NAT", name="Dewi Lestari")


def names(answer):
    return [person.name for person, _url, _self in answer.context["rows"]]


def open_ones():
    with scope(SIGN_IN):
        rows = Invitation.objects.filter(withdrawn_at=None)
        return list(rows.values_list("email", "roles", "agency_id"))


def active(user):
    with scope(SIGN_IN):
        return Membership.objects.filter(user=user, is_active=True).exists()


def test_it_works(agency, desk):
    moment = now()
    rudi = staff(None, "NAT", email="rudi@contoh.go.id", name="Rudi")
    staff(agency, "ADM", email="adm@contoh.go.id", name="Bukan dari sini")
    with scope(SIGN_IN):
        User.objects.filter(pk=rudi.pk).update(last_login=moment)

    answer = desk.get(LIST)

    assert names(answer) == ["Dewi Lestari", "Rudi"]
    (me, _url, is_self), (other, end_url, _no) = answer.context["rows"]
    assert (me.roles, is_self) == (("Admin Nasional",), True)
    assert (other.email, other.last_login) == ("rudi@contoh.go.id", moment)
    assert end_url == f"{LIST}{rudi.pk}/akhiri/"
    assert desk.post(end_url)["Location"] == LIST
    assert not active(rudi)


def test_somebody_is_invited_and_the_invitation_taken_back(
    desk, django_capture_on_commit_callbacks
):
    assert desk.get(INVITE).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        assert desk.post(INVITE, {"email": "Baru@contoh.go.id"})["Location"] == LIST

    assert open_ones() == [("baru@contoh.go.id", ["NAT"], None)]
    assert [letter.to for letter in mail.outbox] == [["baru@contoh.go.id"]]
    listed = desk.get(LIST)
    assert "Undangan dikirim ke Baru@contoh.go.id." in listed.content.decode()
    [(one, withdraw_url)] = listed.context["invitations"]
    assert one.email == "baru@contoh.go.id"

    assert desk.post(withdraw_url)["Location"] == LIST
    assert open_ones() == []
    assert desk.post(withdraw_url).status_code == 404


def test_an_agencys_invitation_is_not_taken_back_here(agency, desk):
    invited(agency, "baru@contoh.go.id", "ADM", at=now())
    with scope(SIGN_IN):
        number = Invitation.objects.get().pk

    assert desk.get(LIST).context["invitations"] == []
    assert desk.post(f"{LIST}undangan/{number}/tarik/").status_code == 404
    assert len(open_ones()) == 1


def test_what_is_no_address_stays_typed(desk):
    answer = desk.post(INVITE, {"email": "bukan alamat"})

    assert answer.status_code == 422
    assert answer.context["form"]["email"].value() == "bukan alamat"
    assert (open_ones(), mail.outbox) == ([], [])


def test_the_last_one_stays(desk):
    answer = desk.post(f"{LIST}{desk.user.pk}/akhiri/")

    assert answer.status_code == 409
    assert "Ini Admin Nasional terakhir." in answer.content.decode()
    assert active(desk.user)


def test_an_officer_of_an_agency_is_not_ended_here(agency, desk):
    admin = staff(agency, "ADM")

    assert desk.post(f"{LIST}{admin.pk}/akhiri/").status_code == 404
    assert active(admin)


@pytest.mark.parametrize("number", [5, 120])
def test_the_statements_are_the_same_for_any_number_of_people(desk, statements, number):
    for place in range(number - 1):
        with scope(SIGN_IN):
            user = User.objects.create(email=f"p{place}@contoh.go.id", full_name=f"P {place:03}")
            Membership.objects.create(user=user, role="NAT", since=now())
    desk.get(LIST)

    with statements() as seen:
        answer = desk.get(LIST)

    assert (len(seen.texts()), len(names(answer))) == (7, min(number, 50))
