import re
from urllib.parse import unquote

import pytest

from kernel.receipt_secret import group_secret
from register.rules.receipts import derive_secret
from tests.public_portal.seeing import draft_of, reports, text_of
from tests.public_portal.writing import Writing


@pytest.fixture
def writing(visitor, agency):
    return Writing(visitor, agency).complete()


@pytest.fixture
def secret(writing, settings):
    return derive_secret(draft_of(writing).key.bytes, settings.RECEIPT_KEY)


def test_it_works(writing, secret):
    response = writing.visitor.get(writing.send()["Location"])

    text = text_of(response)
    (report,) = reports()
    assert response.status_code == 200
    assert report.number in text
    assert group_secret(secret) in text
    assert "Admin Nasional memeriksa dan meneruskan laporan" in text
    assert text.count("paling lambat") == 3


def test_the_secret_is_neither_in_the_address_nor_in_the_database(writing, secret):
    address = writing.send()["Location"]

    (report,) = reports()
    kept = {name: str(value) for name, value in vars(report).items()}
    assert secret not in address
    assert [name for name, value in kept.items() if secret in value] == []
    assert secret not in writing.visitor.cookies["kode"].value


def test_the_browser_has_it_for_a_quarter_of_an_hour_and_on_this_page_only(writing):
    address = writing.send()["Location"]

    cookie = writing.visitor.cookies["kode"]
    assert (cookie["path"], cookie["max-age"]) == (address, 900)
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_the_page_is_never_kept_and_loads_again(writing, secret):
    address = writing.send()["Location"]

    for _turn in range(2):
        response = writing.visitor.get(address)
        assert group_secret(secret) in text_of(response)
        assert "no-store" in response["Cache-Control"]


def test_later_it_leads_to_the_report(writing):
    address = writing.send()["Location"]
    writing.visitor.cookies.pop("kode")

    response = writing.visitor.get(address)

    assert response.status_code == 302
    assert response["Location"] == address.replace("/lapor/selesai/", "/lacak/")


def test_the_cookie_of_one_report_shows_no_other(writing):
    writing.send()

    response = writing.visitor.get("/lapor/selesai/LP26-8K3M-7QX7/")

    assert response["Location"] == "/lacak/LP26-8K3M-7QX7/"


def test_a_cookie_that_was_tampered_with_shows_nothing(writing):
    address = writing.send()["Location"]
    writing.visitor.cookies["kode"] = "x" + writing.visitor.cookies["kode"].value

    assert writing.visitor.get(address).status_code == 302


def test_its_button_opens_the_report(writing, secret):
    number = writing.send()["Location"].split("/")[3]

    response = writing.visitor.post("/lacak/", {"number": number, "secret": group_secret(secret)})

    assert response["Location"] == f"/lacak/{number}/"
    assert "Keterbukaan" in text_of(writing.visitor.get(response["Location"]))


def test_its_statements_are_few(writing, statements):
    address = writing.send()["Location"]

    with statements() as taken:
        writing.visitor.get(address)

    assert len(taken.texts()) == 2


def test_what_is_sent_to_others_names_the_number_and_never_the_secret(visitor, agency):
    sent = Writing(visitor, agency).complete().send()

    page = visitor.get(sent["Location"]).content.decode()

    (link,) = re.findall(r'href="(https://wa\.me/[^"]+)"', page)
    (secret,) = re.findall(r'<b class="lp-secret">([^<]+)</b>', page)
    text = unquote(link.partition("?text=")[2])
    number = reports()[0].number
    assert text.startswith(f"Nomor laporan saya: {number}. Ikuti di http")
    assert text.endswith(f"/lacak/{number}/")
    assert secret not in text
    assert "Cetak tanda terima" in page
