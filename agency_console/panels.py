"""What this console adds beside a report: its evaluation, once it is settled."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.queries.evaluations import evaluation_of, is_settled, may_evaluate
from look.navigation import NavLink
from register.queries.case import Case
from register.views.case_panel import CasePanel


def panels_for(case: Case) -> list[CasePanel]:
    """Return the panels; a report that was never settled is spared the question."""
    return list(_evaluation(case)) if case.report.closed_at and case.is_own else []


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
