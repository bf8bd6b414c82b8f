from dataclasses import replace

import pytest

from tenants.teams.rules.decree_parts import Said, missing_parts

FULL = Said(
    tier="REGIONAL",
    signer="Budhi",
    signer_position="Bupati",
    place="Banjarnegara",
    considerations=["a"],
    legal_basis=["b"],
    duties=["PATRON", "ACCOUNTABLE_OFFICER", "ADMIN_KOMINFO"],
)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, []),
        ({"signer": ""}, ["SUBJECT"]),
        ({"signer_position": ""}, ["SUBJECT"]),
        ({"place": ""}, ["SUBJECT"]),
        ({"considerations": []}, ["WORDING"]),
        ({"legal_basis": [], "place": ""}, ["SUBJECT", "WORDING"]),
        ({"duties": ["PATRON", "ACCOUNTABLE_OFFICER"]}, ["TEAM"]),
        ({"duties": ["PATRON", "ADMIN_INSPECTORATE"]}, ["TEAM"]),
        ({"tier": "UNIT", "duties": ["LIAISON_OFFICER"]}, []),
        ({"tier": "UNIT"}, ["LIAISONS"]),
    ],
)
def test_what_a_decree_lacks(changes, missing):
    assert missing_parts(replace(FULL, **changes)) == missing
