"""Since when another answers for an agency by law, on the pages of both."""

import pytest

from public_portal.statistics.takeover_lines import takeover_lines
from tenants.bodies.models import Body
from tenants.bodies.queries.takeovers import takeovers_of
from tenants.scope import PORTAL, scope
from tests.factories.bodies import make_bodies
from tests.factories.everything import EVERYTHING
from tests.factories.successions import NAME, new_body, succeed

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
HAS_ENDED = "Instansi ini sudah berakhir."


@pytest.fixture
def bodies(agency, province, db):
    made = make_bodies("33", "33.04", "33.07", tenant=agency)
    with scope(EVERYTHING):
        Body.objects.filter(code="33").update(agency=province)
    return made | {"97": new_body()}


def told(client, slug):
    answer = client.get(f"/instansi/{slug}/", headers={"host": "localhost"})
    return [tuple(line) for line in answer.context["takeovers"]], answer


def lines_of(body):
    """The tenant that stands for a new body has no schema, so no page."""
    with scope(PORTAL):
        return [tuple(line) for line in takeover_lines(takeovers_of(body.agency_id))]


def test_a_split_is_told_on_both_pages(bodies, client):
    succeed("SPLIT", (bodies["33"], bodies["97"], ["33.04"]))

    old, answer = told(client, "jatengprov")
    new = lines_of(bodies["97"])

    assert old == [("Sejak 1 Mar 2026 sebagian wilayahnya ditangani oleh", NAME, "baru-97")]
    assert new == [
        (
            "Sejak 1 Mar 2026 menangani wilayah yang sebelumnya ditangani oleh",
            "Pemerintah Provinsi Jawa Tengah",
            "jatengprov",
        )
    ]
    assert f'/instansi/baru-97/">{NAME}</a>.' in answer.content.decode()


def test_what_has_ended_leads_on_and_names_no_substitute(bodies, client):
    into = new_body("33.09", "REGENCY", name="Pemerintah Kabupaten Lain", parent=bodies["33"])
    succeed("MERGE", (bodies["33.04"], into, []), (bodies["33.07"], into, []))

    ended, answer = told(client, "banjarnegara")
    other = lines_of(into)

    assert ended == [
        (
            f"{HAS_ENDED} Sejak 1 Mar 2026 laporannya ditangani oleh",
            "Pemerintah Kabupaten Lain",
            "baru-33-09",
        )
    ]
    assert answer.context["substitute"] is None
    assert "Instansi ini belum bergabung" not in answer.content.decode()
    assert [line[1:] for line in other] == [
        ("Pemerintah Kabupaten Wonosobo", ""),
        ("Pemerintah Kabupaten Banjarnegara", "banjarnegara"),
    ]


def test_most_have_nothing_to_tell(bodies, client, other_agency):
    assert told(client, "banjarnegara")[0] == []
    assert told(client, "kemenkes")[0] == []
    with scope(PORTAL):
        assert takeovers_of(4711) == []
