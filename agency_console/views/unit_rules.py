"""The agency's rules about units: listed in their order, tried on last month's reports, moved, removed."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from agency_console.administration import administers
from casework.actions.keep_unit_rule import drop_unit_rule, move_unit_rule
from casework.queries.unit_rule_dry_run import dry_run
from casework.queries.unit_rule_words import rule_lines
from casework.queries.unit_rules import NoSuchRule, stored_rules
from look.navigation import NavLink
from register.views.visit import Visit
from tenants.signin.duties import Area

UP, DOWN = "naik", "turun"


@require_GET
@administers(Area.UNITS)
def unit_rule_list(visit: Visit) -> HttpResponse:
    rules, here = stored_rules(), visit.url("unit-list")
    tried = dry_run(rules, actor=visit.actor, at=visit.at) if rules else None
    context = {
        "rows": [
            (
                line,
                tried.by_rule.get(line.rule.id, 0) if tried else 0,
                visit.url("unit-rule-edit", line.rule.id),
                visit.url("unit-rule-move", line.rule.id),
            )
            for line in rule_lines(rules)
        ],
        "tried": tried,
        "new_url": visit.url("unit-rule-new"),
        "crumbs": (NavLink(_("Unit kerja"), here), NavLink(_("Aturan unit"), "")),
    }
    return visit.page("agency_console/unit_rules/page.html", context, here=here)


@require_POST
@administers(Area.UNITS)
def unit_rule_move(visit: Visit, rule_id: int) -> HttpResponse:
    way = visit.request.POST.get("arah", "")
    if way not in (UP, DOWN):
        raise Http404
    try:
        move_unit_rule(rule_id=rule_id, up=way == UP, by=visit.staff, at=visit.at)
    except NoSuchRule as error:
        raise Http404 from error
    messages.success(visit.request, _("Urutan aturan unit diubah."))
    return redirect(visit.url("unit-rule-list"))


@require_POST
@administers(Area.UNITS)
def unit_rule_drop(visit: Visit, rule_id: int) -> HttpResponse:
    try:
        drop_unit_rule(rule_id=rule_id, by=visit.staff, at=visit.at)
    except NoSuchRule as error:
        raise Http404 from error
    messages.success(visit.request, _("Aturan unit dihapus."))
    return redirect(visit.url("unit-rule-list"))
