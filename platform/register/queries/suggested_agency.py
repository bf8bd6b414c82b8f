"""Which agency a report probably belongs to, and why: what the national desk is offered first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from django.db.models import Q
from django.utils.translation import gettext as _

from register.models import Report, ReportEvent
from register.queries.agency_reasons import (
    Reason,
    local_to,
    place_codes,
    reasons_for,
    rule_of,
)
from register.rules.learnt import LearntAgency, LikelyAgencies
from register.rules.steps import Step
from tenants.models import Agency

MOST = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One agency with the reasons for it, the strongest first.

    warning: what stands in the way, empty if nothing.
    """

    agency_id: int
    name: str
    short_name: str
    reasons: tuple[str, ...]
    warning: str = ""

    @property
    def reason(self) -> str:
        """All reasons, each a sentence."""
        return " ".join(self.reasons)


def suggestions_for(report: Report, learnt: Sequence[LearntAgency] = ()) -> list[Suggestion]:
    """Return agencies for one report, the most likely first; at most three, two statements.

    First what an agency that returned it has proposed, then as `reasons_for` says. One that
    returned it already comes with a warning, and last. learnt: from other reports, the likeliest
    first.
    """
    proposed = _proposed_by_returners(report)
    known = _agencies(Q(pk__in=proposed) | _wanted([report], learnt))
    sentence = _("Diusulkan instansi yang mengembalikan.")
    by_return = [(known[i], sentence) for i in proposed if i in known]
    reasons = chain(by_return, reasons_for(report, learnt, known))
    return _suggestions(report, reasons, known, unwarned=proposed)[:MOST]


def first_suggestions(
    reports: Iterable[Report], likely: LikelyAgencies | None = None
) -> dict[int, Suggestion]:
    """Return the first suggestion for each report by its id, in one statement.

    likely: asked of titles alone, for a list does not read the texts.
    """
    rows = list(reports)
    if not rows:
        return {}
    learnt = {row.pk: _by_title(row, likely) if likely else () for row in rows}
    known = _agencies(_wanted(rows, chain.from_iterable(learnt.values())))
    found = {
        row.pk: _suggestions(row, reasons_for(row, learnt[row.pk], known), known) for row in rows
    }
    return {pk: suggestions[0] for pk, suggestions in found.items() if suggestions}


def _by_title(report: Report, likely: LikelyAgencies) -> Sequence[LearntAgency]:
    return likely(title=report.title, body="", category_code=report.category_code)


def _suggestions(
    report: Report,
    reasons: Iterable[Reason],
    known: Mapping[int, Agency],
    *,
    unwarned: Sequence[int] = (),
) -> list[Suggestion]:
    """Return each agency once, by its first reason; those with something in the way come last."""
    by_agency: dict[int, list[str]] = {}
    for agency, reason in reasons:
        by_agency.setdefault(agency.pk, []).append(reason)
    local = local_to(report, known)
    found = [
        Suggestion(
            pk,
            known[pk].name,
            known[pk].short_name,
            tuple(dict.fromkeys(sentences)),
            "" if pk in unwarned else _warning(report, known[pk], local),
        )
        for pk, sentences in by_agency.items()
    ]
    return sorted(found, key=lambda one: bool(one.warning))


def _proposed_by_returners(report: Report) -> list[int]:
    if not report.return_count:
        return []
    events = ReportEvent.objects.filter(report=report, step=Step.RETURN_TO_NATIONAL)
    found = events.order_by("-seq").values_list("data__agency_id", flat=True)
    return [agency_id for agency_id in found if agency_id]


def _wanted(reports: Iterable[Report], learnt: Iterable[LearntAgency] = ()) -> Q:
    rows = list(reports)
    rules = (rule_of(row) for row in rows)
    ids = {rule.agency_id for rule in rules if rule and rule.agency_id}
    ids |= {row.suggested_agency_id for row in rows if row.suggested_agency_id}
    ids |= {each.agency_id for each in learnt if each.agency_id}
    return Q(pk__in=ids) | Q(region_code__in={code for row in rows for code in place_codes(row)})


def _agencies(wanted: Q) -> dict[int, Agency]:
    return {agency.pk: agency for agency in Agency.objects.filter(wanted)}


def _warning(report: Report, agency: Agency, local: Iterable[Agency]) -> str:
    if agency.pk in report.returned_agency_ids:
        return _("Sudah pernah mengembalikan laporan ini.")
    return "" if agency.is_active else _not_active(agency, local)


def _not_active(agency: Agency, local: Iterable[Agency]) -> str:
    parent = next((a for a in local if a.pk == agency.parent_id and a.is_active), None)
    if parent is not None:
        return _("Belum aktif: laporan akan ditangani {name}.").format(name=parent.short_name)
    return _("Belum aktif: laporan akan dipegang Admin Nasional.")
