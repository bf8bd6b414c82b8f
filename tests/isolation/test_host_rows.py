"""Hosts, present and former, are read by all and written by nobody who serves."""

import pytest
from django.db import DatabaseError, transaction

from tenants.models import FormerHost, Host
from tenants.scope import (
    NATIONAL,
    PORTAL,
    REGISTER,
    SIGN_IN,
    SYSTEM,
    VAULT,
    of_agency,
    scope,
)
from tests.database.template import AT
from tests.factories.hosts import make_former

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.mark.parametrize(
    "role", [PORTAL, NATIONAL, SIGN_IN, VAULT, SYSTEM, REGISTER, None], ids=str
)
def test_everybody_reads_and_nobody_writes(agency, other_agency, role):
    make_former(other_agency, "depkes.localhost")
    new = {"domain": "lain.localhost", "agency": agency}

    with scope(role or of_agency(agency)):
        assert list(FormerHost.objects.values_list("domain", flat=True)) == ["depkes.localhost"]
        assert Host.objects.count() == 3
        for attempt in (
            lambda: FormerHost.objects.create(**new, since=AT, until=AT),
            lambda: FormerHost.objects.update(agency=agency),
            lambda: FormerHost.objects.all().delete(),
            lambda: Host.objects.create(**new, is_primary=False),
            lambda: Host.objects.update(is_primary=False),
            lambda: Host.objects.all().delete(),
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                attempt()
