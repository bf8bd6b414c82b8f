"""Who took over from an agency, and from whom it did, in one statement."""

from datetime import date

import pytest

from tenants.bodies.actions.end_succession import end_succession
from tenants.bodies.models import Body
from tenants.bodies.queries.succession_mistakes import SuccessionRefused
from tenants.bodies.queries.takeovers import Kind, Takeover, takeovers_of
from tenants.scope import PORTAL, scope
from tests.factories.bodies import make_bodies
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY
from tests.factories.successions import NAME, new_body, succeed

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
DAY = date(2026, 3, 1)


@pytest.fixture
def bodies(agency, province, db):
    made = make_bodies("33", "33.04", "33.07", tenant=agency)
    with scope(EVERYTHING):
        Body.objects.filter(code="33").update(agency=province)
    return made | {"97": new_body()}


def test_a_split_and_a_merger_on_both_sides(bodies, agency, province, statements):
    into = new_body("33.09", "REGENCY", name="Pemerintah Kabupaten Lain", parent=bodies["33"])
    succeed("SPLIT", (bodies["33"], bodies["97"], ["33.04"]))
    succeed("MERGE", (bodies["33.07"], into, []))

    with scope(PORTAL), statements() as taken:
        old = takeovers_of(province.pk)
    with scope(PORTAL):
        new, received = takeovers_of(bodies["97"].agency_id), takeovers_of(into.agency_id)

    jateng = "Pemerintah Provinsi Jawa Tengah"
    assert old == [Takeover(Kind.PART_TO, DAY, NAME, "baru-97")]
    assert new == [Takeover(Kind.FROM, DAY, jateng, "jatengprov")]
    assert received == [Takeover(Kind.FROM, DAY, "Pemerintah Kabupaten Wonosobo", "")]
    assert len(taken.texts()) == 1


def test_one_that_was_carved_out_and_has_gone_up_in_a_third(bodies, province):
    third = new_body("96", name="Pemerintah Provinsi Ketiga")
    end_succession(succeed("SPLIT", (bodies["33"], bodies["97"], ["33.04"])), at=MONDAY)
    with pytest.raises(SuccessionRefused, match="BEGAN_LATER"):
        succeed("MERGE", (bodies["97"], third, []))
    with scope(EVERYTHING):
        Body.objects.filter(code="97").update(since=date(2026, 1, 1))
    succeed("MERGE", (bodies["97"], third, []))

    with scope(PORTAL):
        assert [each.kind for each in takeovers_of(province.pk)] == [Kind.PART_TO]
        assert takeovers_of(third.agency_id) == [Takeover(Kind.FROM, DAY, NAME, "baru-97")]
