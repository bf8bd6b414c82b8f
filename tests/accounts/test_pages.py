"""Every page of an account: it opens, in our look, with nothing inline."""

import json
import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.urls import URLPattern

from accounts.urls import urlpatterns
from tenants.scope import SIGN_IN, scope
from tests.factories.people import PASSWORD, PUBLIC, person, sign_in
from tests.factories.security_key import SecurityKey

INLINE = re.compile(r"""<script(?![^>]*\bsrc=)(?![^>]*application/json)|<style|\sstyle=|\son\w+=""")
VISITORS = {
    "account_login",
    "account_request_login_code",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "account_password_reset_completed",
}
OWNERS = {
    "account_logout",
    "account_email",
    "account_change_password",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
    "mfa_reauthenticate_webauthn",
}
WITHOUT_FACTOR = {"account_reauthenticate", "mfa_activate_totp"}
WITHOUT_PASSWORD = {"account_set_password"}
FILES = {"mfa_download_recovery_codes"}
# Pages in the middle of a way, opened by the tests of that way.
ON_THE_WAY = {
    "account_confirm_login_code",
    "account_email_verification_sent",
    "account_confirm_password_reset_code",
    "account_complete_password_reset",
    "mfa_authenticate",
    "mfa_login_webauthn",
}
PATHS = {pattern.name: f"/akun/{pattern.pattern}" for pattern in urlpatterns}


def security_key_of(user):
    answer = SecurityKey(origin="http://localhost:8000", rp_id="localhost").register(
        {"publicKey": {"challenge": "AAAA"}}
    )
    with scope(SIGN_IN):
        return Authenticator.objects.create(
            user=user,
            type="webauthn",
            data={"name": "Kunci", "credential": json.loads(answer)},
        )


def check(answer):
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.count("<h1") == 1
    assert 'class="lp-brand"' in page
    assert INLINE.findall(page) == []


def test_every_page_is_opened_somewhere():
    assert all(isinstance(pattern, URLPattern) for pattern in urlpatterns)
    known = VISITORS | OWNERS | WITHOUT_FACTOR | WITHOUT_PASSWORD | FILES | ON_THE_WAY
    assert set(PATHS) == known


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", sorted(VISITORS))
def test_a_visitors_page(client, db, name, language):
    check(client.get(PATHS[name], headers={"accept-language": language}))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", sorted(OWNERS))
def test_an_owners_page(client, db, name, language):
    user = person(totp=True)
    with scope(SIGN_IN):
        RecoveryCodes.activate(user)
    key = security_key_of(user)
    sign_in(client, user, host=PUBLIC, confirmed=True)

    path = PATHS[name].replace("<int:pk>", str(key.pk))
    check(client.get(path, headers={"accept-language": language}))


@pytest.mark.parametrize("name", sorted(WITHOUT_FACTOR))
def test_a_page_of_somebody_without_second_factor(client, db, name):
    sign_in(client, person(), host=PUBLIC, confirmed=True, second_factor=False)

    check(client.get(PATHS[name]))


def test_the_page_of_somebody_without_password(client, db):
    sign_in(client, person(password=None), host=PUBLIC, confirmed=True, second_factor=False)

    check(client.get(PATHS["account_set_password"]))


def test_recovery_codes_come_as_a_file(client, db):
    user = person(totp=True)
    with scope(SIGN_IN):
        codes = RecoveryCodes.activate(user).get_unused_codes()
    sign_in(client, user, host=PUBLIC, confirmed=True)

    answer = client.get(PATHS["mfa_download_recovery_codes"])

    assert answer.headers["Content-Type"] == "text/plain"
    assert "attachment" in answer.headers["Content-Disposition"]
    assert all(code in answer.content.decode() for code in codes)


def test_pages_on_the_way_to_a_code(client, db, code_in_mail):
    user = person("siti@contoh.id", totp=True)
    for start, page in (
        ("/akun/masuk/kode/", "account_confirm_login_code"),
        ("/akun/kata-sandi/lupa/", "account_confirm_password_reset_code"),
    ):
        with code_in_mail() as mailed:
            client.post(start, {"email": user.email})
        check(client.get(PATHS[page]))
    client.post(PATHS["account_confirm_password_reset_code"], {"code": mailed.code})
    check(client.get(PATHS["account_complete_password_reset"]))


def test_the_page_of_the_second_step(client, db):
    user = person("siti@contoh.id", totp=True)
    client.post("/akun/masuk/", {"login": user.email, "password": PASSWORD})

    check(client.get(PATHS["mfa_authenticate"]))


def test_the_page_after_signing_up(client, db):
    form = {"full_name": "Siti", "email": "siti@contoh.id", "password1": PASSWORD}
    client.post("/akun/daftar/", form)

    check(client.get(PATHS["account_email_verification_sent"]))
