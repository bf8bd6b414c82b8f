"""What opens something by being in an address stands in no log."""

import logging

import pytest
from django.test import Client
from django.utils import timezone

from config.logging import IdentityFilter
from tests.factories.invitations import invited
from tests.factories.people import host_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_the_link_of_an_invitation_is_not_logged(agency, other_agency, caplog):
    caplog.handler.addFilter(IdentityFilter())
    token = invited(agency, "baru@contoh.go.id", "ADM", at=timezone.now())  # noqa: TID251

    with caplog.at_level(logging.DEBUG):
        elsewhere = Client(headers={"host": host_of(other_agency)})
        response = elsewhere.get(f"/akun/undangan/{token}/")

    assert response.status_code == 404
    assert "/akun/undangan/…/" in caplog.text
    assert token not in caplog.text
