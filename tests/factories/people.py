"""People with accounts, and sessions of theirs on one host."""

import time
from datetime import UTC, datetime
from functools import cache

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.hashers import make_password

from accounts.actions.create_account import create_account
from accounts.actions.enrol_totp import enrol_totp
from accounts.queries.demo_codes import current_totp
from tenants.actions.add_member import add_member
from tenants.scope import SIGN_IN, scope
from tenants.signin.sessions import SessionStore
from tenants.site import site_for_host

SINCE = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
PASSWORD = "kelapa-muda-17"
TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PUBLIC = "localhost"
NATIONAL = "nasional.localhost"


# Hashing is slow on purpose; the people of a test run share one.
_hashed = cache(make_password)


def host_of(agency):
    return f"{agency.slug}.localhost"


def person(email="siti@contoh.id", *, name="Siti Aminah", totp=False, password=PASSWORD):
    """Make an account whose address is confirmed, with an authenticator app if `totp`."""
    with scope(SIGN_IN):
        user = create_account(email=email, full_name=name, password=None, at=SINCE, confirmed=True)
        if password is not None:
            user.password = _hashed(password)
            user.save(update_fields=["password"])
        if totp:
            enrol_totp(user=user, secret=TOTP_SECRET)
    return user


def staff(agency, *roles, email="budi@contoh.go.id", name="Budi Santoso", totp=True):
    """Make a member of the agency, or of the national desk for None."""
    user = person(email, name=name, totp=totp)
    for role in roles:
        add_member(user_id=user.pk, agency_id=agency.pk if agency else None, role=role, at=SINCE)
    return user


def totp_code(secret=TOTP_SECRET):
    return current_totp(secret, datetime.fromtimestamp(time.time(), UTC))


def sign_in(client, user, *, host, second_factor=True, confirmed=False):
    """Give the client a session of the person on one host, as if signed in there.

    confirmed: they have just confirmed who they are, as changes of the account ask for
    """
    store = session_of(
        user, site=site_of_host(host), second_factor=second_factor, confirmed=confirmed
    )
    client.cookies[settings.SESSION_COOKIE_NAME] = store.session_key
    client.defaults["HTTP_HOST"] = host
    return client


def session_of(user, *, site, second_factor=True, confirmed=False):
    store = SessionStore(site=site)
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    records = [{"method": "password", "at": time.time(), "email": user.email}]
    if second_factor:
        records.append({"method": "mfa", "at": time.time(), "type": "totp", "id": 1})
    if confirmed:
        records[-1]["reauthenticated"] = True
    store["account_authentication_methods"] = records
    store["account_authentication_methods_user"] = str(user.pk)
    store.save()
    return store


def site_of_host(host):

    site = site_for_host(host)
    return f"{site.kind}:{site.agency.pk}" if site.agency else site.kind.value
