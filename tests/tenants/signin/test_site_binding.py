"""A session belongs to one host."""

import pytest

from tests.factories.people import NATIONAL, PUBLIC, host_of, person, sign_in, staff

PAGE = "/akun/surel/"


@pytest.fixture
def signed_in(client, agency, db):
    return sign_in(client, staff(agency, "ADM"), host=host_of(agency))


def test_it_opens_its_own_host(signed_in):
    assert signed_in.get(PAGE).status_code == 200


def test_it_is_anonymous_at_every_other_host(signed_in, agency, other_agency):
    cookie = signed_in.cookies["session"].value

    for host in (host_of(other_agency), NATIONAL, PUBLIC):
        signed_in.cookies["session"] = cookie
        answer = signed_in.get(PAGE, headers={"host": host})
        assert (answer.status_code, answer.url) == (302, f"/akun/masuk/?next={PAGE}")

    signed_in.cookies["session"] = cookie
    assert signed_in.get(PAGE, headers={"host": host_of(agency)}).status_code == 200


def test_signing_out_elsewhere_leaves_it(signed_in, agency, other_agency):
    cookie = signed_in.cookies["session"].value

    signed_in.post("/akun/keluar/", headers={"host": host_of(other_agency)})

    signed_in.cookies["session"] = cookie
    assert signed_in.get(PAGE).status_code == 200


def test_the_cookie_is_for_this_host_and_for_no_script(client, db):
    user = person("siti@contoh.id")

    client.post("/akun/masuk/", {"login": user.email, "password": "kelapa-muda-17"})

    cookie = client.cookies["session"]
    assert (cookie["domain"], cookie["path"]) == ("", "/")
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert (cookie["max-age"], cookie["expires"]) == ("", "")


def test_a_visitor_without_account_leaves_no_session(client, db):
    client.get("/akun/masuk/")

    assert "session" not in client.cookies


def test_signing_in_changes_the_key(client, db):
    user = person("siti@contoh.id")
    client.post("/akun/masuk/kode/", {"email": user.email})
    before = client.cookies["session"].value

    client.post("/akun/keluar/")
    client.post("/akun/masuk/", {"login": user.email, "password": "kelapa-muda-17"})

    assert client.cookies["session"].value not in {"", before}
