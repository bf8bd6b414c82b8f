import pytest
from django.test import RequestFactory

from accounts.client_prefix import client_prefix


@pytest.mark.parametrize(
    ("address", "prefix"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("", "unknown"),
        ("not an address", "unknown"),
    ],
)
def test_clients_are_told_apart_by_network(address, prefix):
    assert client_prefix(RequestFactory().get("/", REMOTE_ADDR=address)) == prefix


def test_what_a_client_says_of_itself_counts_only_behind_a_proxy(settings):
    request = RequestFactory().get("/", REMOTE_ADDR="203.0.113.77", HTTP_X_FORWARDED_FOR="10.1.2.3")
    assert client_prefix(request) == "203.0.113.0/24"

    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert client_prefix(request) == "10.1.2.0/24"
