"""The deadlines of every stage, as the policy in force has them, in words for everybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from register.queries.policies import policies_for
from register.rules.policy import DayUnit
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from register.rules.policy import Policy, Span

CLASSES = (
    ReportClass.INFORMATION_REQUEST,
    ReportClass.GRIEVANCE,
    ReportClass.ASPIRATION,
    ReportClass.COMPLAINT,
)


@dataclass(frozen=True)
class DeadlineRow:
    """One stage. most: how long it may take. then: what happens when it takes longer."""

    stage: str
    most: str
    then: str


def deadline_table(*, at: datetime) -> tuple[DeadlineRow, ...]:
    """Return the stages in their order, under the nation's policy; one statement."""
    found = policies_for(wanted={(None, each) for each in CLASSES}, at=at)
    policies = {each: found[None, each] for each in CLASSES}
    policy = policies[ReportClass.COMPLAINT]
    return (*_stages(policy), *_answers(policies), *_afterwards(policy))


def _stages(policy: Policy) -> Iterator[DeadlineRow]:
    rises = _("Naik ke pengawas")
    yield _row(_("Admin Nasional memeriksa dan meneruskan"), policy.t1, rises)
    yield _row(_("Admin Instansi menugaskan unit kerja"), policy.t2, rises)
    yield _row(_("Unit kerja memberi tanggapan pertama"), policy.t3, rises)
    yield _row(
        _("Anda melengkapi laporan yang diminta dilengkapi"),
        policy.t6,
        _("Dianggap dicabut, atau dijawab seadanya bila sudah diteruskan"),
    )


def _answers(policies: dict[ReportClass, Policy]) -> Iterator[DeadlineRow]:
    rises = _("Naik ke pengawas")
    for report_class, policy in policies.items():
        label = str(CLASS_LABELS[report_class])
        yield _row(_("Jawaban atas {class}").replace("{class}", label.lower()), policy.t7, rises)
    supervisory = policies[ReportClass.COMPLAINT].t7_supervisory
    yield _row(_("Jawaban atas pengaduan berkadar pengawasan"), supervisory, rises)


def _afterwards(policy: Policy) -> Iterator[DeadlineRow]:
    yield _row(_("Anda menanggapi jawaban"), policy.t4, _("Laporan ditutup"))
    yield _row(_("Anda membuka kembali laporan yang ditutup"), policy.t9, _("Laporan berakhir"))
    yield _row(_("Anda berkeberatan atas pengarsipan"), policy.t11, _("Laporan berakhir"))
    yield _row(
        _("Laporan ditindaklanjuti, sejak dinyatakan lengkap"),
        policy.t5,
        _("Diteruskan ke Ombudsman RI"),
    )


def _row(stage: str, span: Span, then: str) -> DeadlineRow:
    return DeadlineRow(stage, _days(span), then)


def _days(span: Span) -> str:
    if span.unit is DayUnit.CALENDAR:
        words = ngettext("{days} hari kalender", "{days} hari kalender", span.due)
    else:
        words = ngettext("{days} hari kerja", "{days} hari kerja", span.due)
    return words.replace("{days}", str(span.due))
