import ipaddress

import pytest
from django.test import RequestFactory

from accounts.client_address import client_address


def stand_in(real):
    return client_address(RequestFactory().get("/", REMOTE_ADDR=real))


def test_the_real_address_is_not_in_the_stand_in():
    shown = stand_in("203.0.113.9")

    assert ipaddress.ip_address(shown) in ipaddress.ip_network("fd00::/8")
    assert "203.0.113.9" not in shown
    assert ipaddress.ip_address("203.0.113.9").packed not in ipaddress.ip_address(shown).packed


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("203.0.113.9", "203.0.113.9", True),
        ("203.0.113.9", "203.0.113.10", False),
        ("2001:db8:1:2::5", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::5", "2001:db8:1:3::5", False),
    ],
)
def test_clients_are_told_apart_by_household(one, other, is_same):
    assert (stand_in(one) == stand_in(other)) is is_same


def test_all_of_it_is_within_the_part_that_rate_limits_keep():
    shown = ipaddress.ip_address(stand_in("203.0.113.9"))

    assert int(shown) & (2**64 - 1) == 0


def test_a_client_without_address_has_one_of_its_own(settings):
    settings.SECRET_KEY = "another"

    assert stand_in("") != stand_in("203.0.113.9")
