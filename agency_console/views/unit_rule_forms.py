"""Adding and changing a rule about units: tried on last month's reports before it is kept."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agency_console.administration import administers
from agency_console.own_agency import own_agency
from casework.actions.keep_unit_rule import (
    MOST_RULES,
    NoUnit,
    RuleTaken,
    TooManyRules,
    keep_unit_rule,
)
from casework.forms.unit_rule_form import UnitRuleForm
from casework.queries.unit_rule_dry_run import DryRun, dry_run
from casework.queries.unit_rules import NoSuchRule, stored_rule, stored_rules
from casework.rules.unit_rules import Rule
from look.navigation import NavLink
from regions.queries.regions import places_within
from register.queries.categories import category_choices
from register.views.visit import Visit
from tenants.queries.unit_choices import parent_choices
from tenants.signin.duties import Area

TRY = "coba"


@require_http_methods(["GET", "POST"])
@administers(Area.UNITS)
def unit_rule_new(visit: Visit) -> HttpResponse:
    return _form_page(visit, None)


@require_http_methods(["GET", "POST"])
@administers(Area.UNITS)
def unit_rule_edit(visit: Visit, rule_id: int) -> HttpResponse:
    try:
        return _form_page(visit, stored_rule(rule_id))
    except NoSuchRule as error:
        raise Http404 from error


def _form_page(visit: Visit, rule: Rule | None) -> HttpResponse:
    posted = visit.request.method == "POST"
    form = UnitRuleForm(
        visit.request.POST if posted else None,
        categories=category_choices(),
        places=places_within(own_agency(visit).region_code or ""),
        units=parent_choices(unit_id=None),
        initial=_initial(rule) if rule else None,
    )
    if not posted or not form.is_valid():
        return _draw(visit, rule, form)
    if TRY in visit.request.POST:
        return _draw(visit, rule, form, tried=_tried(visit, rule, form))
    if not _keep(visit, rule, form):
        return _draw(visit, rule, form)
    messages.success(visit.request, _("Aturan unit disimpan."))
    return redirect(visit.url("unit-rule-list"))


def _keep(visit: Visit, rule: Rule | None, form: UnitRuleForm) -> bool:
    try:
        keep_unit_rule(
            facts=form.facts(), by=visit.staff, at=visit.at, rule_id=rule.id if rule else None
        )
    except RuleTaken as refused:
        told = _("Sudah ada aturan untuk kategori dan wilayah ini: nomor {number}.")
        form.add_error("category", told.format(number=refused.number))
    except NoUnit:
        form.add_error("unit_id", _("Unit ini sudah ditutup. Pilih unit lain."))
    except TooManyRules:
        form.add_error(None, _("Paling banyak {most} aturan unit.").format(most=MOST_RULES))
    else:
        return True
    return False


def _tried(visit: Visit, rule: Rule | None, form: UnitRuleForm) -> DryRun:
    """Return what the rules would say with this one in its place."""
    facts = form.facts()
    wanted = Rule(rule.id if rule else 0, facts.category, facts.region, facts.unit_id)
    kept = [wanted if rule and each.id == rule.id else each for each in stored_rules()]
    return dry_run(kept if rule else [*kept, wanted], actor=visit.actor, at=visit.at)


def _initial(rule: Rule) -> dict[str, str]:
    return {"category": rule.category, "region": rule.region, "unit_id": str(rule.unit_id)}


def _draw(
    visit: Visit, rule: Rule | None, form: UnitRuleForm, *, tried: DryRun | None = None
) -> HttpResponse:
    here, above = visit.url("unit-list"), visit.url("unit-rule-list")
    title = _("Ubah aturan unit") if rule else _("Tambah aturan unit")
    context: dict[str, Any] = {
        "title": title,
        "form": form,
        "tried": tried,
        "mine": tried.by_rule.get(rule.id if rule else 0, 0) if tried else 0,
        "list_url": above,
        "drop_url": visit.url("unit-rule-drop", rule.id) if rule else "",
        "crumbs": (
            NavLink(_("Unit kerja"), here),
            NavLink(_("Aturan unit"), above),
            NavLink(title, ""),
        ),
    }
    return visit.page("agency_console/unit_rule/page.html", context, here=here)
