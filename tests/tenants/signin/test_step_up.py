"""Staff with the first factor alone reach nothing of an account but the way to the second."""

from urllib.parse import unquote

import pytest
from django.urls import reverse

from tenants.signin.urls import urlpatterns
from tests.factories.people import PUBLIC, host_of, person, sign_in, staff

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LEFT_OPEN = {
    "account_logout",
    "account_reauthenticate",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
}
SETTING_UP = {"mfa_activate_totp", "mfa_add_webauthn"}
ARGUMENTS = {"pk": 1, "token": "x"}


def names():
    """Every URL name under /akun/, with its address."""
    found = {}
    for pattern in _flat(urlpatterns):
        needed = pattern.pattern.converters
        name = (
            pattern.name
            if pattern.name.startswith(("account_", "mfa_"))
            else f"signin:{pattern.name}"
        )
        found[name] = reverse(name, kwargs={key: ARGUMENTS[key] for key in needed})
    return found


def _flat(patterns):
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            yield from _flat(pattern.url_patterns)
        else:
            yield pattern


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_page_opens_to_staff_who_have_not_proved_their_factor(client, agency, method):
    sign_in(client, staff(agency, "ADM"), host=host_of(agency), second_factor=False)
    closed = {name: path for name, path in names().items() if name not in LEFT_OPEN}
    assert len(closed) > 20

    for name, path in closed.items():
        answer = getattr(client, method)(path)
        assert answer.status_code == 302, name
        assert unquote(answer.url) == f"/akun/ulangi/kode/?next={path}", name


@pytest.mark.parametrize("method", ["get", "post"])
def test_staff_without_a_factor_set_one_up_first(client, agency, method):
    user = staff(agency, "ADM", totp=False)
    sign_in(client, user, host=host_of(agency), second_factor=False)

    for name, path in names().items():
        answer = getattr(client, method)(path)
        goal = unquote(getattr(answer, "url", ""))
        is_sent_away = goal == f"/akun/keamanan/aplikasi/aktifkan/?next={path}"
        if name == "account_logout" and method == "post":
            sign_in(client, user, host=host_of(agency), second_factor=False)
        assert is_sent_away is (name not in LEFT_OPEN | SETTING_UP), name


def test_a_citizen_without_a_factor_changes_their_address_as_before(client):
    sign_in(client, person(), host=PUBLIC, second_factor=False)

    assert client.get("/akun/surel/").status_code in {200, 302}
    assert not client.get("/akun/surel/").headers.get("Location", "").startswith("/akun/keamanan/")


def test_with_the_factor_proved_the_pages_open(client, agency):
    sign_in(client, staff(agency, "ADM"), host=host_of(agency))

    assert client.get("/akun/keamanan/").status_code == 200
    assert client.get("/akun/instansi/").status_code == 200
