"""Every step's form of both consoles, sent with every string in every field."""

import pytest

from register.queries.offered_groups import BY_SLUG, slug_of
from register.rules.actors import Role
from register.rules.states import State
from tests.bad_input.strings import FOR_STEPS, STRINGS
from tests.bad_input.trying import fields_of, stored, try_strings, wrong_with
from tests.isolation.matrix_posts import trace, typed, undone

# Who takes a step, where several may: the first of these that the table names.
TAKERS = (
    (Role.NATIONAL, "NAT", "NATIONAL"),
    (Role.LIAISON, "LIA", "AGENCY"),
    (Role.ADMIN, "ADM", "AGENCY"),
    (Role.PROVINCE, "PRV", "HOME"),
    (Role.OMBUDSMAN, "OMB", "HOME"),
)
STEPS = [row for row in BY_SLUG.values() if any(role in row.by for role, *_rest in TAKERS)]
BOTH = [row for row in STEPS if Role.ADMIN in row.by and Role.NATIONAL in row.by]


def take_place(world, row, takers=TAKERS):
    """Return a browser of somebody who may take the step, and where its form is."""
    actor, site = next((actor, site) for role, actor, site in takers if role in row.by)
    root = "/" if site == "NATIONAL" else "/konsol/"
    return world.client(actor, world.host(site, actor)), f"{root}laporan/{{}}/{slug_of(row)}/"


def mistakes_of(world, row, state, takers=TAKERS):
    with undone():
        life = world.stages.ready(row.step, state)
        client, address = take_place(world, row, takers)
        address = address.format(life.report.number)
        data = {k: v for k, v in typed(world, row, life).items() if k != "evidence"}
        fields = {k: v for k, v in fields_of(client, address).items() if k != "evidence"}
        return list(try_strings(client, address, data, fields=fields, strings=FOR_STEPS))


@pytest.mark.parametrize("row", STEPS, ids=lambda row: row.step.value)
def test_a_step_of_whoever_takes_it(world, row):
    assert mistakes_of(world, row, row.sources[0]) == []


@pytest.mark.parametrize("row", BOTH, ids=lambda row: row.step.value)
def test_the_same_step_in_the_agencys_console(world, row):
    assert mistakes_of(world, row, State.AGENCY_REVIEW, TAKERS[2:]) == []


@pytest.mark.parametrize("name", sorted(STRINGS))
def test_a_version_that_is_no_number_moves_nothing(world, name):
    life, _file = world.reports["PUBLIC"]
    before = trace(life)
    client = world.client("ADM", world.host("AGENCY"))
    address = f"/konsol/laporan/{life.report.number}/answer-while-referred/"

    response = client.post(
        address, {"text": "Sudah.", "substantive": "on", "version": STRINGS[name]}
    )

    assert (response.status_code, wrong_with(response)) == (409, "")
    assert "Sudah." in response.content.decode()
    assert trace(life) == before


@pytest.mark.parametrize("name", sorted(STRINGS))
def test_the_reason_for_opening_an_identity(world, name):
    life, _file = world.reports["CONFIDENTIAL"]
    client = world.client("ADM", world.host("AGENCY"))

    with undone():
        address = f"/konsol/laporan/{life.report.number}/identitas/"
        response = client.post(address, {"reason": STRINGS[name]})

    assert wrong_with(response, STRINGS[name]) == ""


@pytest.mark.parametrize(
    "page",
    ["antrean/?v=", "antrean/?v=semua&s=", "pernah-ditangani/?s=", "unit/?q=", "usulan/?s="],
)
def test_what_the_address_of_a_list_asks_for(world, page):
    client, before = world.client("ADM", world.host("AGENCY")), stored()

    for name, text in STRINGS.items():
        path, _, query = page.partition("?")
        *rest, last = query.split("&")
        asked = {key: value for key, _, value in (each.partition("=") for each in rest)}
        response = client.get(f"/konsol/{path}", {**asked, last.removesuffix("="): text})
        assert wrong_with(response) == "", name

    assert stored() == before


@pytest.mark.parametrize("key", ["q", "jenis", "wilayah", "s"])
def test_what_the_list_of_agencies_is_asked_for(world, key):
    client = world.client("NAT", world.host("NATIONAL"))

    for name, text in STRINGS.items():
        assert wrong_with(client.get("/instansi/", {key: text})) == "", name


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("/instansi/", ("q", "jenis", "provinsi", "s")),
        ("/jelajahi/", ("q", "jenis", "status", "kategori", "provinsi", "kabupaten", "instansi")),
        ("/jelajahi/", ("dari", "sampai", "s", "kata", "urut")),
        ("/jelajahi/peta/", ("provinsi", "q", "kategori")),
        ("/jelajahi/saran/", ("q",)),
        ("/jelajahi/umpan.atom", ("q", "status", "kata")),
        ("/statistik/", ("periode",)),
    ],
)
def test_what_the_portals_lists_are_asked_for(world, path, keys):
    visitor, before = world.client("ANON", world.host("PUBLIC")), stored()

    for key in keys:
        for name, text in STRINGS.items():
            assert wrong_with(visitor.get(path, {key: text})) == "", (key, name)

    assert stored() == before


@pytest.mark.parametrize("row", [r for r in STEPS if r.inputs], ids=lambda row: row.step.value)
def test_what_the_address_of_a_form_fills_in(world, row):
    with undone():
        life = world.stages.ready(row.step, row.sources[0])
        client, address = take_place(world, row)
        for name in ("nul", "script", "many digits", "past bigint", "date past python"):
            asked = {field.rstrip("?"): STRINGS[name] for field in row.inputs}
            response = client.get(address.format(life.report.number), asked)
            assert wrong_with(response) == "", name
