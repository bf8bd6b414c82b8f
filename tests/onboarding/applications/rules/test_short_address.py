import pytest

from onboarding.applications.rules.short_address import (
    RESERVED,
    AddressMistake,
    address_mistake,
    is_sms_prefix,
)
from tenants.actions.provision_agency import RESERVED_SLUGS


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("purworejo", None),
        ("kota-bandung", None),
        ("a" * 40, None),
        ("a" * 41, AddressMistake.FORM),
        ("", AddressMistake.FORM),
        ("Purworejo", AddressMistake.FORM),
        ("-purworejo", AddressMistake.FORM),
        ("pur--worejo", AddressMistake.FORM),
        ("purworejo.go", AddressMistake.FORM),
        ("purwörejo", AddressMistake.FORM),
        ("nasional", AddressMistake.RESERVED),
        ("konsol", AddressMistake.RESERVED),
    ],
)
def test_what_can_be_an_address(slug, expected):
    assert address_mistake(slug) is expected


def test_what_the_platform_reserves_is_reserved_here():
    assert RESERVED_SLUGS <= RESERVED


@pytest.mark.parametrize(
    ("text", "expected"),
    [("TANGKAB", True), ("ABC", True), ("AB", False), ("A" * 13, False), ("TANG1", False)],
)
def test_what_can_stand_before_an_sms(text, expected):
    assert is_sms_prefix(text) is expected
