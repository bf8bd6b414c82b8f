"""The action plan on paper, for the head of the region to sign."""

from collections.abc import Iterable
from pathlib import Path

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from agency_console.own_agency import own_agency
from look.moments import long_moment, short_day
from look.typeset import typeset
from onboarding.action_plan.queries.plan import PlanLine
from onboarding.action_plan.words.plan import ITEMS, STATES
from register.views.visit import Visit, zone_of

SOURCE = Path(__file__).parents[1] / "templates/agency_console/plan/paper.typ"


def plan_paper(visit: Visit, lines: Iterable[PlanLine]) -> bytes:
    """Return it as PDF, in the language that is active, as it stands now."""
    data = {
        "language": (get_language() or "id")[:2],
        "title": _("Rencana Aksi Pengelolaan Pengaduan Pelayanan Publik"),
        "subtitle": _("SP4N-LAPOR!"),
        "agency": own_agency(visit).name,
        "columns": [
            _("No."),
            _("Butir"),
            pgettext("tugas", "Penanggung jawab"),
            _("Tenggat"),
            _("Keadaan"),
        ],
        "rows": [_row(number, line) for number, line in enumerate(lines, start=1)],
        "place": _("Ditetapkan di"),
        "day": _("pada tanggal"),
        "signer": _("Pimpinan daerah"),
        "printed": _("Dicetak {moment} oleh {name}.").format(
            moment=long_moment(visit.at, zone_of(visit.staff)), name=visit.staff.name
        ),
    }
    return typeset(SOURCE, data, at=visit.at)


def _row(number: int, line: PlanLine) -> dict[str, object]:
    facts = line.facts
    cells = [
        str(number),
        str(ITEMS[line.code]),
        facts.owner or "–",
        short_day(facts.due_on) if facts.due_on else "–",
        str(STATES[facts.state]),
    ]
    return {"cells": cells, "note": facts.note}
