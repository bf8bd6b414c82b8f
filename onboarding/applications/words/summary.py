"""The answers of an application as rows to read: for its applicant, and for the national desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from look.description import DescriptionRow as Row
from look.moments import long_day
from onboarding.applications.models import Paper, Section
from onboarding.applications.rules.completeness import NOW
from onboarding.applications.rules.steps import Step, StepState
from onboarding.applications.words.labels import STEP_LABELS, STEP_STATE_LABELS
from onboarding.applications.words.lines import TrialLine, people_lines, trial_lines, unit_lines
from tenants.models.agency import TimeZone

Answers = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Summary:
    """One step to read. lines: of people or units; trial: of the trial report."""

    step: Step
    label: str
    state: StepState
    state_label: str
    rows: tuple[Row, ...]
    lines: tuple[tuple[str, str], ...]
    trial: tuple[TrialLine, ...]
    paper: Paper | None
    section: Section | None

    @property
    def is_done(self) -> bool:
        return self.state is StepState.DONE

    @property
    def is_to_mend(self) -> bool:
        return self.state is StepState.TO_MEND


def summaries_of(sections: Mapping[Step, Section], papers: Mapping[Step, Paper]) -> list[Summary]:
    """Return every step in the order of the list."""
    return [_summary(step, sections.get(step), papers.get(step)) for step in Step]


def _summary(step: Step, section: Section | None, paper: Paper | None) -> Summary:
    answers: Answers = section.answers if section else {}
    state = section.stands if section else StepState.NOT_BEGUN
    lines = {Step.TEAM: people_lines, Step.UNITS: unit_lines}.get(step)
    return Summary(
        step=step,
        label=str(STEP_LABELS[step]),
        state=state,
        state_label=str(STEP_STATE_LABELS[state]),
        rows=tuple(_ROWS[step](answers)) if answers and step in _ROWS else (),
        lines=lines(answers) if lines else (),
        trial=trial_lines(answers) if step is Step.TRIAL and answers else (),
        paper=paper,
        section=section,
    )


def _day(answers: Answers, name: str) -> str:
    return long_day(date.fromisoformat(answers[name])) if answers.get(name) else ""


def _decree(answers: Answers) -> list[Row]:
    return [
        Row(_("Nomor"), answers.get("number", "")),
        Row(_("Tanggal"), _day(answers, "signed_on")),
        Row(_("Tentang"), answers.get("title", "")),
        Row(_("Penanda tangan"), answers.get("signer", "")),
        Row(_("Berlaku sejak"), _day(answers, "valid_from")),
        Row(_("Berlaku sampai"), _day(answers, "valid_to") or _("sampai diganti")),
    ]


def _procedures(answers: Answers) -> list[Row]:
    if answers.get("choice") != NOW:
        return [Row(_("SOP"), _("Disusun nanti di konsol"))]
    return [
        Row(_("Nomor"), answers.get("number", "")),
        Row(_("Judul"), answers.get("title", "")),
    ]


def _policy(answers: Answers) -> list[Row]:
    zone = answers.get("time_zone", "")
    rows = [Row(_("Zona waktu"), str(dict(TimeZone.choices).get(zone, zone)))]
    if answers.get("choice") == "DEFAULT":
        return [*rows, Row(_("Tenggat"), _("Sama dengan tenggat nasional"))]
    return [
        *rows,
        Row(_("Disposisi oleh admin"), _days(answers.get("t2"))),
        Row(_("Tanggapan pertama unit"), _days(answers.get("t3"))),
        Row(_("Catatan"), answers.get("wishes", "")),
    ]


def _days(days: int | None) -> str:
    return _("{days} hari kerja").replace("{days}", str(days)) if days else ""


def _channels(answers: Answers) -> list[Row]:
    return [
        Row(_("Alamat situs"), answers.get("host", "")),
        Row(_("Awalan SMS"), answers.get("sms_prefix", "")),
        Row(_("Telepon layanan"), answers.get("phone", "")),
    ]


_ROWS = {
    Step.DECREE: _decree,
    Step.PROCEDURES: _procedures,
    Step.POLICY: _policy,
    Step.CHANNELS: _channels,
}
