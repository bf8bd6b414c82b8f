"""The steps a reporter may take, their addresses, and which of them the page puts first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from register.rules.steps import Step
from register.words.steps import STEP_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from register.rules.transition import Transition

SLUGS = {
    Step.SUPPLY_INFO: "lengkapi",
    Step.ACCEPT: "selesai",
    Step.NOT_SATISFIED: "belum-selesai",
    Step.REOPEN: "buka-kembali",
    Step.APPEAL: "keberatan",
    Step.OBJECT_ARCHIVE: "keberatan-arsip",
    Step.CONSENT: "setujui-identitas",
    Step.DECLINE: "tolak-identitas",
    Step.REFER_ON_REQUEST: "ombudsman",
    Step.REQUEST_UNMERGE: "pisahkan",
    Step.NARROW_VISIBILITY: "persempit",
    Step.WIDEN_VISIBILITY: "perluas",
    Step.WITHDRAW: "cabut",
}
STEPS = {slug: step for step, slug in SLUGS.items()}
# What the page asks the reporter for; the rest is theirs to look for.
ASKED = frozenset(
    {
        Step.SUPPLY_INFO,
        Step.ACCEPT,
        Step.NOT_SATISFIED,
        Step.REOPEN,
        Step.APPEAL,
        Step.OBJECT_ARCHIVE,
        Step.CONSENT,
        Step.DECLINE,
    }
)
GOOD = frozenset({Step.ACCEPT, Step.CONSENT, Step.SUPPLY_INFO})
QUESTIONS = (
    (Step.ACCEPT, _("Apakah masalahnya sudah selesai?")),
    (Step.SUPPLY_INFO, _("Laporan Anda perlu dilengkapi")),
    (Step.CONSENT, _("Bolehkah identitas Anda diserahkan kepada Ombudsman RI?")),
    (Step.REOPEN, _("Ternyata belum selesai?")),
    (Step.APPEAL, _("Masih belum selesai?")),
    (Step.OBJECT_ARCHIVE, _("Tidak setuju laporan ini diarsipkan?")),
)
EXPLANATIONS = {
    Step.SUPPLY_INFO: _("Jawab apa yang diminta petugas, supaya laporan dapat dilanjutkan."),
    Step.ACCEPT: _("Laporan ditutup. Bila masalahnya kembali, Anda dapat membukanya lagi satu kali."),
    Step.NOT_SATISFIED: _("Laporan kembali ke instansi, dan tenggatnya berjalan lagi."),
    Step.REOPEN: _("Laporan kembali ke instansi. Anda dapat melakukannya satu kali."),
    Step.APPEAL: _("Keberatan Anda dibawa ke tingkat pengawas berikutnya. Anda dapat melakukannya satu kali."),
    Step.OBJECT_ARCHIVE: _("Laporan diperiksa ulang oleh petugas yang lain. Anda dapat melakukannya satu kali."),
    Step.CONSENT: _("Ombudsman RI menerima berkas lengkap dan dapat menghubungi Anda."),
    Step.DECLINE: _("Ombudsman RI hanya menerima isi laporan, tanpa nama dan kontak Anda."),
    Step.REFER_ON_REQUEST: _("Anda berhak meminta Ombudsman RI memeriksa pelayanan ini. Identitas Anda ikut diserahkan."),
    Step.REQUEST_UNMERGE: _("Laporan Anda mengikuti laporan lain. Bila masalahnya berbeda, Admin Nasional dapat memisahkannya."),
    Step.NARROW_VISIBILITY: _("Sedikit orang yang dapat melihat laporan ini. Membukanya lagi hanya dapat Anda sendiri."),
    Step.WIDEN_VISIBILITY: _("Lebih banyak orang dapat melihat laporan ini."),
    Step.WITHDRAW: _("Penanganan dihentikan untuk selamanya. Ini tidak dapat dibatalkan."),
}  # fmt: skip


@dataclass(frozen=True)
class StepLink:
    """One step as the page offers it."""

    label: str
    url: str
    explanation: str
    is_good: bool


@dataclass(frozen=True)
class OfferedSteps:
    """question: what the page asks. asked: the answers to it. others: what else is possible."""

    question: str = ""
    asked: tuple[StepLink, ...] = ()
    others: tuple[StepLink, ...] = ()


def offered_links(rows: Iterable[Transition], *, number: str) -> OfferedSteps:
    """Return the offered rows of the table as the page shows them."""
    offered = {row.step for row in rows}
    steps = [step for step in SLUGS if step in offered]
    asked = tuple(_link(step, number) for step in steps if step in ASKED)
    others = tuple(_link(step, number) for step in steps if step not in ASKED)
    question = next((str(text) for step, text in QUESTIONS if step in steps), "")
    return OfferedSteps(question, asked, others)


def _link(step: Step, number: str) -> StepLink:
    url = reverse("public_portal:track-step", args=[number, SLUGS[step]])
    return StepLink(str(STEP_LABELS[step]), url, str(EXPLANATIONS[step]), step in GOOD)
