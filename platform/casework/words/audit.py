"""The log of an agency's administration in words: what an entry is called, and what it tells."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from casework.words.decree_audit import duties_told, followed_told, signed_told
from casework.words.procedure_audit import policy_told, procedure_told
from look.moments import short_day
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS
from tenants.models.membership import MemberRole
from tenants.teams.models.absence import AbsenceReason
from tenants.teams.models.audit_entry import AuditKind
from tenants.teams.models.unit import UnitKind

# Beside the entries: the readings of identities, which the vault writes down by itself.
READ = "IDENTITY_READ"
Facts = Mapping[str, Any]


def label_of(kind: str) -> str:
    """Return what a kind of entry is called."""
    return _("Identitas dibaca") if kind == READ else str(AuditKind(kind).label)


def kind_choices() -> list[tuple[str, str]]:
    """Return every kind with its label, the readings first."""
    return [(READ, label_of(READ)), *((kind.value, str(kind.label)) for kind in AuditKind)]


def subject_of(kind: str, subject: str) -> str:
    """Return what or whom an entry is about, as it is read."""
    if kind == AuditKind.POLICY_SET:
        return str(CLASS_LABELS[ReportClass(subject)])
    if kind == AuditKind.DAY_OFF_REMOVED:
        return short_day(date.fromisoformat(subject))
    return subject


def told(kind: str, facts: Facts) -> str:
    """Return the details of an entry in words, empty where its kind says it all."""
    tell = _TOLD.get(kind)
    return tell(facts) if tell else ""


def _unit(facts: Facts) -> str:
    after: Facts = facts["after"]
    before: Facts = facts.get("before", {})
    names = {"name": _("nama"), "kind": _("jenis"), "code": _("kode")}
    changed = [
        f"{label}: {_value(name, after[name])}"
        for name, label in names.items()
        if before.get(name) != after[name]
    ]
    if before and before["parent_id"] != after["parent_id"]:
        changed.append(_("unit induk"))
    return ", ".join(changed)


def _value(name: str, value: str) -> str:
    return str(UnitKind(value).label) if name == "kind" else value


def _officer(facts: Facts) -> str:
    if facts.get("is_substitute"):
        return _("{person}, sebagai pengganti").format(person=facts["person"])
    return str(facts["person"])


def _absence(facts: Facts) -> str:
    days = f"{_day(facts['first_day'])} – {_day(facts['last_day'])}"
    parts = [str(AbsenceReason(facts["reason"]).label), days]
    if facts["substitute"]:
        parts.append(_("pengganti: {name}").format(name=facts["substitute"]))
    return ", ".join(parts)


def _roles(facts: Facts) -> str:
    after = _named(facts["after"]) or _("tanpa peran")
    if "before" not in facts:
        return after
    return f"{_named(facts['before'])} → {after}"


def _named(codes: list[str]) -> str:
    return ", ".join(str(MemberRole(code).label) for code in codes)


def _day_off(facts: Facts) -> str:
    return _day(facts["day"])


def _day(iso: str) -> str:
    return short_day(date.fromisoformat(iso))


_TOLD: dict[str, Callable[[Facts], str]] = {
    AuditKind.UNIT_ADDED: _unit,
    AuditKind.UNIT_CHANGED: _unit,
    AuditKind.UNIT_RULE_ADDED: lambda facts: str(facts["unit"]),
    AuditKind.UNIT_RULE_CHANGED: lambda facts: str(facts["unit"]),
    AuditKind.UNIT_RULE_MOVED: lambda facts: f"{facts['before']} → {facts['after']}",
    AuditKind.LIAISON_APPOINTED: _officer,
    AuditKind.LIAISON_ENDED: _officer,
    AuditKind.ABSENCE_RECORDED: _absence,
    AuditKind.MEMBER_INVITED: _roles,
    AuditKind.MEMBER_JOINED: _roles,
    AuditKind.ROLES_CHANGED: _roles,
    AuditKind.DAY_OFF_ADDED: _day_off,
    AuditKind.POLICY_SET: policy_told,
    AuditKind.DECREE_CHANGED: lambda facts: str(facts.get("unit", "")),
    AuditKind.DECREE_SIGNED: signed_told,
    AuditKind.DECREE_FOLLOWED: followed_told,
    AuditKind.DUTIES_CHANGED: duties_told,
    AuditKind.SOP_APPROVED: procedure_told,
    AuditKind.SOP_RETURNED: procedure_told,
    AuditKind.SOP_WITHDRAWN: procedure_told,
    AuditKind.LIST_EXPORTED: lambda facts: str(facts["format"]).upper(),
    **dict.fromkeys(
        (
            AuditKind.WEBHOOK_ADDED,
            AuditKind.WEBHOOK_CHANGED,
            AuditKind.WEBHOOK_ROTATED,
            AuditKind.WEBHOOK_PAUSED,
            AuditKind.WEBHOOK_RESUMED,
            AuditKind.WEBHOOK_REPLAYED,
            AuditKind.WEBHOOK_REMOVED,
        ),
        lambda facts: str(facts["host"]),
    ),
    READ: lambda facts: str(facts["reason"]),
}
