"""Requests that no form of ours sends: broken bodies, paths, cookies and headers."""

import pytest
from django.test import Client

from tests.bad_input.strings import RAW
from tests.bad_input.trying import stored
from tests.factories.people import PUBLIC

URLENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=x"
PART = b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n'
BODIES = {
    "invalid utf-8": (URLENCODED, b"title=%ff%fe%80&body=\xff\xfe\xc3\x28&report_class=COMPLAINT"),
    "lone surrogate": (URLENCODED, b"title=%ed%a0%80&body=%ed%bf%bf"),
    "percent alone": (URLENCODED, b"title=%&body=%zz&=&&&"),
    "unknown charset": (f"{URLENCODED}; charset=klingon", b"title=a"),
    "utf-16": (f"{URLENCODED}; charset=utf-16", "title=a".encode("utf-16")),
    "json": ("application/json", b'{"title": "a"}'),
    "broken json": ("application/json", b'{"title": '),
    "xml": ("text/xml", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    "no type": ("", b"title=a"),
    "nonsense type": ("\x00/;;;=", b"title=a"),
    "empty": (URLENCODED, b""),
    "too many fields": (URLENCODED, b"&".join(b"a%d=1" % n for n in range(1100))),
    "too large": (URLENCODED, b"body=" + b"a" * (1024 * 1024 + 1)),
    "multipart without boundary": ("multipart/form-data", b"--x\r\n"),
    "multipart cut short": (MULTIPART, PART + b"a"),
    "multipart of nothing": (MULTIPART, b""),
    "multipart that is none": (MULTIPART, b"\x00\x01\x02" * 100),
    "multipart invalid utf-8": (MULTIPART, PART + b"\xff\xfe\x80\r\n--x--\r\n"),
    "multipart bad base64": (
        MULTIPART,
        PART.replace(b"\r\n\r\n", b"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        + b"!!!\r\n--x--\r\n",
    ),
    "multipart nameless file": (
        MULTIPART,
        PART.replace(b'"title"', b'"evidence"; filename="\xff/../"') + b"x\r\n--x--\r\n",
    ),
}
PATHS = (
    *("/%00", "/lacak/%00/", "/lacak/%ff%fe/", "/lacak/LP26%00/", "/lacak/../../etc/passwd"),
    *("/laporan/%00%01/", "/lapor/%00/1-masalah/", "/lapor/aaaaaaaaaaaa/..%2fperiksa/"),
    *("/lacak/LP26-8K3M-7QX7/berkas/99999999999999999999999/", "/lacak//", "//contoh.example/"),
    *(f"/lacak/LP26-8K3M-7QX7/berkas/{'9' * 5000}/", "/akun/undangan/%00/", "/akun/undangan/a.b/"),
    *("/lacak/?nomor=%00", "/lacak/?nomor=%ff", "/?a=%00&a=%ff", "/akun/masuk/?next=%00//x"),
    *(
        "/bahasa/%00",
        "/static/%00",
        "/static/../config/settings.py",
        "/healthz%00",
        "/" + "a" * 9000,
    ),
    *("/lacak/LP26-8K3M-7QX7/%ff/", "/lacak/LP26-8K3M-7QX7/cabut%00/", "/.git/config", "/%2e%2e/"),
)
CONSOLE_PATHS = (
    *("laporan/%00/", "laporan/%ff/", "laporan/LP26%00/assign-unit/", "laporan/LP26%00/identitas/"),
    *(f"laporan/LP26-8K3M-7QX7/berkas/{10**30}/", f"laporan/LP26/usulan/{10**30}/terima/"),
    *("laporan/LP26-8K3M-7QX7/no-such-step/", "laporan/LP26-8K3M-7QX7/assign-unit%00/"),
    *(
        "antrean/?v=%00",
        "antrean/?v=%ff",
        "antrean/?s=%00",
        "usulan/?s=%ff",
        "laporan/" + "a" * 9000,
    ),
)


def assert_refused_cleanly(response, before, name):
    assert response.status_code < 500, name
    page = response.content.decode(errors="replace")
    assert [raw for raw in RAW if raw in page] == [], name
    assert stored() == before, name


@pytest.mark.parametrize("name", sorted(BODIES))
@pytest.mark.parametrize("page", ["1-masalah", "2-lokasi", "3-bukti", "4-identitas"])
def test_a_body_that_no_browser_sends_changes_nothing(writing, page, name):
    kind, body = BODIES[name]
    before = stored()

    response = writing.visitor.generic("POST", writing.address(page), body, content_type=kind)

    assert_refused_cleanly(response, before, name)
    assert response.status_code in {302, 400, 403, 413, 422}


@pytest.mark.parametrize("name", sorted(BODIES))
def test_nor_does_it_on_the_other_pages(world, visitor, name):
    kind, body = BODIES[name]
    life, _file = world.reports["PUBLIC"]
    officer = world.client("ADM", world.host("AGENCY"))
    before = stored()

    for client, address in (
        (visitor, "/lacak/"),
        (visitor, "/akun/masuk/"),
        (visitor, "/bahasa/"),
        (world.client("REP", PUBLIC), f"/lacak/{life.report.number}/persempit/"),
        (officer, f"/konsol/laporan/{life.report.number}/answer-while-referred/"),
        (officer, f"/konsol/laporan/{life.report.number}/identitas/"),
        (officer, f"/konsol/laporan/{life.report.number}/usulan/1/tolak/"),
    ):
        response = client.generic("POST", address, body, content_type=kind)
        assert_refused_cleanly(response, before, (name, address))


@pytest.mark.parametrize("method", ["get", "post", "head", "put", "delete", "options", "trace"])
def test_no_path_is_an_error_of_the_server(world, visitor, method):
    officer = world.client("ADM", world.host("AGENCY"))
    desk = world.client("NAT", world.host("NATIONAL"))
    asked = [(visitor, path) for path in PATHS]
    asked += [(officer, f"/konsol/{path}") for path in CONSOLE_PATHS]
    asked += [(desk, f"/{path}") for path in CONSOLE_PATHS]
    before = stored()

    for client, path in asked:
        response = client.generic(method.upper(), path)
        response.close()
        assert response.status_code in {200, 301, 302, 400, 403, 404, 405, 422}, (method, path)

    assert stored() == before


@pytest.mark.parametrize("name", ["session", "kode", "draf", "csrf", "messages", "django_language"])
@pytest.mark.parametrize("value", ["", "x", "\x7f", "a" * 4000, '"\\000', "{}", "../../x"])
def test_a_cookie_that_is_not_ours_is_no_cookie(world, name, value):
    client = Client(headers={"host": PUBLIC}, raise_request_exception=False)
    client.cookies[name] = value

    for path in ("/", "/lapor/", "/lacak/", "/lapor/aaaaaaaaaaaa/1-masalah/", "/akun/masuk/"):
        assert client.get(path).status_code in {200, 302}, path


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Host", "evil.example"),
        ("Host", "localhost:99999999"),
        ("Host", "\x00"),
        ("Host", "a" * 5000),
        ("Host", "nasional.localhost.evil.example"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-For", "\x00, 999.999.999.999, ::::"),
        ("Accept-Language", "xx-" + "y" * 5000),
        ("Accept-Language", "\x00"),
        ("HX-Request", "true"),
        ("HX-Current-URL", "\x00://"),
        ("Referer", "http://[::1"),
        ("If-Modified-Since", "gestern"),
        ("Range", "bytes=9999999999999999999-"),
        ("Cookie", "=; ;;=;\x00=1; session"),
    ],
)
def test_no_header_is_an_error_of_the_server(world, header, value):
    client = Client(headers={"host": PUBLIC}, raise_request_exception=False)

    for path in ("/", "/lacak/", "/akun/masuk/", "/konsol/"):
        response = client.get(path, headers={header: value})
        assert response.status_code in {200, 302, 400, 404}, path
        assert "evil.example" not in response.content.decode()
