"""Pages of an account lead back to the site they are read on."""

import pytest
from django.test import Client

from tests.factories.people import NATIONAL, PUBLIC, host_of, person, sign_in, staff


def links_of(client, host, path):
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == 200
    frame = answer.context.get("frame")
    return [(link.label, link.url) for link in frame.links] if frame else []


PORTAL = [
    ("Buat laporan", "/lapor/"),
    ("Lacak", "/lacak/"),
    ("Jelajahi", "/jelajahi/"),
    ("Statistik", "/statistik/"),
]


@pytest.mark.parametrize("path", ["/akun/masuk/", "/akun/daftar/", "/akun/kata-sandi/lupa/"])
def test_a_stranger_finds_the_portals_links(db, path):
    assert links_of(Client(), PUBLIC, path) == PORTAL


@pytest.mark.parametrize("path", ["/akun/keamanan/", "/akun/surel/", "/akun/notifikasi/"])
def test_so_does_a_citizen(db, path):
    client = sign_in(Client(), person(), host=PUBLIC, second_factor=False, confirmed=True)

    assert links_of(client, PUBLIC, path) == PORTAL


def test_staff_find_the_way_to_their_console(agency, db):
    officer = staff(agency, "ADM")
    at_agency = sign_in(Client(), officer, host=host_of(agency), confirmed=True)
    at_desk = sign_in(Client(), staff(None, "NAT", email="a@contoh.id"), host=NATIONAL)

    assert links_of(at_agency, host_of(agency), "/akun/surel/") == [("Halaman petugas", "/konsol/")]
    assert links_of(at_desk, NATIONAL, "/akun/instansi/") == [("Halaman petugas", "/")]


def test_who_has_not_signed_in_at_an_agency_is_led_nowhere(agency, db):
    assert links_of(Client(), host_of(agency), "/akun/masuk/") == []


def test_a_page_that_brings_its_own_links_keeps_them(db):
    client = sign_in(Client(), person(), host=PUBLIC, second_factor=False, confirmed=True)

    frame = client.get("/akun/laporan/", headers={"host": PUBLIC}).context["frame"]

    assert frame.footer_links[0].label == "Daftar instansi"
