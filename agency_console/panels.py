"""What this console adds beside a report: its examination file, its evaluation once it is settled."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.queries.evaluations import evaluation_of, is_settled, may_evaluate
from casework.rules.examination import is_examiner
from look.navigation import NavLink
from register.queries.case import Case
from register.views.case_panel import CasePanel


def panels_for(case: Case) -> list[CasePanel]:
    """Return the panels; a report that is neither supervisory nor settled is spared the questions."""
    if not case.is_own:
        return []
    examines = case.report.supervisory and is_examiner(case.actor)
    panels = _examination(case) if examines else ()
    return [*panels, *(_evaluation(case) if case.report.closed_at else ())]


def _examination(case: Case) -> tuple[CasePanel, ...]:
    """Lead to the file without asking for it: the page of a report asks for enough already."""
    text = _("Hasil pemeriksaan, melalui Tim Koordinasi kepada Pembina.")
    url = reverse("agency_console:examination", args=[case.report.number])
    link = NavLink(_("Buka berkas pemeriksaan"), url)
    return (CasePanel("pemeriksaan", _("Berkas pemeriksaan"), text=text, link=link),)


def _evaluation(case: Case) -> tuple[CasePanel, ...]:
    found = evaluation_of(case)
    records = may_evaluate(case) and is_settled(case)
    if found is None and not records:
        return ()
    url = reverse("agency_console:evaluation", args=[case.report.number])
    if found is None:
        text = _("Laporan sudah selesai. Catat penyebabnya dan apa yang diperbaiki.")
        link = NavLink(_("Catat evaluasi"), url)
        return (CasePanel("evaluasi", _("Evaluasi"), text=text, link=link),)
    label = _("Ubah evaluasi") if records else _("Buka evaluasi")
    return (CasePanel("evaluasi", _("Evaluasi"), rows=found.rows, link=NavLink(label, url)),)
