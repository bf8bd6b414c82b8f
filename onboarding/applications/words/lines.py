"""People, units and the stages of a trial report, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from register.rules.life import TimerKind
from tenants.teams.models.decree_member import Duty
from tenants.teams.models.unit import UnitKind

Answers = Mapping[str, Any]
DUTIES = dict(Duty.choices)
KINDS = dict(UnitKind.choices)
STAGES = {
    TimerKind.T1.value: gettext_lazy("Admin Nasional memeriksa dan meneruskan"),
    TimerKind.T2.value: gettext_lazy("Admin Instansi menugaskan unit"),
    TimerKind.T3.value: gettext_lazy("Unit memberi tanggapan pertama"),
    TimerKind.T7.value: gettext_lazy("Laporan dijawab sampai tuntas"),
    TimerKind.T4.value: gettext_lazy("Pelapor menanggapi; bila diam, laporan ditutup"),
}


@dataclass(frozen=True, slots=True)
class TrialLine:
    """One stage of a trial report. days: working days that it may take."""

    label: str
    days: int
    due: datetime


def people_lines(answers: Answers) -> tuple[tuple[str, str], ...]:
    """Return each person with what they are there for."""
    return tuple((one["name"], _person(one)) for one in answers.get("people", []))


def _person(one: Mapping[str, str]) -> str:
    parts = [str(DUTIES[one["duty"]]), one["position"], one["rank"]]
    nip = f"NIP {one['nip']}" if one["nip"] else ""
    return ", ".join(part for part in (*parts, nip, one["email"], one["phone"]) if part)


def unit_lines(answers: Answers) -> tuple[tuple[str, str], ...]:
    """Return each unit with who answers for it and who stands in."""
    return tuple((f"{one['name']} ({one['code']})", _unit(one)) for one in answers.get("units", []))


def _unit(one: Mapping[str, str]) -> str:
    officer = f"{one['liaison_name']} ({one['liaison_email']})"
    substitute = one["substitute_name"] or _("belum ada")
    words = _("{kind}. Penghubung: {officer}. Pengganti: {substitute}.")
    return (
        words.replace("{kind}", str(KINDS[one["kind"]]))
        .replace("{officer}", officer)
        .replace("{substitute}", substitute)
    )


def trial_lines(answers: Answers) -> tuple[TrialLine, ...]:
    """Return the stages of the trial report that was run."""
    return tuple(
        TrialLine(str(STAGES[one["code"]]), one["days"], datetime.fromisoformat(one["due"]))
        for one in answers.get("stages", [])
    )
