"""The table of duties, and that every page and step obeys it, whichever way it is set."""

from itertools import product

import pytest
from django.urls import get_resolver

from tenants.models import DutySplit
from tenants.scope import SIGN_IN, scope
from tenants.signin.duties import Area
from tenants.signin.queries.duty_splits import own_split
from tenants.signin.split import DUTY_ORDER, FIXED, whole_split
from tests.factories.consoles import Officer, fresh_life, links_to_steps, snapshot
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
USUAL = whole_split({})
# Where the gate of an area is no gate of a page of its own.
ELSEWHERE = {Area.HANDLING, Area.EVALUATION, Area.PERIODIC}


def set_split(agency, duty, areas):
    with scope(SIGN_IN):
        DutySplit.objects.update_or_create(
            agency=agency, duty=duty, defaults={"areas": sorted(areas)}
        )


def ticked(split, **more):
    boxes = {f"{duty}.{area}": "1" for duty in DUTY_ORDER for area in split[duty]}
    seen = ",".join(f"{duty}.{area}" for duty in DUTY_ORDER for area in Area if area in USUAL[duty])
    return {"seen": seen, **boxes, **more}


def stored(agency):
    return whole_split(own_split(agency))


def pages_by_area():
    """Return an address of each page that belongs to an area, with 4711 for whatever it names."""
    found = {}
    for entry in _flat(get_resolver("config.urls_agency").url_patterns):
        area = getattr(entry.callback, "area", None)
        if area is not None:
            found.setdefault(area, []).append(entry)
    return found


def _flat(patterns):
    for entry in patterns:
        if hasattr(entry, "url_patterns"):
            yield from _flat(entry.url_patterns)
        else:
            yield entry


def address(entry):
    text = str(entry.pattern)
    for name, converter in entry.pattern.converters.items():
        kind = type(converter).__name__
        value = "4711" if kind == "IntConverter" else "reports"
        text = text.replace(f"<{kind.removesuffix('Converter').lower()}:{name}>", value)
    return f"/konsol/{text}"


def test_every_area_has_its_pages():
    assert set(pages_by_area()) | ELSEWHERE == set(Area) - {Area.SYSTEMS}


@pytest.mark.parametrize("duty", DUTY_ORDER)
def test_every_page_is_open_to_a_duty_exactly_where_the_table_says_so(agency, duty):
    officer = Officer(agency, duty)
    for area, is_kept in product(pages_by_area(), (True, False)):
        set_split(agency, duty, USUAL[duty] | {area} if is_kept else USUAL[duty] - {area})
        fixed = FIXED.get((area, duty))
        expected = fixed.is_kept if fixed else is_kept
        for entry in pages_by_area()[area]:
            answer = officer.get(address(entry))
            assert (answer.status_code != 403) == expected or answer.status_code == 405, (
                area,
                is_kept,
                entry,
                answer.status_code,
            )


@pytest.mark.parametrize(
    ("area", "path"),
    [
        (Area.REPLIES, "balasan"),
        (Area.USERS, "pengguna"),
        (Area.CALENDAR, "jadwal"),
        (Area.AUDIT, "audit"),
        (Area.SYSTEMS, "webhook"),
        (Area.IMPORTS, "impor"),
    ],
)
@pytest.mark.parametrize("duty", DUTY_ORDER)
def test_the_menu_leads_where_the_table_lets(agency, duty, area, path):
    officer = Officer(agency, duty)

    for is_kept in (True, False):
        set_split(agency, duty, USUAL[duty] | {area} if is_kept else USUAL[duty] - {area})
        fixed = FIXED.get((area, duty))
        expected = fixed.is_kept if fixed else is_kept
        assert (
            f'href="/konsol/{path}/"' in officer.get("/konsol/unit/").content.decode()
        ) == expected


