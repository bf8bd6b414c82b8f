"""Hiding parts of a report from the public, and showing them again.

The report's own title and body become the public copy, the original moves to a table that the
portal reads for the reporter alone. Whoever reads a report without asking for more, such as a
search, a mail or an export, gets the public copy.
Source: UU PDP 27/2022; ADR 0125
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from register.actions.commit_life import commit_life
from register.actions.lock_report import lock_report
from register.models import Attachment, Redaction, Report, ReportEvent
from register.queries.clocks import clock_for
from register.rules.actors import Actor, Role
from register.rules.life import Life
from register.rules.redaction import (
    check_passages,
    public_copy,
    public_title,
    redacting_role,
)
from register.rules.refusals import Refusal, StepNotAllowed
from register.rules.step_data import Facts, StepContext, StepData
from register.rules.steps import Happening
from register.rules.transition import Audience
from tenants.scope import REGISTER, scope

REASON_MAX = 500


def redact_report(
    *,
    report_id: int,
    passages: Sequence[str],
    file_ids: Sequence[int] = (),
    reason: str,
    by: Actor,
    at: datetime,
    version: int | None = None,
) -> ReportEvent:
    """Hide these passages and public files, and no others, from the public; the reporter is told.

    passages: as they stand in the original. file_ids: of public files or of those hidden before.
    :raises StepNotAllowed: not in charge, no reason, or nothing to hide
    :raises PassageMissing: a passage that is not there
    """
    _check_reason(reason)
    if not passages and not file_ids:
        raise StepNotAllowed(Refusal.NEEDS_TEXT, "passages")
    with transaction.atomic():
        report, life = lock_report(report_id=report_id, version=version)
        role = redacting_role(by, life)
        with scope(REGISTER, savepoint=False):
            former = Redaction.objects.filter(pk=report_id).first()
            title, body = (former or report).title, (former or report).body
            check_passages(passages, texts=(title, body))
            hidden = _hide_files(report, former, file_ids)
            Redaction.objects.update_or_create(
                report=report,
                defaults={
                    "title": title,
                    "body": body,
                    "passages": list(passages),
                    "file_ids": hidden,
                    "reason": reason.strip(),
                    "redacted_at": at,
                },
            )
            _show(
                report,
                redacted=True,
                title=public_title(title, passages),
                body=public_copy(body, passages),
            )
            told = {"passages": len(passages), "files": len(hidden)}
            return _tell(report, life, Happening.REDACTED, by, role, at=at, text=reason, told=told)


def lift_redaction(
    *, report_id: int, reason: str, by: Actor, at: datetime, version: int | None = None
) -> ReportEvent:
    """Show the public the whole report again.

    :raises StepNotAllowed: not in charge, no reason, or nothing is hidden
    """
    _check_reason(reason)
    with transaction.atomic():
        report, life = lock_report(report_id=report_id, version=version)
        role = redacting_role(by, life)
        with scope(REGISTER, savepoint=False):
            former = Redaction.objects.filter(pk=report_id).first()
            if former is None:
                raise StepNotAllowed(Refusal.NOTHING_CHANGES)
            _hide_files(report, former, ())
            _show(report, redacted=False, title=former.title, body=former.body)
            former.delete()
            return _tell(report, life, Happening.REDACTION_LIFTED, by, role, at=at, text=reason)


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise StepNotAllowed(Refusal.NEEDS_TEXT, "reason")
    if len(reason.strip()) > REASON_MAX:
        raise StepNotAllowed(Refusal.TOO_LONG, "reason")


def _hide_files(report: Report, former: Redaction | None, wanted: Sequence[int]) -> list[int]:
    """Keep these files from the public, give back those hidden before; return which are hidden."""
    before = former.file_ids if former else []
    files = Attachment.objects.filter(report=report)
    files.filter(pk__in=before).update(audience=Audience.PUBLIC.value)
    hidden = files.filter(pk__in=wanted, audience=Audience.PUBLIC.value)
    found = sorted(hidden.values_list("pk", flat=True))
    files.filter(pk__in=found).update(audience=Audience.REPORTER.value)
    return found


def _show(report: Report, *, redacted: bool, title: str, body: str) -> None:
    report.redacted, report.title, report.body = redacted, title, body
    report.save(update_fields=["redacted", "title", "body"])


def _tell(
    report: Report,
    life: Life,
    what: Happening,
    by: Actor,
    role: Role,
    *,
    at: datetime,
    text: str,
    told: dict[str, int] | None = None,
) -> ReportEvent:
    clock = clock_for(agency_id=life.agency_id, report_class=life.report_class, at=at)
    ctx = StepContext(life, by, StepData(text=text), Facts(), clock)
    return commit_life(
        report,
        ctx,
        dict(life.timers),
        step=what.value,
        role=role,
        audience=Audience.REPORTER,
        extra=told,
    )
