from dataclasses import FrozenInstanceError

import pytest

from kernel.rights import Grant, Policy


def test_rights_are_values():
    grant = Grant("regions_region", "portal", ("SELECT",))
    policy = Policy("regions_holiday", "own", "tenant_base", using="true")

    assert grant == Grant("regions_region", "portal", ("SELECT",), columns=())
    assert (policy.check, policy.command) == (None, "ALL")
    assert len({grant, policy}) == 2
    with pytest.raises(FrozenInstanceError):
        grant.role = "national"
