"""Which roles a client may have, and who keeps the clients of a desk. Plain values."""

from __future__ import annotations

from typing import Final

from tenants.models.membership import MemberRole
from tenants.signin.duties import keeps_accounts, roles_given_by
from tenants.signin.roles import roles_offered_by
from tenants.signin.staff import Staff

R = MemberRole
# What is supervisory is kept from whoever it names, and a machine has no name. With a duty it looks
# after what its agency leaves to that duty, as a person does.
FOR_CLIENTS: Final = frozenset({R.NAT, R.ADM, R.KOM, R.ORG, R.LIA, R.LEAD, R.PRV, R.OMB})


class NotTheirClients(Exception):
    """Somebody who lets nobody into this desk wants to let a system in."""


def keeps_clients(by: Staff) -> bool:
    """Tell whether somebody keeps the clients of their desk: whoever lets people in as well."""
    return by.agency is None or keeps_accounts(by.held)


def roles_for_clients(by: Staff) -> frozenset[str]:
    """Return the roles that somebody may give to a client: of those that they may give to people."""
    offered = roles_offered_by(by.agency)
    if by.agency is None:
        return offered & FOR_CLIENTS
    return roles_given_by(by.held, offered=offered, has_inspectorate=True) & FOR_CLIENTS


def check_keeper(by: Staff) -> None:
    """Refuse whoever keeps no clients here.

    :raises NotTheirClients: they do not
    """
    if not keeps_clients(by):
        raise NotTheirClients
