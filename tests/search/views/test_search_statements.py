"""A search asks the database no more for seventy reports than for ten."""

import pytest

from tests.factories.categories import make_category
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
MOST = 12
UNIT = "the unit"
ASKED = (
    {},
    {"q": "jalan"},
    {"q": '"jalan berlubang" -banjir status:aktif banjarnegara', "urut": "tenggat"},
    {"q": "jalan", "kategori": "kesehatan", "wilayah": "33"},
    {"q": "berlubang unit:puskesmas"},
    {"q": "sekolah kategori:kesehatan", "jenis": "COMPLAINT"},
    {"q": "berlubang unit:puskesmas", "unit": UNIT},
)


def taken_by(officer, query, statements):
    with statements() as taken:
        answer = officer.get(f"{officer.root}cari/", query)
    return len(taken.texts()), len(answer.context.get("lines", ()))


@pytest.mark.parametrize("query", ASKED, ids=str)
def test_as_many_for_many_as_for_few(agency, other_agency, index_all, statements, query):
    make_category("kesehatan", "Kesehatan")
    unit = make_unit(agency)
    admin, desk = Officer(agency, "ADM"), Officer(None, "NAT")
    query = {name: unit.pk if value == UNIT else value for name, value in query.items()}
    values = {"unit_id": unit.pk, "category_code": "kesehatan", "state": "IN_PROGRESS"}
    made = [5, 35]
    told = []
    for number in made:
        make_reports(number, agency=agency, **values)
        make_reports(number, agency=other_agency, joint_agency_ids=[agency.pk])
        index_all()
        for officer in (admin, desk):
            taken_by(officer, query, statements)
        told.append([taken_by(officer, query, statements) for officer in (admin, desk)])

    few, many = ([statements for statements, _lines in each] for each in told)
    assert few == many
    assert max(many) <= MOST
    lines_of_admin, _lines_of_desk = (lines for _statements, lines in told[1])
    assert lines_of_admin == (20 if query else 0)
