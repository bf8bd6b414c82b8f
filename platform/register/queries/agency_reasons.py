"""The reasons for which an agency is suggested for a report, each with the agency it speaks for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from register.models import Report
from register.queries.published_rules import rules_in_force
from register.rules.learnt import LearntAgency
from register.rules.routing_rules import PROVINCE_DIGITS, REGENCY_DIGITS, RoutingRule, Target
from tenants.models import Agency

Reason = tuple[Agency, str]
_DIGITS = {Target.REGENCY: REGENCY_DIGITS, Target.PROVINCE: PROVINCE_DIGITS}


def reasons_for(
    report: Report, learnt: Sequence[LearntAgency], known: Mapping[int, Agency]
) -> Iterator[Reason]:
    """Yield the reasons that a report itself gives, the strongest first; no statement.

    A rule in force, what was learnt, the regency of the place, the reporter's choice, the province.
    """
    local = local_to(report, known)
    yield from _by_rule(report, known, local)
    yield from _by_learnt(learnt, known, local)
    yield from _by_place(local[:1])
    own = known.get(report.suggested_agency_id or 0)
    if own is not None:
        yield own, _("Dipilih pelapor.")
    yield from _by_place(local[1:])


def place_codes(report: Report) -> tuple[str, ...]:
    """Return the codes of a report's regency and province, the nearer one first."""
    code = report.region_code
    digits = (REGENCY_DIGITS, PROVINCE_DIGITS) if code else ()
    return tuple(dict.fromkeys(code[:number] for number in digits))


def rule_of(report: Report) -> RoutingRule | None:
    """Return the rule in force for a report, None where there is none."""
    rules = rules_in_force()
    return rules.rule_for(category=report.category_code, region=report.region_code)


def local_to(report: Report, known: Mapping[int, Agency]) -> list[Agency]:
    """Return the agencies of a report's place, the nearer one first."""
    places = {agency.region_code: agency for agency in known.values()}
    return [places[code] for code in place_codes(report) if code in places]


def _by_place(local: Iterable[Agency]) -> Iterator[Reason]:
    return ((agency, _("Lokasi kejadian di wilayahnya.")) for agency in local)


def _by_rule(
    report: Report, known: Mapping[int, Agency], local: Iterable[Agency]
) -> Iterator[Reason]:
    rule = rule_of(report)
    if rule is None:
        return
    named = _named(rule.target, rule.agency_id, known, local)
    if named is not None:
        version = rules_in_force().version
        yield named, _("Sesuai aturan rute versi {version}.").format(version=version)


def _by_learnt(
    learnt: Iterable[LearntAgency], known: Mapping[int, Agency], local: Sequence[Agency]
) -> Iterator[Reason]:
    for each in learnt:
        named = _named(each.target, each.agency_id, known, local)
        if named is None and each.target is Target.REGENCY:
            # A province without regencies of their own right, as Jakarta, answers for them.
            named = next(iter(local), None)
        if named is not None:
            yield named, _learnt_sentence(each)


def _named(
    target: Target, agency_id: int | None, known: Mapping[int, Agency], local: Iterable[Agency]
) -> Agency | None:
    if target is Target.AGENCY:
        return known.get(agency_id or 0)
    here = (agency for agency in local if len(agency.region_code or "") == _DIGITS[target])
    return next(here, None)


def _learnt_sentence(learnt: LearntAgency) -> str:
    words = ", ".join(f"“{word}”" for word in learnt.words)
    signs = _("kata {words}") if words else _("kategori ini")
    if words and learnt.by_category:
        signs = _("kata {words} dan kategori ini")
    sentence = {
        Target.REGENCY: _("Laporan dengan {signs} biasanya ditangani pemerintah daerah setempat."),
        Target.PROVINCE: _("Laporan dengan {signs} biasanya ditangani pemerintah provinsi."),
        Target.AGENCY: _("Laporan dengan {signs} biasanya ditangani instansi ini."),
    }[learnt.target]
    return sentence.format(signs=signs.format(words=words))
