"""Every form of the portal, sent with every string in every field."""

import pytest

from public_portal.tracking.reporter_steps import SLUGS
from register.queries.offered_groups import BY_SLUG
from tests.bad_input.strings import FOR_STEPS, STRINGS
from tests.bad_input.trying import fields_of, stored, try_strings
from tests.factories.agencies import REGENCY
from tests.isolation.matrix_posts import typed, undone
from tests.public_portal.writing import CONFIRM, IDENTITY, PROBLEM, place

STEPS = [row for row in BY_SLUG.values() if row.step in SLUGS]


@pytest.mark.parametrize("page", ["1-masalah", "2-lokasi", "4-identitas", "kode", "periksa"])
def test_the_report_form(world, writing, page):
    valid = {
        "1-masalah": PROBLEM,
        "2-lokasi": place(world.agencies[REGENCY]),
        "4-identitas": IDENTITY,
        "kode": {"code": "123456"},
        "periksa": CONFIRM,
    }[page]
    address = writing.address(page)
    fields = fields_of(writing.visitor, address)

    assert list(try_strings(writing.visitor, address, valid, fields=fields)) == []


def test_the_form_that_opens_a_report(world, visitor):
    life, _file = world.reports["PUBLIC"]
    valid = {"number": life.report.number, "secret": life.secret}

    fields = fields_of(visitor, "/lacak/")

    assert list(try_strings(visitor, "/lacak/", valid, fields=fields)) == []


@pytest.mark.parametrize("row", STEPS, ids=lambda row: row.step.value)
def test_a_reporters_step(world, visitor, row):
    with undone():
        life = world.stages.ready(row.step, row.sources[0])
        reporter = world.client("REP", "localhost")
        address = f"/lacak/{life.report.number}/{SLUGS[row.step]}/"
        data = {k: v for k, v in typed(world, row, life).items() if k != "evidence"}
        fields = {k: v for k, v in fields_of(reporter, address).items() if k != "evidence"}
        tried = try_strings(reporter, address, data, fields=fields, strings=FOR_STEPS)
        mistakes = list(tried)

    assert mistakes == []


@pytest.mark.parametrize("name", sorted(STRINGS))
def test_the_first_page_asked_for_a_number(visitor, name):
    before = stored()

    response = visitor.get("/lacak/", {"nomor": STRINGS[name]})

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()
    assert stored() == before
