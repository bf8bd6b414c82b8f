"""Putting a subject below another one: tried on the last month's reports before it is kept."""

from dataclasses import replace
from typing import Any

from national_console.forms.category_form import CategoryForm
from register.queries.categories import CategoryLine
from register.queries.category_use import category_use
from register.queries.published_rules import RuleSet, newest_rules
from register.queries.rule_dry_run import DryRun, dry_run
from register.queries.rule_words import rules_in_words
from register.views.visit import Visit

PUBLISH = "terbitkan"


def is_move(visit: Visit, line: CategoryLine, form: CategoryForm) -> bool:
    """Tell whether a valid form moves the subject and nobody has looked at what that does."""
    moved = form.cleaned_data["parent_code"] != line.parent_code
    return moved and PUBLISH not in visit.request.POST


def try_move(visit: Visit, line: CategoryLine, form: CategoryForm) -> DryRun:
    """Return what the move would change in what is offered first; at most four statements."""
    rules, above = newest_rules(), form.cleaned_data["parent_code"]
    parents = {code: parent for code, parent in rules.parents.items() if code != line.code}
    if above:
        parents[line.code] = above
    return dry_run(rules, replace(rules, parents=parents), at=visit.at)


def use_of(visit: Visit, line: CategoryLine | None, rules: RuleSet) -> dict[str, Any]:
    """Return what the subject is used for, nothing for a new one; at most four statements."""
    if line is None:
        return {}
    named = [rule for rule in rules.rules.values() if rule.category == line.code]
    return {
        "use": category_use(line.code, at=visit.at),
        "rules": rules_in_words(named) if named else (),
        "retire_url": visit.url("category-retire", line.code),
    }
