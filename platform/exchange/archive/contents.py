"""What belongs to an agency: every table of its schema, and its own rows of the shared ones.

The rows are read under the agency's own role, so PostgreSQL itself keeps others' out; the conditions
here leave out besides what an agency may see and does not own, as a supervised regency's reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from django.apps import apps
from django.conf import settings
from django.db.models import Model

INSIDE: Final = "inside"
SHARED: Final = "shared"

_OWN: Final = "t.agency_id = %(agency)s"
_OF_ITS_REPORTS: Final = (
    "EXISTS (SELECT FROM register_report r WHERE r.id = t.report_id AND r.agency_id = %(agency)s)"
)
# Each condition is over the row `t` and the agency's number.
OWN_ROWS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tenants_agency": "t.id = %(agency)s",
        "tenants_host": _OWN,
        "tenants_formerhost": _OWN,
        "tenants_membership": _OWN,
        "tenants_dutysplit": _OWN,
        "tenant_member": "TRUE",
        "regions_holiday": _OWN,
        "register_slapolicy": _OWN,
        "register_report": _OWN,
        "register_reportevent": _OF_ITS_REPORTS,
        "register_timer": _OF_ITS_REPORTS,
        "register_attachment": _OF_ITS_REPORTS,
        "register_proposal": _OF_ITS_REPORTS,
        "register_redaction": _OF_ITS_REPORTS,
        "register_routing": _OWN,
        "register_identityaccess": _OWN,
        "figures_tally": _OWN,
        "supervision_supervisionanswer": "%(agency)s IN (t.agency_id, t.province_id)",
    }
)
# What proves to the portal that somebody wrote a report.
WITHHELD: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"register_report": ("secret_hash", "owner_key")}
)
# What an agency may read and does not take along, and why.
LEFT_OUT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "bodies_body": "the nation's master list",
        "connectivity_period": "the nation's",
        "connectivity_line": "public, and counted anew from the agency's own rows",
        "regions_region": "the nation's",
        "regions_calendaryear": "the nation's",
        "register_category": "the nation's",
        "register_ruleversion": "the nation's",
        "figures_recount": "says when figures were counted, and holds nobody's",
        "search_internaldocument": "made anew from the reports",
        "search_countedwords": "made anew from the reports",
    }
)
# Only these are put back: what the register says has happened, and is not undone by an older copy.
PUT_BACK: Final = ("regions_holiday", "register_slapolicy", "tenants_membership")
# Kept for as long as somebody works on it, and no use to anybody else.
_PASSING: Final = frozenset({"exports_listexport", "imports_importrun"})


def inside_models() -> Iterator[type[Model]]:
    """Yield the models whose tables are in each agency's schema."""
    for app in apps.get_app_configs():
        if app.name in settings.TENANT_APPS:
            yield from (model for model in app.get_models() if model._meta.managed)  # noqa: SLF001 - Django's documented API


def inside_tables() -> list[str]:
    """Return the tables of an agency's schema, without Django's record of migrations."""
    return sorted({model._meta.db_table for model in inside_models()})  # noqa: SLF001 - Django's documented API


def models_with_files() -> Iterator[type[Model]]:
    """Yield those of which each row has a file in the storage, at its `path`."""
    for model in inside_models():
        if hasattr(model, "path") and model._meta.db_table not in _PASSING:  # noqa: SLF001 - Django's documented API
            yield model
