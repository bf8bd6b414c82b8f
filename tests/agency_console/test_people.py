"""Users and roles: listed, invited, changed, ended, by whoever keeps accounts."""

from datetime import timedelta

import pytest
from django.core import mail

from accounts.models import User
from casework.queries import people
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.signin.models import Invitation
from tests.factories.consoles import Officer, now
from tests.factories.invitations import invited
from tests.factories.lives import make_unit
from tests.factories.people import staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/konsol/pengguna/"


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM", name="Wati")


@pytest.fixture
def dewi(agency):
    return Officer(agency, "LIA", unit=make_unit(agency, staffed=False), name="Dewi")


def rows(answer):
    return {person.name: person for person, _url in answer.context["rows"]}


def held(whom, agency):
    with scope(SIGN_IN):
        found = Membership.objects.filter(user=whom.user, agency=agency, is_active=True)
        return sorted(found.values_list("role", flat=True))


def page_of(whom):
    return f"{LIST}{whom.user.pk}/"


def test_it_works(agency, other_agency, admin, dewi):
    staff(agency, "LEAD", email="tanpa@contoh.go.id", name="Tanpa", totp=False)
    Officer(other_agency, "ADM", name="Orang lain")
    with scope(SIGN_IN):
        User.objects.filter(pk=dewi.user.pk).update(last_login=now())

    answer = admin.get(LIST)

    found = rows(answer)
    assert list(found) == ["Dewi", "Tanpa", "Wati"]
    assert found["Dewi"].roles == ("Pejabat Penghubung",)
    assert found["Dewi"].units == ("Puskesmas Bawang 1",)
    assert (found["Dewi"].has_second_factor, found["Tanpa"].has_second_factor) == (True, False)
    assert found["Dewi"].last_login is not None
    assert "Belum pernah" in answer.content.decode()


def test_by_name_or_address(admin, dewi):
    assert list(rows(admin.get(LIST, {"q": "DEW"}))) == ["Dewi"]
    assert list(rows(admin.get(LIST, {"q": admin.user.email}))) == ["Wati"]
    nobody = admin.get(LIST, {"q": "tidak ada"})
    assert rows(nobody) == {}
    assert "Tidak ada yang cocok" in nobody.content.decode()


def test_page_by_page(agency, admin, monkeypatch):
    monkeypatch.setattr(people, "PAGE_SIZE", 2)
    for name in ("Ana", "Budi", "Cici"):
        Officer(agency, "LIA", name=name)

    first = admin.get(LIST)
    second = admin.get(first.context["next_url"])
    damaged = admin.get(LIST, {"s": "x"})

    assert list(rows(first)) == ["Ana", "Budi"]
    assert list(rows(second)) == ["Cici", "Wati"]
    assert second.context["previous_url"].startswith(f"{LIST}?s=")
    assert "sudah tidak berlaku" in damaged.content.decode()


@pytest.mark.parametrize("number", [5, 30])
def test_the_statements_do_not_grow(agency, admin, statements, number):
    unit = make_unit(agency, staffed=False)
    for place in range(number):
        Officer(agency, "LIA", "LEAD", unit=unit, name=f"Petugas {place}")
        invited(agency, f"baru{place}@contoh.go.id", "LIA")
    admin.get(LIST)

    with statements() as seen:
        admin.get(LIST)
    with statements() as seen_one:
        admin.get(page_of(admin))

    assert (len(seen.texts()), len(seen_one.texts())) == (8, 8)


