"""Taking in the signed paper of a decree: from then on it holds by its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction

from kernel.local_time import local_day
from tenants.actions.open_draft import NumberTaken, open_draft
from tenants.actions.write_audit import write_audit
from tenants.models import Agency
from tenants.models.membership import MemberRole
from tenants.own_folder import DECREES, own_folder
from tenants.queries.decree_gaps import missing_in
from tenants.signin.actions.follow_decree import follow_decree
from tenants.signin.duties import Area, keeps_accounts
from tenants.signin.queries.granting import has_inspectorate
from tenants.signin.staff import NotYourArea, Staff
from tenants.teams.models import Decree
from tenants.teams.models.audit_entry import AuditKind
from tenants.teams.rules.decree_parts import Part
from tenants.teams.rules.signed_pdf import SignedPdf, checked_pdf

_LONGEST_NAME = 120


class SignedInFuture(ValueError):
    """The day of the signature has not come yet."""


class ValidBeforeSigned(ValueError):
    """It would hold before it was signed, or end before it begins."""


class NotComplete(Exception):
    """The draft lacks parts. parts: which."""

    def __init__(self, parts: list[Part]) -> None:
        super().__init__(parts)
        self.parts = parts


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """What stands on the paper that was signed, and its scan. name: of the file."""

    number: str
    signed_on: date
    valid_from: date
    valid_to: date | None
    name: str
    content: bytes


def sign_decree(
    *, decree_id: int, paper: SignedPaper, agency: Agency, by: Staff, at: datetime
) -> Decree:
    """Keep the paper and make the decree one that holds, in the agency's scope.

    Only who may let others in takes it in, since it lets in whom it names. Where its first day has
    come accounts follow at once.
    :raises NotYourArea: another's to take in
    :raises NoSuchDecree, NotADraft: as in draft_decree
    :raises SignedInFuture, ValidBeforeSigned: days that cannot be
    :raises NotComplete: parts are missing
    :raises PdfRefused: the file is no use
    :raises NumberTaken: of another decree
    """
    by.require(Area.DECREES)
    if not keeps_accounts(by.held):
        raise NotYourArea(Area.USERS)
    _check_days(paper, today=local_day(at, ZoneInfo(agency.time_zone)))
    checked = checked_pdf(paper.content)
    path = default_storage.save(
        f"{own_folder(agency.pk, DECREES)}/{uuid4().hex}.pdf", ContentFile(paper.content)
    )
    try:
        with transaction.atomic():
            decree = open_draft(decree_id, revision=None, by=by)
            _ask_inspectorate(decree, agency, by, at)
            _sign(decree, paper, checked, path=path)
            _write_down(decree, by, at)
            follow_decree(decree_id=decree_id, agency=agency, at=at)
    except BaseException:
        default_storage.delete(path)
        raise
    return decree


def _check_days(paper: SignedPaper, *, today: date) -> None:
    if paper.signed_on > today:
        raise SignedInFuture
    ends = paper.valid_to
    if paper.valid_from < paper.signed_on or (ends is not None and ends < paper.valid_from):
        raise ValidBeforeSigned


def _ask_inspectorate(decree: Decree, agency: Agency, by: Staff, at: datetime) -> None:
    """Count as agreed what nobody of the Inspektorat has to be asked for."""
    if MemberRole.INS in by.held or not has_inspectorate(agency):
        decree.inspectorate_yes_by, decree.inspectorate_yes_at = by.user_id, at
    decree.entered_by, decree.entered_at = by.user_id, at


def _sign(decree: Decree, paper: SignedPaper, checked: SignedPdf, *, path: str) -> None:
    missing = missing_in(decree)
    if missing:
        raise NotComplete(missing)
    decree.number, decree.signed_on = paper.number, paper.signed_on
    decree.valid_from, decree.valid_to = paper.valid_from, paper.valid_to
    decree.file_name, decree.file_path = _file_name(paper.name), path
    decree.file_sha256, decree.file_size = checked.sha256, checked.size
    decree.file_pages, decree.is_draft = checked.pages, False
    try:
        with transaction.atomic():
            decree.save()
    except IntegrityError as error:
        raise NumberTaken(paper.number) from error


def _write_down(decree: Decree, by: Staff, at: datetime) -> None:
    write_audit(
        AuditKind.DECREE_SIGNED,
        by=by,
        at=at,
        subject=decree.number,
        since=str(decree.valid_from),
        sha256=decree.file_sha256,
    )


def _file_name(name: str) -> str:
    return PurePath(name.replace("\\", "/")).name[-_LONGEST_NAME:] or "sk.pdf"
