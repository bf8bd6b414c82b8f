"""A person sees where they work, and goes there by its own host."""

from tenants.actions.add_member import add_member
from tests.factories.people import NATIONAL, PUBLIC, SINCE, host_of, person, sign_in, staff

PAGE = "/akun/instansi/"


def test_it_works(client, agency, other_agency, db):
    user = staff(agency, "ADM", "INS")
    add_member(user_id=user.pk, agency_id=other_agency.pk, role="LEAD", at=SINCE)
    add_member(user_id=user.pk, agency_id=None, role="NAT", at=SINCE)
    sign_in(client, user, host=host_of(agency))

    rows = client.get(PAGE).context["rows"]

    assert [(row["agency"], row["url"]) for row in rows] == [
        (None, "http://nasional.localhost:8000/"),
        (other_agency, "http://kemenkes.localhost:8000/konsol/"),
        (agency, "http://banjarnegara.localhost:8000/konsol/"),
    ]
    assert rows[2]["roles"] == ["Admin Instansi", "Admin Instansi (Inspektorat)"]


def test_it_is_the_same_on_every_host(client, agency, db):
    user = staff(agency, "ADM")

    for host in (PUBLIC, NATIONAL, host_of(agency)):
        answer = sign_in(client, user, host=host).get(PAGE)
        assert [row["agency"] for row in answer.context["rows"]] == [agency]


def test_a_reporter_has_none(client, db):
    answer = sign_in(client, person(), host=PUBLIC).get(PAGE)

    assert answer.context["rows"] == []
    assert "tidak terdaftar sebagai petugas" in answer.content.decode()


def test_a_visitor_signs_in_first(client, db):
    assert client.get(PAGE).url == f"/akun/masuk/?next={PAGE}"


def test_the_number_of_statements_does_not_grow(client, agency, other_agency, db, statements):
    user = staff(agency, "ADM")
    sign_in(client, user, host=PUBLIC)
    with statements() as with_one:
        client.get(PAGE)
    add_member(user_id=user.pk, agency_id=other_agency.pk, role="LEAD", at=SINCE)
    with statements() as with_two:
        client.get(PAGE)

    assert len(with_one.texts()) == len(with_two.texts()) <= 12