def test_somebody_is_invited_and_the_link_withdrawn(admin, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = admin.post(f"{LIST}undang/", {"email": "Baru@contoh.go.id", "roles": ["LIA"]})

    assert (answer.status_code, answer["Location"]) == (302, LIST)
    assert mail.outbox[0].to == ["baru@contoh.go.id"]
    ((one, url),) = admin.get(LIST).context["invitations"]
    assert (one.email, one.roles, one.is_over) == (
        "baru@contoh.go.id",
        ("Pejabat Penghubung",),
        False,
    )
    assert admin.post(url).status_code == 302
    assert admin.get(LIST).context["invitations"] == []
    assert admin.post(url).status_code == 404


def test_one_whose_week_is_over_is_marked(agency, admin):
    invited(agency, "lama@contoh.go.id", "LIA", at=now() - timedelta(days=8))

    answer = admin.get(LIST)

    assert answer.context["invitations"][0][0].is_over
    assert "Kedaluwarsa" in answer.content.decode()


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"email": "bukan surel", "roles": ["LIA"]}, "email"),
        ({"email": "a@contoh.go.id"}, "roles"),
        ({"email": "a@contoh.go.id", "roles": ["NAT"]}, "roles"),
    ],
)
def test_what_is_refused_stays_typed(admin, typed, field):
    answer = admin.post(f"{LIST}undang/", typed)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert answer.context["form"]["email"].value() == typed["email"]
    with scope(SIGN_IN):
        assert Invitation.objects.count() == 0


def test_roles_are_changed_and_ended(agency, admin, dewi):
    page = admin.get(page_of(dewi))
    assert page.context["form"].initial == {"roles": ["LIA"]}

    assert admin.post(page_of(dewi), {"roles": ["LIA", "ORG"]}).status_code == 302
    assert held(dewi, agency) == ["LIA", "ORG"]
    assert admin.post(f"{page_of(dewi)}akhiri/").status_code == 302
    assert held(dewi, agency) == []
    assert admin.get(page_of(dewi)).status_code == 404
    assert dewi.get("/konsol/antrean/").status_code == 403


def test_the_last_admin_is_told_why_they_stay(agency, admin):
    answers = [
        admin.post(page_of(admin), {"roles": ["LEAD"]}),
        admin.post(f"{page_of(admin)}akhiri/"),
    ]

    for answer in answers:
        assert answer.status_code == 422
        assert "admin terakhir yang mengurus pengguna" in answer.content.decode()
    assert held(admin, agency) == ["ADM"]
    assert "Ini akun Anda sendiri" in admin.get(page_of(admin)).content.decode()


def test_the_last_of_the_inspektorat_is_told_why_they_stay(agency, admin):
    inspector = Officer(agency, "INS", name="Niken")

    answer = inspector.post(f"{page_of(inspector)}akhiri/")

    assert answer.status_code == 422
    assert "satu-satunya Inspektorat" in answer.content.decode()
    assert held(inspector, agency) == ["INS"]


def test_roles_that_are_not_theirs_to_give_stay_as_they_are(agency, admin):
    inspector = Officer(agency, "INS", "LIA", name="Niken")

    page = admin.get(page_of(inspector))
    codes = [code for code, _label in page.context["form"].fields["roles"].choices]
    forged = admin.post(page_of(inspector), {"roles": ["LIA", "EXM"]})
    emptied = admin.post(page_of(inspector), {})
    ended = admin.post(f"{page_of(inspector)}akhiri/")

    assert "INS" not in codes
    assert page.context["kept"] == ("Admin Instansi (Inspektorat)",)
    assert page.context["end_url"] == ""
    assert (forged.status_code, emptied.status_code, ended.status_code) == (422, 302, 422)
    assert "bukan wewenang Anda" in ended.content.decode()
    assert held(inspector, agency) == ["INS"]


def test_nobody_lets_themselves_in_to_the_inspektorat(agency, admin):
    codes = [
        code for code, _label in admin.get(page_of(admin)).context["form"].fields["roles"].choices
    ]

    assert "INS" not in codes
    assert admin.post(page_of(admin), {"roles": ["ADM", "INS"]}).status_code == 422
    assert held(admin, agency) == ["ADM"]


def test_the_menu_leads_there_whoever_may(agency, admin):
    assert f'href="{LIST}"' in admin.get("/konsol/unit/").content.decode()
    for role in ("ORG", "LEAD", "LIA"):
        officer = Officer(agency, role)
        assert f'href="{LIST}"' not in officer.get("/konsol/unit/").content.decode()
        assert officer.get(LIST).status_code == 403
        assert officer.post(f"{page_of(admin)}akhiri/").status_code == 403
