"""One agency of the demo has the file of its decree, and writes a new one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from demo.actions.mark_absences import keeper_of
from demo.content.decrees import WRITES_DECREES
from kernel.local_time import local_day
from tenants.actions.draft_decree import Subject, begin_draft
from tenants.models import Agency
from tenants.own_folder import DECREES, own_folder
from tenants.queries.decree_pages import people_named
from tenants.queries.decrees import decree_in_force
from tenants.queries.former_decree import people_of, wording_of
from tenants.scope import of_agency, scope
from tenants.teams.data.decree_defaults import decree_defaults
from tenants.teams.models import Decree, Unit
from tenants.teams.models.decree import Tier
from tenants.teams.papers.decree_data import decree_data
from tenants.teams.papers.decree_files import decree_file
from tenants.teams.rules.signed_pdf import checked_pdf


def write_decrees(*, agency: Agency, user_ids: Mapping[str, int], at: datetime) -> None:
    """Keep the file of the decree in force and begin two drafts, unless there are any."""
    keeper = keeper_of(agency, user_ids)
    if agency.slug != WRITES_DECREES or keeper is None:
        return
    with scope(of_agency(agency)):
        former = decree_in_force(local_day(at, ZoneInfo(agency.time_zone)))
        if former is None or Decree.objects.filter(is_draft=True).exists():
            return
        _keep_file(former, agency, at)
        # The one that can be signed is written last, and so stands first.
        for subject in (_of_a_unit(former), _renewal(former)):
            begin_draft(
                subject=subject,
                wording=wording_of(former),
                people=people_of(former if subject.tier == Tier.REGIONAL else None),
                by=keeper,
                at=at,
            )


def _keep_file(decree: Decree, agency: Agency, at: datetime) -> None:
    content = decree_file("pdf", decree_data(decree, people_named(decree), agency=agency), at=at)
    checked = checked_pdf(content)
    path = default_storage.save(f"{own_folder(agency.pk, DECREES)}/demo.pdf", ContentFile(content))
    decree.file_name, decree.file_path = "sk-tim-pengelola-pengaduan.pdf", path
    decree.file_sha256, decree.file_size = checked.sha256, checked.size
    decree.file_pages = checked.pages
    decree.save()


def _renewal(former: Decree) -> Subject:
    return Subject(
        title=decree_defaults()["title"],
        signer=former.signer,
        signer_position=former.signer_position,
        place=former.place,
        cost=former.cost,
        supersedes_id=former.pk,
    )


def _of_a_unit(former: Decree) -> Subject:
    unit = Unit.objects.filter(kind="RSUD").first() or Unit.objects.order_by("pk")[0]
    return Subject(
        title=decree_defaults()["unit_title"],
        tier=Tier.UNIT,
        unit_id=unit.pk,
        signer_position=f"Kepala {unit.name}",
        place=former.place,
    )
