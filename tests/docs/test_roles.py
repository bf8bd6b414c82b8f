"""The table of database roles says what the declared rights say."""

import re
from pathlib import Path

from tenants.isolation.declared import declared_rights
from tenants.isolation.roles import SERVING, TENANT_BASE

ROOT = Path(__file__).resolve().parents[2]


def written():
    """Return the shared tables that each role may change, from the grants of all apps."""
    found = {role: set() for role in (*SERVING, TENANT_BASE)}
    for grant in declared_rights().shared:
        if set(grant.privileges) & {"INSERT", "UPDATE", "DELETE"}:
            found[grant.role].add(grant.table)
    return found


def described():
    text = (ROOT / "platform/docs/architecture.md").read_text(encoding="utf-8")
    part = re.search(r"^## Isolation$(.*?)^## ", text, re.MULTILINE | re.DOTALL)[1]
    cells = [line.strip("|").split("|") for line in part.splitlines() if line.startswith("| `")]
    return {re.search(r"`(\w+)`", row[0])[1]: set(re.findall(r"`(\w+)`", row[-1])) for row in cells}


def test_each_role_writes_what_is_described():
    assert described() == written()
