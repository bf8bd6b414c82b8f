"""Keeping rules about units by the console's form and actions, and trying them."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404
from django.utils.translation import gettext as _

from api.caller import Caller
from api.inputs.sent import Sent
from api.lists.changes import Shape, filled, refused_input
from api.problems.problem import Problem, Refused
from casework.actions.keep_unit_rule import (
    MOST_RULES,
    NoUnit,
    RuleTaken,
    TooManyRules,
    keep_unit_rule,
)
from casework.forms.unit_rule_form import UnitRuleForm
from casework.queries.unit_rule_dry_run import dry_run
from casework.queries.unit_rules import NoSuchRule, stored_rules
from casework.rules.unit_rules import Rule
from regions.queries.regions import places_within
from register.queries.categories import category_choices
from tenants.models import Agency
from tenants.queries.unit_choices import parent_choices
from tenants.queries.units import every_unit

_CALLED = {"category_code": "category", "region_code": "region"}
# What the form does not ask for, as the rule that is to be tried in place of another.
_BESIDE = "rule_id"


def kept_rule(sent: Sent, shape: type[Shape], caller: Caller, *, rule_id: int | None = None) -> Any:
    """Return the rule as it was sent, a new one where rule_id is None.

    :raises Refused: 409 for one too many, 422 for inputs
    """
    form = rule_form(sent, shape, caller)
    try:
        return keep_unit_rule(facts=form.facts(), by=caller.staff, at=caller.at, rule_id=rule_id)
    except NoSuchRule as error:
        raise Http404 from error
    except RuleTaken as refused:
        told = _("Sudah ada aturan untuk kategori dan wilayah ini: nomor {number}.")
        detail = told.format(number=refused.number)
        raise refused_input("category_code", detail, "TAKEN") from refused
    except NoUnit as error:
        told = _("Unit ini sudah ditutup. Pilih unit lain.")
        raise refused_input("unit_id", told, "INVALID_CHOICE") from error
    except TooManyRules as error:
        detail = _("Paling banyak {most} aturan unit.").format(most=MOST_RULES)
        raise Refused(Problem(409, code="TOO_MANY_RULES", detail=detail)) from error


def rule_form(sent: Sent, shape: type[Shape], caller: Caller) -> UnitRuleForm:
    """Return the form of a rule with what was sent, found good; three statements.

    :raises Refused: 422 for inputs
    """
    agency = cast("Agency", caller.staff.agency)
    lists = {
        "categories": category_choices(),
        "places": places_within(agency.region_code or ""),
        "units": parent_choices(unit_id=None),
    }

    def make(typed: Any) -> UnitRuleForm:
        return UnitRuleForm(typed, **lists)

    return filled(sent, shape, make, called=_CALLED)


def hold_rules() -> None:
    """Hold the order of the rules until the request is over, as each action on them does."""
    # The units' rows stand for the whole list.
    list(every_unit().select_for_update().order_by("pk").values_list("pk"))


def tried(sent: Sent | None, shape: type[Shape], caller: Caller) -> dict[str, Any]:
    """Return what the rules would say, with the one that was sent among them; None is none.

    :raises Refused: 422 for inputs
    """
    rules, wanted = list(stored_rules()), None
    if sent is not None:
        facts = rule_form(sent, shape, caller).facts()
        rule_id = sent.data.get(_BESIDE) or 0
        wanted = Rule(rule_id, facts.category, facts.region, facts.unit_id)
        if rule_id and rule_id not in {rule.id for rule in rules}:
            told = _("Aturan ini tidak ada.")
            raise refused_input(_BESIDE, told, "INVALID_CHOICE")
        kept = [wanted if each.id == rule_id else each for each in rules]
        rules = kept if rule_id else [*kept, wanted]
    found = dry_run(rules, actor=caller.actor, at=caller.at)
    names = ("looked_at", "matched", "assigned", "chosen")
    return {
        **{name: getattr(found, name) for name in names},
        "this_rule": found.by_rule.get(wanted.id, 0) if wanted else 0,
        "by_rule": [
            {"id": pk, "matched": many} for pk, many in sorted(found.by_rule.items()) if pk
        ],
    }
