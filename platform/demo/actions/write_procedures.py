"""Let the procedures of the demo's agencies be at work: one revised, one waiting, one begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from casework.actions.begin_sop import begin_sop, revise_sop
from casework.actions.decide_sop import approve_sop, send_sop
from casework.actions.write_sop import write_sop
from casework.queries.procedures import published_procedures
from casework.rules.sop_content import SopContent, SopStep, SopSubject, TimeUnit
from demo.content.people import staff_of
from tenants.models import Agency
from tenants.models.membership import MemberRole
from tenants.scope import of_agency, scope
from tenants.signin.roles import with_duties
from tenants.signin.staff import Staff
from tenants.teams.models import Unit

# How long the Pembina had the one that was revised.
READ_FOR = timedelta(days=2)
_DRAFT = SopContent(
    title="SOP Menjawab Laporan di Unit",
    steps=(
        SopStep(
            activity="Membaca disposisi dan lampirannya",
            executor="Pejabat Penghubung",
            completeness="Disposisi Admin Instansi",
            output="Laporan dalam penanganan",
            amount=2,
            unit=TimeUnit.HOUR,
        ),
        SopStep(
            activity="Menyusun jawaban bersama kepala unit",
            executor="Kepala unit",
            completeness="Hasil pemeriksaan",
            output="Konsep jawaban",
            amount=2,
            unit=TimeUnit.WORKING_DAY,
        ),
    ),
)


def write_procedures(*, agency: Agency, user_ids: Mapping[str, int], at: datetime) -> None:
    """Do it by the real actions; an agency whose first procedure was revised is left alone."""
    people = _people(agency, user_ids)
    writer, patron = people.get(MemberRole.ORG), people.get(MemberRole.LEAD)
    if writer is None or patron is None:
        return
    with scope(of_agency(agency)):
        rows = list(published_procedures().order_by("document__number"))
        if not rows or any(row.version > 1 for row in rows):
            return
        approved = _sent(rows[1], writer, at=at - READ_FOR)
        approve_sop(
            version_id=approved.pk,
            revision=approved.revision,
            words="Sudah jelas. Sosialisasikan ke semua unit pekan ini.",
            by=patron,
            at=at,
        )
        _sent(rows[0], writer, at=at)
        unit = Unit.objects.order_by("name").values_list("pk", flat=True).first()
        subject = SopSubject(f"{rows[0].document.number}-U", unit, "GRIEVANCE")
        begin_sop(subject=subject, content=_DRAFT, by=writer, at=at)


def _sent(row: Any, writer: Staff, *, at: datetime) -> Any:
    """Begin the next version of one, with another first step, and send it."""
    new = revise_sop(version_id=row.pk, revision=row.revision, by=writer, at=at)
    first, *others = new.content.steps
    changed = replace(first, amount=1, unit=TimeUnit.HOUR, words="")
    kept = write_sop(
        version_id=new.pk,
        revision=new.revision,
        content=replace(new.content, steps=(changed, *others)),
        valid_from=None,
        by=writer,
        at=at,
    )
    return send_sop(version_id=kept.pk, revision=kept.revision, by=writer, at=at)


def _people(agency: Agency, user_ids: Mapping[str, int]) -> dict[str, Staff]:
    """Return the first with each role, as the gate would let them in."""
    found: dict[str, Staff] = {}
    for one in staff_of(agency.slug):
        held = frozenset(one.roles)
        person = Staff(user_ids[one.email], one.name, agency, with_duties(held), frozenset(), held)
        for role in held:
            found.setdefault(role, person)
    return found
