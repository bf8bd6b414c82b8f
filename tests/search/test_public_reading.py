"""What the public is counted and shown, on every engine."""

import pytest

from search.filters import Facet, Filters
from search.reach import reach_of
from tests.factories.lives import Life, admin_of
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_regencies_are_counted_within_the_chosen_province(agency, indexed, look):
    for code in ("33.04.01", "33.01.01", "34.02.01"):
        make_reports(1, published=True, region_code=code)
    indexed()

    found = look(facets=(Facet.PROVINCE, Facet.REGENCY), filters=Filters(regions=("33.04",)))

    told = {facet: {c.value: c.many for c in counts} for facet, counts in found.facets.items()}
    assert told == {
        Facet.PROVINCE: {"33": 2, "34": 1},
        Facet.REGENCY: {"33.04": 1, "33.01": 1},
    }


def test_the_public_finds_and_reads_personal_data_masked(agency, indexed, look, titles):
    life = Life(title="Hubungi 0812-3456-7890", body="Surel saya budi@contoh.id, lampu padam.")
    life.route(agency)
    indexed()

    (found,) = look("lampu").reports

    assert found.title == "Hubungi 0812***890"
    assert "budi@contoh.id" not in found.excerpt
    assert titles("3456-7890") == titles("budi") == []
    mine = reach_of(admin_of(agency))
    assert titles("3456-7890", reach=mine, agency=agency) == [life.report.title]
