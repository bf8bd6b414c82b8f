import pytest

from onboarding.applications.rules.unit_rows import UnitMistake, are_complete, mistakes_in
from tests.factories.applications import UNIT

KINDS = ["OPD", "PUSKESMAS"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, {}),
        ({"code": ""}, {"code": UnitMistake.MISSING}),
        ({"code": "DIN KES"}, {"code": UnitMistake.CODE_FORM}),
        ({"code": "dpupr"}, {"code": UnitMistake.CODE_TWICE}),
        ({"code": "A" * 31}, {"code": UnitMistake.TOO_LONG}),
        ({"name": ""}, {"name": UnitMistake.MISSING}),
        ({"name": "N" * 201}, {"name": UnitMistake.TOO_LONG}),
        ({"kind": "KANTIN"}, {"kind": UnitMistake.KIND}),
        ({"liaison_email": "nur"}, {"liaison_email": UnitMistake.EMAIL}),
        ({"substitute_email": "joko@"}, {"substitute_email": UnitMistake.EMAIL}),
        (
            {"substitute_email": "NUR@purworejokab.go.id"},
            {"substitute_email": UnitMistake.SAME_PERSON},
        ),
        ({"substitute_name": "", "substitute_email": ""}, {}),
    ],
)
def test_what_is_wrong_with_a_row(changed, expected):
    assert mistakes_in({**UNIT, **changed}, kinds=KINDS, others=["DPUPR"]) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], False),
        ([UNIT], True),
        ([UNIT, {**UNIT, "substitute_name": ""}], False),
        ([{**UNIT, "substitute_email": ""}], False),
    ],
)
def test_units_are_complete_with_a_substitute_each(rows, expected):
    assert are_complete(rows) is expected