@pytest.mark.parametrize("duty", ["ORG", "INS"])
def test_who_does_not_handle_reports_reads_them_and_takes_no_step(agency, duty):
    officer, unit = Officer(agency, duty), make_unit(agency)
    life = fresh_life()
    life.route(agency)
    assert "assign-unit" in links_to_steps(officer.see(life), life)
    set_split(agency, duty, USUAL[duty] - {Area.HANDLING})
    before = snapshot(life)

    page = officer.see(life)
    answer = officer.send(life, "assign-unit", unit_id=str(unit.pk), text="Tolong")

    assert page.status_code == 200
    assert links_to_steps(page, life) == []
    assert answer.status_code in (403, 409)
    assert snapshot(life) == before


def test_supervisory_reports_stay_with_the_inspektorat_however_it_is_set(agency):
    inspector, other = Officer(agency, "INS", name="Cici"), Officer(agency, "KOM", name="Wati")
    life = fresh_life()
    life.route(agency, supervisory=True)
    set_split(agency, "INS", set())
    set_split(agency, "KOM", set(Area))

    assert links_to_steps(inspector.see(life), life) != []
    assert other.see(life).status_code == 404


def test_the_page_shows_the_table_and_says_what_is_fixed(agency):
    leader = Officer(agency, "LEAD")
    wati = Officer(agency, "KOM")

    page = wati.get("/konsol/peran/")

    assert page.status_code == 200
    cells = {cell.name: cell for line in page.context["lines"] for cell in line.cells}
    assert (cells["KOM.USERS"].is_kept, cells["ORG.USERS"].is_kept) == (True, False)
    assert "terkunci" in cells["KOM.USERS"].why
    text = page.content.decode()
    assert 'name="ORG.AUDIT"' in text
    assert 'name="INS.AUDIT"' not in text
    assert "berkadar pengawasan" in text
    read_only = leader.get("/konsol/peran/")
    assert 'type="checkbox"' not in read_only.content.decode()
    assert leader.post("/konsol/peran/", ticked(USUAL)).status_code == 403
    for role in ("LIA", "EXM"):
        assert Officer(agency, role).get("/konsol/peran/").status_code == 403


def test_it_is_changed_by_ticking(agency):
    wati = Officer(agency, "KOM")
    wanted = {**USUAL, "ORG": USUAL["ORG"] | {Area.AUDIT}, "INS": USUAL["INS"] - {Area.REPLIES}}

    answer = wati.post("/konsol/peran/", ticked(wanted))

    assert answer.url == "/konsol/peran/"
    assert stored(agency) == wanted
    log = Officer(agency, "INS").get("/konsol/audit/").content.decode()
    assert "Pembagian peran diubah" in log
    assert "(Organisasi): + Jejak audit" in log


def test_what_nobody_keeps_is_said_and_the_ticks_stay(agency):
    wati = Officer(agency, "KOM")
    wanted = {duty: USUAL[duty] - {Area.IMPORTS} for duty in DUTY_ORDER}
    wanted["ORG"] |= {Area.AUDIT}

    answer = wati.post("/konsol/peran/", ticked(wanted))

    assert answer.status_code == 422
    assert "“Impor data lama” tidak ada yang mengurus" in answer.content.decode()
    cells = {cell.name: cell.is_kept for line in answer.context["lines"] for cell in line.cells}
    assert (cells["ORG.AUDIT"], cells["KOM.IMPORTS"], cells["KOM.USERS"]) == (True, False, True)
    assert stored(agency) == USUAL


def test_somebody_who_was_quicker_is_not_overwritten_unseen(agency):
    wati = Officer(agency, "KOM")
    set_split(agency, "INS", USUAL["INS"] | {Area.UNITS})

    answer = wati.post("/konsol/peran/", ticked(USUAL))

    assert answer.status_code == 409
    assert Area.UNITS in stored(agency)["INS"]
    again = wati.post("/konsol/peran/", ticked(USUAL, seen=answer.context["seen"]))
    assert again.status_code == 302
    assert stored(agency) == USUAL


def test_another_agency_knows_nothing_of_it(agency, other_agency):
    set_split(agency, "ORG", set())
    oki = Officer(other_agency, "ORG")

    assert oki.get("/konsol/jadwal/").status_code == 200
    assert oki.get("/konsol/balasan/").status_code == 200
