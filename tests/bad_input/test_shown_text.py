"""What was accepted is shown as text, never as markup, to everybody who may read it."""

import pytest

from register.rules.steps import Step
from tests.bad_input.strings import CODE, RAW
from tests.bad_input.trying import kept_form
from tests.factories.agencies import REGENCY
from tests.factories.lives import admin_of, liaison_of, make_unit
from tests.factories.people import PUBLIC
from tests.factories.stages import ANSWER
from tests.isolation.matrix_posts import undone
from tests.public_portal.writing import Writing

# Together they are everything that could end an element, an attribute or a line.
NASTY = "\n".join(CODE.values())
TITLE = CODE["end of text"] + CODE["attribute"]


@pytest.fixture
def nasty_life(world):
    """A report whose every text is nasty, answered nastily by a unit with a nasty name."""
    regency = world.agencies[REGENCY]
    with undone():
        unit = make_unit(regency, name=CODE["img"])
        life = world.stages.file(title=TITLE, body=NASTY, place=CODE["svg"])
        life.route(regency, text=NASTY)
        life.officer(regency, admin_of(regency), Step.ASSIGN_UNIT, unit_id=unit.pk, text=NASTY)
        life.officer(regency, liaison_of(regency, unit), Step.RESPOND_INITIAL, text=NASTY)
        life.officer(regency, liaison_of(regency, unit), Step.ANSWER, **ANSWER | {"text": NASTY})
        yield life


@pytest.mark.parametrize(
    ("actor", "site", "page"),
    [
        ("ANON", "PUBLIC", "/lacak/{}/"),
        ("REP", "PUBLIC", "/lacak/{}/"),
        ("ANON", "PUBLIC", "/laporan/{}/"),
        ("REP", "PUBLIC", "/lacak/{}/belum-selesai/"),
        ("NAT", "NATIONAL", "/laporan/{}/"),
        ("NAT", "NATIONAL", "/antrean/?v=semua"),
        ("ADM", "AGENCY", "/konsol/laporan/{}/"),
        ("ADM", "AGENCY", "/konsol/antrean/?v=semua"),
        ("ADM", "AGENCY", "/konsol/unit/"),
    ],
)
def test_markup_stays_text(world, nasty_life, actor, site, page):
    client = world.client(actor, world.host(site))

    response = client.get(page.format(nasty_life.report.number))

    text = response.content.decode()
    assert response.status_code in {200, 409}
    assert [raw for raw in (*RAW, "</textarea></title>") if raw in text] == []
    assert kept_form(CODE["img"]) in text or kept_form("</title>") in text


def test_the_check_before_sending_shows_it_as_text(world, visitor):
    writing = Writing(visitor, world.agencies[REGENCY])
    writing.begin(title=TITLE, body=NASTY).locate(place=CODE["svg"]).identify(name=CODE["img"])

    text = visitor.get(writing.address("periksa")).content.decode()

    assert kept_form(CODE["img"]) in text
    assert kept_form(TITLE) in text
    assert [raw for raw in (*RAW, "</textarea></title>") if raw in text] == []


def test_the_start_page_lists_it_as_text(world, nasty_life):
    nasty_life.reporter(Step.ACCEPT)

    text = world.client("ANON", PUBLIC).get("/").content.decode()

    assert kept_form(TITLE)[:60] in text
    assert [raw for raw in RAW if raw in text] == []
