"""The unit that an agency's own rules name for a report, offered where it is assigned."""

from django.utils.translation import gettext as _

from casework.queries.unit_rule_words import alive_rules, all_subjects, what_of
from casework.queries.unit_rules import stored_rules
from casework.rules.unit_rules import matching
from register.queries.case import Case
from register.queries.unit_offer import UnitOffer
from tenants.queries.units import UnitFact, unit_facts


def unit_offer(case: Case) -> UnitOffer | None:
    """Return the unit of the first rule that fits and may be taken; None where no rule fits.

    A unit that is reported, or that has returned this report, is never offered: it is said why, and
    the next rule is asked. One statement where there are no rules, else five at most.
    """
    rules = stored_rules()
    if not rules:
        return None
    report, subjects = case.report, all_subjects()
    fitting = list(
        matching(
            alive_rules(rules, subjects),
            category=report.category_code,
            region=report.region_code,
            parents=subjects.parents,
        )
    )
    units = {fact.id: fact for fact in unit_facts(ids={rule.unit_id for rule in fitting})}
    passed: list[str] = []
    for rule in fitting:
        reason = _why_not(case, units[rule.unit_id])
        if not reason:
            told = _("Sesuai aturan unit: {what}.").format(what=what_of(rule, subjects))
            return UnitOffer(rule.unit_id, " ".join((*passed, told)))
        if reason not in passed:
            passed.append(reason)
    return UnitOffer(None, " ".join(passed)) if passed else None


def _why_not(case: Case, unit: UnitFact) -> str:
    if unit.id in case.report.reported_unit_ids:
        return _("Unit menurut aturan tidak diusulkan karena unit itu dilaporkan.")
    if case.report.supervisory and not unit.is_inspectorate:
        return _("Laporan berkadar pengawasan hanya untuk Inspektorat, apa pun kata aturan unit.")
    if unit.id in case.report.returned_unit_ids:
        return _("Unit menurut aturan sudah mengembalikan laporan ini.")
    return ""
