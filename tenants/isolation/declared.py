"""The rights that all installed apps declare in their `grants` modules."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from tenants.isolation.rights import Grant, Policy
from tenants.isolation.roles import SERVING, TENANT_BASE

# A grant to "tenant" is for the agencies' own tables, to "owner" for what nobody serves.
OWN_SCHEMA = "tenant"
OWNER_ONLY = "owner"
_KNOWN = frozenset({*SERVING, TENANT_BASE, OWN_SCHEMA, OWNER_ONLY})


class RightsMistake(Exception):
    """A grant or policy that cannot be meant: an unknown role or table, or a name used twice."""


@dataclass(frozen=True, slots=True)
class Declared:
    """All grants and policies, split by where their tables are."""

    shared: tuple[Grant, ...]
    own_schema: tuple[Grant, ...]
    policies: tuple[Policy, ...]


def declared_rights() -> Declared:
    """Read the `grants` module of every installed app that has one."""
    grants: list[Grant] = []
    policies: list[Policy] = []
    for app in apps.get_app_configs():
        if app.module is not None and module_has_submodule(app.module, "grants"):
            module = import_module(f"{app.name}.grants")
            grants.extend(getattr(module, "GRANTS", ()))
            policies.extend(getattr(module, "POLICIES", ()))
    return declare(grants, policies)


def declare(grants: list[Grant], policies: list[Policy]) -> Declared:
    """Check grants and policies against each other.

    :raises RightsMistake: an unknown role, or a policy's name used twice on one table
    """
    roles = {grant.role for grant in grants} | {policy.role for policy in policies}
    unknown = roles - _KNOWN
    if unknown:
        raise RightsMistake(f"No such role: {', '.join(sorted(unknown))}")
    names = [(policy.table, policy.name) for policy in policies]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise RightsMistake(f"Two policies of one name: {sorted(twice)}")
    return Declared(
        shared=tuple(grant for grant in grants if grant.role != OWN_SCHEMA),
        own_schema=tuple(grant for grant in grants if grant.role == OWN_SCHEMA),
        policies=tuple(policies),
    )
