"""The demo's agencies with their decree, team, units and SOPs."""

from collections import Counter
from datetime import date

from regions.data_files import region_rows
from register.rules.actors import Role
from tenants.models.agency import AgencyKind, AgencyState, IntegrationMode, TimeZone
from tenants.teams.models.decree_member import Duty
from tenants.teams.models.unit import UnitKind
from tests.demo import demo_files as demo

SOP_KINDS = {
    UnitKind.OPD,
    UnitKind.RSUD,
    UnitKind.PUSKESMAS,
    UnitKind.SCHOOL,
    UnitKind.DISTRICT_OFFICE,
    UnitKind.VILLAGE_OFFICE,
}
# All of their villages are desa: there is no kelurahan.
WITHOUT_KELURAHAN = {"sigi", "mamuju-tengah"}
PROVINCIAL_KINDS = {UnitKind.OPD, UnitKind.RSUD, UnitKind.SCHOOL}
STEP_KEYS = {"activity", "executor", "completeness", "time", "output"}


def documents(slug):
    bases, entries = demo.sops()
    by_code = {base["code"]: base for base in bases}
    entry = entries[slug]
    return [(sop["number"], by_code[sop["base"]], entry["terms"]) for sop in entry["sops"]]


def test_the_22_agencies_of_the_table_are_active_and_have_a_decree():
    active = {s: r for s, r in demo.agencies().items() if r["complaints_2018"]}

    assert len(active) == 22
    assert demo.onboarded() == set(active)
    assert sum(int(row["complaints_2018"]) for row in active.values()) == 1205
    for row in active.values():
        assert row["state"] == AgencyState.ACTIVE
        assert date(2023, 1, 1) <= date.fromisoformat(row["sk_date"]) <= date(2024, 12, 31)
        assert row["last_login_2018"]
        assert row["gaps_2018"]


def test_provinces_that_are_missing_are_created_but_not_onboarded():
    missing = {s for s, r in demo.agencies().items() if r["state"] == AgencyState.PREPARING}

    assert missing == {
        "provinsi-jateng",
        "provinsi-sulteng",
        "provinsi-sulsel",
        "provinsi-sultra",
        "provinsi-gorontalo",
        "provinsi-sulbar",
    }
    assert not missing & set(demo.units())
    assert not [r for r in demo.agencies().values() if r["region_code"].startswith("75.")]


def test_codes_of_agencies_are_known():
    regions = {row.code: row for row in region_rows()}
    for row in demo.agencies().values():
        assert AgencyKind(row["kind"])
        assert TimeZone(row["time_zone"])
        assert IntegrationMode(row["integration_mode"])
        if row["kind"] != AgencyKind.OMBUDSMAN:
            assert row["time_zone"] == regions[row["region_code"][:2]].time_zone
        if row["kind"] == AgencyKind.REGENCY:
            parent = demo.agencies()[row["parent_slug"]]
            assert parent["region_code"] == row["region_code"][:2]


def test_every_agency_has_units_of_the_kinds_the_sop_names():
    districts = {row.code for row in region_rows() if row.level == "DISTRICT"}
    assert set(demo.units()) == demo.onboarded()
    for slug, units in demo.units().items():
        kinds = {UnitKind(unit["kind"]) for unit in units}
        province = demo.agencies()[slug]["kind"] == AgencyKind.PROVINCE
        lacks = {UnitKind.VILLAGE_OFFICE} if slug in WITHOUT_KELURAHAN else set()
        assert 5 <= len(units) <= 10, slug
        assert kinds == (PROVINCIAL_KINDS if province else SOP_KINDS - lacks), slug
        assert max(Counter(unit["code"] for unit in units).values()) == 1
        for unit in units:
            assert (unit["district_code"] is None) or unit["district_code"] in districts
            assert [o["is_substitute"] for o in unit["liaison_officers"]] == [False, True]


def test_every_decree_names_a_team():
    needed = {duty.value for duty in Duty} - {Duty.LIAISON_OFFICER.value}
    assert set(demo.teams()) == demo.onboarded()
    for slug, members in demo.teams().items():
        roles = {Role(role) for member in members for role in member["roles"]}
        assert {member["duty"] for member in members} == needed, slug
        assert roles >= {Role.KOMINFO, Role.ORGANISATION, Role.INSPECTORATE, Role.LEADER}
        assert Role.EXAMINER in roles
        assert (Role.PROVINCE in roles) is (demo.agencies()[slug]["kind"] == "PROVINCE")
        assert members[0]["name"] == demo.agencies()[slug]["sk_signer"]


def test_people_have_addresses_of_their_own_that_lead_nowhere():
    addresses = [person["email"] for person in demo.people()]
    addresses += [m["email"] for team in demo.teams().values() for m in team if m["email"]]
    for units in demo.units().values():
        addresses += [o["email"] for unit in units for o in unit["liaison_officers"]]

    assert len(addresses) == len(set(addresses))
    assert all(address.endswith(".example") for address in addresses)
    assert Counter(p["kind"] for p in demo.people()) == {
        "reporter": 3,
        "national": 3,
        "ombudsman": 2,
    }


def test_every_agency_has_three_sops_that_read_as_its_own():
    numbers = []
    assert set(demo.sops()[1]) == demo.onboarded()
    for slug, entry in demo.sops()[1].items():
        papers = documents(slug)
        assert len(papers) == 3
        assert entry["local_step"]["base"] in {base["code"] for _, base, _ in papers}
        for number, base, terms in papers:
            numbers.append((slug, number))
            steps = [*base["steps"], entry["local_step"]["step"]]
            written = [text for step in steps for text in step.values()]
            written += [base["title"], *base["legal_basis"]]
            assert all({*step} - {"timer"} == STEP_KEYS for step in steps)
            assert "{" not in "".join(text.format_map(terms) for text in written)
            assert len(base["title"].format_map(terms)) <= 200
    assert len(numbers) == len(set(numbers)) == 66


def test_categories_form_two_levels():
    rows = demo.categories()

    assert 40 <= len(rows) <= 60
    for row in rows.values():
        assert row["parent"] in {"", *(c for c, r in rows.items() if not r["parent"])}
        assert UnitKind(row["typical_unit_kind"])
        assert len(row["name_id"]) <= 80
        assert row["name_en"]
