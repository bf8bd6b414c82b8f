"""Adding a body to the master list by a page."""

import pytest

from tenants.bodies.models import Body
from tenants.scope import NATIONAL, scope
from tests.factories.bodies import make_bodies
from tests.factories.consoles import Officer

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/daftar-induk/baru/"


@pytest.fixture
def desk(db):
    return Officer(None, "NAT", name="Dewi Lestari")


@pytest.fixture
def bodies(agency, db):
    return make_bodies("33", "33.04", "33.07", tenant=agency)


def typed(bodies, **values):
    return {
        "kind": "REGENCY",
        "code": "33.77",
        "name": "Pemerintah Kabupaten Serayu",
        "short_name": "Pemkab Serayu",
        "slug": "Serayu",
        "parent": str(bodies["33"].pk),
        "time_zone": "Asia/Jakarta",
        "reason": "UU 7/2026",
    } | values


def test_it_is_added_and_its_history_says_by_whom(bodies, desk):
    answer = desk.post(PAGE, typed(bodies), follow=True)

    text = answer.content.decode()
    assert "Instansi ditambahkan. Sekarang dapat dihubungkan." in text
    assert "Ditambahkan ke daftar induk" in text
    assert answer.context["changes"][0].by == "Dewi Lestari"
    assert "· Dewi Lestari" in text
    assert answer.context["connect_url"]
    with scope(NATIONAL):
        made = Body.objects.get(code="33.77")
    assert (made.slug, made.parent_id) == ("serayu", bodies["33"].pk)


def test_a_national_body_has_a_key_and_no_province(bodies, desk):
    values = {"kind": "MINISTRY", "code": "k-kemenlain", "parent": ""}

    answer = desk.post(PAGE, typed(bodies, **values))

    assert answer.status_code == 302
    with scope(NATIONAL):
        assert Body.objects.get(code="K-KEMENLAIN").region_code is None


def test_the_page_is_found_from_the_list_also_while_that_is_empty(desk):
    answer = desk.get("/daftar-induk/")

    assert f'href="{PAGE}"' in answer.content.decode()
    assert desk.get(PAGE).status_code == 200


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"code": "33.07"}, "code", "Kode itu sudah ada di daftar induk."),
        ({"code": "3304"}, "code", "Kode kabupaten atau kota ditulis seperti 33.04."),
        (
            {"name": "pemerintah kabupaten wonosobo"},
            "name",
            "Nama itu sudah dipakai instansi lain di daftar induk.",
        ),
        ({"slug": "kemenkes"}, "slug", "Alamat itu sudah dipakai atau disimpan"),
        ({"slug": "nasional"}, "slug", "Alamat itu dipakai oleh sistem."),
        ({"parent": ""}, "parent", "Pilih provinsi tempat kabupaten atau kota ini."),
        ({"parent": "4711"}, "parent", ""),
        ({"kind": "CLUB"}, "kind", ""),
        ({"reason": " "}, "reason", ""),
    ],
)
def test_bad_input_is_refused_in_words_and_nothing_is_made(bodies, desk, values, field, sentence):
    answer = desk.post(PAGE, typed(bodies, **values))

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert sentence in answer.content.decode()
    with scope(NATIONAL):
        assert Body.objects.count() == len(bodies)
