"""The events that a system may ask for, as whoever keeps it reads them: in groups, in the log's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from register.rules.steps import Happening, Step
from register.words.steps import timeline_label

S, H = Step, Happening

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

GROUPS: Final[tuple[tuple[_StrOrPromise, tuple[Step | Happening, ...]], ...]] = (
    (
        _("Masuk dan disposisi"),
        (
            S.SUBMIT, S.SUBMIT_DIRECT, S.VERIFY_AND_ROUTE, S.ASSIGN_UNIT, S.CHANGE_UNIT,
            S.RETURN_TO_NATIONAL, S.RETURN_TO_AGENCY, S.RECALL_REROUTE, S.RECLASSIFY,
            S.PROPOSE_REROUTE, S.TAKE_OVER, S.LOCK, S.JOIN,
            H.SUCCEEDED,
        ),
    ),
    (
        _("Kelengkapan"),
        (S.REQUEST_INFO, S.SUPPLY_INFO, S.EXPIRE_INFO, S.EXPIRE_INFO_LATE),
    ),
    (
        _("Penanganan dan jawaban"),
        (
            S.RESPOND_INITIAL_AGENCY, S.RESPOND_INITIAL, S.PROGRESS_NOTE, S.INTERIM_REPLY, S.ANSWER,
            S.ANSWER_AGENCY, H.ANSWER_DELIVERED,
        ),
    ),
    (
        _("Tanggapan pelapor dan penutupan"),
        (
            S.ACCEPT, S.NOT_SATISFIED, S.AUTO_CLOSE, S.REOPEN, S.APPEAL, S.WITHDRAW, S.ARCHIVE,
            S.ARCHIVE_BY_AGENCY, S.PROPOSE_ARCHIVE, S.OBJECT_ARCHIVE, H.WINDOW_ENDED,
        ),
    ),
    (
        _("Tenggat dan eskalasi"),
        (H.REMINDED, H.BREACHED, H.ESCALATED, H.OMBUDSMAN_HELD_BACK, S.NUDGE),
    ),
    (
        _("Ombudsman dan pemeriksaan"),
        (
            S.REFER_OMBUDSMAN, S.REFER_ON_REQUEST, S.CONSENT, S.DECLINE, S.SEND_DEIDENTIFIED,
            S.ANSWER_WHILE_REFERRED, S.OMBUDSMAN_CONCLUDES, S.OMBUDSMAN_HANDS_BACK,
            S.CONTINUE_EX_OFFICIO, S.NOTE_EX_OFFICIO, S.END_EX_OFFICIO,
        ),
    ),
    (
        _("Laporan gabungan"),
        (
            S.MERGE, S.UNMERGE, S.REQUEST_UNMERGE, S.LEAVE_ENDED_MASTER, H.MASTER_ANSWERED,
            H.MASTER_CLOSED, H.MASTER_ARCHIVED, H.MASTER_REOPENED,
        ),
    ),
    (
        _("Keterbukaan"),
        (S.NARROW_VISIBILITY, S.WIDEN_VISIBILITY, H.REDACTED, H.REDACTION_LIFTED),
    ),
)  # fmt: skip


def event_label(event: str) -> str:
    """Return what a message is about, in words. event: one of EVENTS, or TEST."""
    return str(_("Percobaan")) if event == "TEST" else timeline_label(event)
