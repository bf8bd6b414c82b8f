"""Giving out a file for public education, counting how often it is taken, and withdrawing it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from onboarding.action_plan.actions.keep_evidence import check_planner
from onboarding.action_plan.models import Material
from register.actions.keep_file import Upload, drop_file, keep_file
from tenants.actions.write_audit import write_audit
from tenants.models import Agency
from tenants.scope import of_agency, scope
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind

FOLDER = "materi"


class NoSuchMaterial(LookupError):
    """There is none of this number here, or no longer."""


@dataclass(frozen=True, slots=True)
class MaterialFacts:
    """What is said of it."""

    title: str
    audience: str
    language: str


def add_material(facts: MaterialFacts, upload: Upload, *, by: Staff, at: datetime) -> Material:
    """Check and clean a file as those of reports are, and give it out; the agency's scope is open.

    :raises PlanNotAllowed: not an admin
    :raises FileRefused: with the reason; nothing is kept
    """
    check_planner(by)
    kept = keep_file(upload, at=at, folder=FOLDER)
    try:
        with transaction.atomic():
            row = Material.objects.create(
                title=facts.title,
                audience=facts.audience,
                language=facts.language,
                name=kept.name,
                path=kept.path,
                kind=kept.kind,
                size=kept.size,
                sha256=kept.sha256,
                by_id=by.user_id,
                by_name=by.name,
                at=at,
            )
            write_audit(
                AuditKind.MATERIAL_ADDED, by=by, at=at, subject=row.title, sha256=row.sha256
            )
    except BaseException:
        drop_file(kept.path)
        raise
    return row


def withdraw_material(material_id: int, *, by: Staff, at: datetime) -> None:
    """Give it out no longer: its row stays with its count, the file goes.

    :raises PlanNotAllowed: not an admin
    :raises NoSuchMaterial: there is none of this number, or no longer
    """
    check_planner(by)
    with transaction.atomic():
        standing = Material.objects.select_for_update().filter(pk=material_id, withdrawn_at=None)
        row = standing.first()
        if row is None:
            raise NoSuchMaterial
        Material.objects.filter(pk=row.pk).update(withdrawn_at=at, path="")
        write_audit(
            AuditKind.MATERIAL_WITHDRAWN, by=by, at=at, subject=row.title, downloads=row.downloads
        )
        transaction.on_commit(lambda: drop_file(row.path), robust=True)


def count_download(agency: Agency, material_id: int) -> None:
    """Count one more, in the agency's own scope; of whoever took it nothing is kept."""
    with scope(of_agency(agency), savepoint=False):
        Material.objects.filter(pk=material_id).update(downloads=F("downloads") + 1)
