"""Which agency a report probably belongs to, and why: what the national desk is offered first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from register.models import Report, ReportEvent
from register.queries.published_rules import rules_in_force
from register.rules.routing_rules import RoutingRule, Target
from register.rules.steps import Step
from tenants.models import Agency

MOST = 3
_PROVINCE_DIGITS = 2
_REGENCY_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One agency with the reason for it. warning: what stands in the way, empty if nothing."""

    agency_id: int
    name: str
    short_name: str
    reason: str
    warning: str = ""


def suggestions_for(report: Report) -> list[Suggestion]:
    """Return agencies for one report, the most likely first; at most three, two statements.

    First what an agency that returned it has proposed, then what the routing rules say, the regency or city of the place, its
    province, then the reporter's own choice. One that returned it already comes with a warning.
    """
    proposed = _proposed_by_returners(report)
    wanted = Q(pk__in=[*proposed, report.suggested_agency_id or 0])
    known = _agencies(wanted | _at_places([report]) | _ruled([report]))
    found = [*(_by_return(known[i]) for i in proposed if i in known), *_by_report(report, known)]
    return _ranked(found)[:MOST]


def first_suggestions(reports: Iterable[Report]) -> dict[int, Suggestion]:
    """Return the first suggestion for each report by its id, in one statement."""
    rows = list(reports)
    if not rows:
        return {}
    chosen = [row.suggested_agency_id for row in rows if row.suggested_agency_id]
    known = _agencies(Q(pk__in=chosen) | _at_places(rows) | _ruled(rows))
    ranked = {row.pk: _ranked(_by_report(row, known)) for row in rows}
    return {pk: found[0] for pk, found in ranked.items() if found}


def _ranked(found: list[Suggestion]) -> list[Suggestion]:
    """Each agency once, by its first reason; those with something in the way come last."""
    once = {suggestion.agency_id: suggestion for suggestion in reversed(found)}
    return sorted(once.values(), key=lambda one: (bool(one.warning), found.index(one)))


def _proposed_by_returners(report: Report) -> list[int]:
    if not report.return_count:
        return []
    events = ReportEvent.objects.filter(report=report, step=Step.RETURN_TO_NATIONAL)
    found = events.order_by("-seq").values_list("data__agency_id", flat=True)
    return [agency_id for agency_id in found if agency_id]


def _at_places(reports: Iterable[Report]) -> Q:
    codes = {code for report in reports for code in _codes(report)}
    return Q(region_code__in=codes)


def _rule_of(report: Report) -> RoutingRule | None:
    rules = rules_in_force()
    return rules.rule_for(category=report.category_code, region=report.region_code)


def _ruled(reports: Iterable[Report]) -> Q:
    rules = (_rule_of(report) for report in reports)
    return Q(pk__in={rule.agency_id for rule in rules if rule and rule.agency_id})


def _codes(report: Report) -> tuple[str, ...]:
    """The codes of regency and province, the nearer one first."""
    code = report.region_code
    digits = (_REGENCY_DIGITS, _PROVINCE_DIGITS) if code else ()
    return tuple(dict.fromkeys(code[:number] for number in digits))


def _agencies(wanted: Q) -> dict[int, Agency]:
    return {agency.pk: agency for agency in Agency.objects.filter(wanted)}


def _by_report(report: Report, known: Mapping[int, Agency]) -> list[Suggestion]:
    places = {agency.region_code: agency for agency in known.values()}
    local = [places[code] for code in _codes(report) if code in places]
    found = _by_rule(report, known, local)
    found += [
        _suggestion(report, agency, _("Lokasi kejadian di wilayahnya."), local) for agency in local
    ]
    own = known.get(report.suggested_agency_id or 0)
    if own is not None:
        found.append(_suggestion(report, own, _("Dipilih pelapor."), local))
    return found


def _by_rule(
    report: Report, known: Mapping[int, Agency], local: Iterable[Agency]
) -> list[Suggestion]:
    """Return the agency that the routing rules name, if there is one."""
    rule = _rule_of(report)
    if rule is None:
        return []
    length = {Target.REGENCY: _REGENCY_DIGITS, Target.PROVINCE: _PROVINCE_DIGITS}.get(rule.target)
    here = (agency for agency in local if len(agency.region_code or "") == length)
    named = known.get(rule.agency_id) if rule.agency_id else next(here, None)
    reason = _("Sesuai aturan rute versi {version}.").format(version=rules_in_force().version)
    return [_suggestion(report, named, reason, local)] if named else []


def _by_return(agency: Agency) -> Suggestion:
    reason = _("Diusulkan instansi yang mengembalikan.")
    return Suggestion(agency.pk, agency.name, agency.short_name, reason)


def _suggestion(report: Report, agency: Agency, reason: str, local: Iterable[Agency]) -> Suggestion:
    warning = ""
    if agency.pk in report.returned_agency_ids:
        warning = _("Sudah pernah mengembalikan laporan ini.")
    elif not agency.is_active:
        warning = _not_active(agency, local)
    return Suggestion(agency.pk, agency.name, agency.short_name, reason, warning)


def _not_active(agency: Agency, local: Iterable[Agency]) -> str:
    parent = next((a for a in local if a.pk == agency.parent_id and a.is_active), None)
    if parent is not None:
        return _("Belum aktif: laporan akan ditangani {name}.").format(name=parent.short_name)
    return _("Belum aktif: laporan akan dipegang Admin Nasional.")
