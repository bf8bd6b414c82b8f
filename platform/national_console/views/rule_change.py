"""Adding and dropping routing rules: tried on the last month's reports, then published."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from look.forms.base import Form
from look.forms.posted import posted
from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.forms.rule_form import ReasonForm, RuleForm
from national_console.views.newer_version import is_late, late_status, newer_version
from national_console.views.tried_rows import tried_rows
from register.actions.publish_rules import RulesChanged, publish_rules
from register.queries.published_rules import RuleSet, newest_rules
from register.queries.rule_dry_run import DryRun, dry_run
from register.queries.rule_words import conflict_in_words, rules_in_words
from register.rules.routing_rules import RoutingRule, RuleConflict, by_key
from register.views.seen_version import sent_number
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required

TEMPLATE = "national_console/rule/page.html"
PUBLISH = "terbitkan"


@require_http_methods(["GET", "POST"])
@staff_required()
def rule_new(request: HttpRequest) -> HttpResponse:
    visit, current = visit_of(request, CONSOLE), newest_rules()
    form = RuleForm(posted(request), publishes=PUBLISH in request.POST)
    title = _("Tambah aturan rute")
    if not form.is_valid():
        return _draw(visit, form, title, current)
    wanted = [*current.rules.values(), *form.rules()]
    try:
        by_key(wanted)
    except RuleConflict as conflict:
        form.add_error(None, conflict_in_words(conflict))
        return _draw(visit, form, title, current, late=is_late(visit, current.version))
    return _try_or_publish(visit, form, title, current, wanted)


@require_http_methods(["GET", "POST"])
@staff_required()
def rule_drop(request: HttpRequest) -> HttpResponse:
    visit, current = visit_of(request, CONSOLE), newest_rules()
    key = request.GET.get("kategori", ""), request.GET.get("wilayah", "")
    title = _("Hapus aturan rute")
    if key not in current.rules:
        if not is_late(visit, current.version):
            raise Http404
        return _draw(visit, ReasonForm(), title, current, late=True, is_gone=True)
    form = ReasonForm(posted(request))
    wanted = [rule for rule in current.rules.values() if rule.key != key]
    dropped = rules_in_words([current.rules[key]])[0]
    return _try_or_publish(visit, form, title, current, wanted, dropped=dropped)


def _try_or_publish(
    visit: Visit,
    form: Form,
    title: str,
    current: RuleSet,
    wanted: list[RoutingRule],
    **more: Any,
) -> HttpResponse:
    """Show what these rules would change, or publish them if that was asked for."""
    tried = dry_run(current, replace(current, rules=by_key(wanted)), at=visit.at)
    if PUBLISH not in visit.request.POST or not form.is_valid():
        return _draw(visit, form, title, current, tried=tried, **more)
    try:
        _publish(visit, form, wanted)
    except RulesChanged:
        told = _("Aturan sudah diubah orang lain. Periksa hasil uji coba terhadap versi terbaru.")
        form.add_error(None, told)
        return _draw(visit, form, title, newest_rules(), tried=tried, late=True, **more)
    messages.success(visit.request, _("Versi baru aturan rute diterbitkan."))
    return redirect(visit.url("rules"))


def _publish(visit: Visit, form: Form, wanted: Iterable[RoutingRule]) -> None:
    publish_rules(
        wanted,
        follows=sent_number(visit, "follows"),
        reason=form.cleaned_data["reason"],
        by=visit.actor,
        at=visit.at,
    )


def _draw(
    visit: Visit,
    form: Form,
    title: str,
    current: RuleSet,
    *,
    tried: DryRun | None = None,
    late: bool = False,
    **more: Any,
) -> HttpResponse:
    here = visit.url("rules")
    context: dict[str, Any] = {
        "title": title,
        "form": form,
        "follows": current.version,
        "newer": newer_version(visit, current.version) if late else None,
        **tried_rows(visit, tried),
        "list_url": here,
        "crumbs": (NavLink(_("Aturan rute"), here), NavLink(title, "")),
        **more,
    }
    return visit.page(TEMPLATE, context, here=here, status=late_status(late=late))
