"""Everything held about a reporter in some reports of theirs (UU PDP 27/2022, right of access)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _

from look.description import DescriptionRow
from look.moments import long_moment
from notices.queries.own_letters import OwnLetter, own_letters
from register.actions.read_own_identities import read_own_identities
from register.queries.erasures import erasures_of
from register.queries.identity_reads import Reads, identity_reads

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from public_portal.visitor import Shown
    from register.actions.seal_identity import Contact
    from register.models import Report


@dataclass(frozen=True)
class HeldReport:
    """One report with what is held about its reporter. contact: None where nothing is."""

    report: Report
    contact: Contact | None
    reads: Reads
    letters: tuple[OwnLetter, ...] = field(default=())
    asked_at: datetime | None = None
    erased_at: datetime | None = None

    @property
    def identity_rows(self) -> tuple[DescriptionRow, ...]:
        """What the vault holds, in words."""
        contact = self.contact
        if contact is None:
            return ()
        return (
            DescriptionRow(_("Nama"), contact.name),
            DescriptionRow(_("Surel"), contact.email),
            DescriptionRow(_("Nomor telepon"), contact.phone),
            DescriptionRow(_("NIK"), contact.nik),
            DescriptionRow(_("Bahasa surel"), dict(settings.LANGUAGES)[contact.language]),
        )

    @property
    def report_rows(self) -> tuple[DescriptionRow, ...]:
        """What the report itself says, and what was agreed to, in words."""
        report = self.report
        return (
            DescriptionRow(_("Nomor"), report.number),
            DescriptionRow(_("Judul"), report.title),
            DescriptionRow(_("Jenis"), report.class_label),
            DescriptionRow(_("Keterbukaan"), report.visibility_label),
            DescriptionRow(_("Status"), report.state_label),
            DescriptionRow(_("Dikirim"), long_moment(report.submitted_at)),
            DescriptionRow(_("Setuju identitas diserahkan kepada Ombudsman RI"), self.consent),
        )

    @property
    def consent(self) -> str:
        return {None: _("Belum ditanya"), True: _("Ya"), False: _("Tidak")}[self.report.consent]


def held_reports(
    reports: Sequence[Report], *, shown: Shown, at: datetime
) -> tuple[HeldReport, ...]:
    """Return what is held with each of these reports; the scope of what is shown is open.

    Seven statements, whatever their number. :raises StepNotAllowed: one of them is not theirs
    """
    ids = [report.pk for report in reports]
    contacts = read_own_identities(
        reports=reports, secret=shown.secret, owner_key=shown.owner_key, at=at
    )
    reads, letters, wishes = identity_reads(ids), own_letters(ids), erasures_of(ids)
    return tuple(
        HeldReport(
            report=report,
            contact=contacts.get(report.pk),
            reads=reads.get(report.pk, Reads()),
            letters=tuple(letters.get(report.pk, ())),
            asked_at=wishes[report.pk].asked_at if report.pk in wishes else None,
            erased_at=wishes[report.pk].done_at if report.pk in wishes else None,
        )
        for report in reports
    )
