"""Taking a subject out of use after a look at what it was used for, and bringing it back."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from look.forms.posted import posted
from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.forms.retire_form import RetireForm
from national_console.forms.rule_form import ReasonForm
from national_console.views.category_move import PUBLISH, use_of
from national_console.views.newer_version import late_status, newer_version
from national_console.views.tried_rows import tried_rows
from register.actions.keep_category import CategoryMisplaced
from register.actions.publish_rules import RulesChanged
from register.actions.retire_category import CategoryRuled, restore_category, retire_category
from register.queries.categories import CategoryLine, category_lines
from register.queries.published_rules import newest_rules
from register.queries.rule_dry_run import DryRun, dry_run
from register.queries.rule_words import rules_in_words
from register.views.seen_version import sent_number
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required

TEMPLATE = "national_console/category_retire/page.html"


@require_http_methods(["GET", "POST"])
@staff_required()
def category_retire(request: HttpRequest, code: str) -> HttpResponse:
    visit, lines = visit_of(request, CONSOLE), category_lines()
    line = next((line for line in lines if line.code == code), None)
    if line is None:
        raise Http404
    others = [(one.code, one.label) for one in lines if not one.is_retired and one is not line]
    data = posted(request)
    form = ReasonForm(data) if line.is_retired else RetireForm(data, others=others)
    if not form.is_valid():
        return _draw(visit, form, line)
    if PUBLISH not in request.POST:
        return _draw(visit, form, line, tried=_tried(visit, form, line))
    return _publish(visit, form, line)


def _tried(visit: Visit, form: ReasonForm, line: CategoryLine) -> DryRun:
    rules, successor = newest_rules(), form.cleaned_data.get("successor", "")
    others = {code: to for code, to in rules.successors.items() if code != line.code}
    wanted = {**others, line.code: successor} if successor else others
    return dry_run(rules, replace(rules, successors=wanted), at=visit.at)


def _publish(visit: Visit, form: ReasonForm, line: CategoryLine) -> HttpResponse:
    change = restore_category if line.is_retired else retire_category
    try:
        change(
            line.code,
            follows=sent_number(visit, "follows"),
            by=visit.actor,
            at=visit.at,
            **form.cleaned_data,
        )
    except CategoryRuled as refused:
        form.add_error(None, _ruled(refused))
        return _draw(visit, form, line)
    except CategoryMisplaced:
        form.add_error(None, _misplaced(line))
        return _draw(visit, form, line)
    except RulesChanged:
        told = _("Taksonomi sudah diubah orang lain. Periksa lagi, lalu simpan.")
        form.add_error(None, told)
        return _draw(visit, form, line, late=True)
    messages.success(visit.request, _("Versi baru taksonomi diterbitkan."))
    return redirect(visit.url("taxonomy"))


def _ruled(refused: CategoryRuled) -> str:
    rules = "; ".join(f"“{words}”" for words in rules_in_words(refused.rules))
    told = _("Masih disebut aturan rute {rules}. Hapus atau ganti aturan itu lebih dulu.")
    return told.format(rules=rules)


def _misplaced(line: CategoryLine) -> str:
    if line.is_retired:
        return _("Kategori induknya tidak dipakai lagi. Pakai lagi induknya lebih dulu.")
    return _("Pindahkan atau pensiunkan kategori di bawahnya lebih dulu.")


def _draw(
    visit: Visit,
    form: ReasonForm,
    line: CategoryLine,
    *,
    late: bool = False,
    tried: DryRun | None = None,
) -> HttpResponse:
    here, rules = visit.url("taxonomy"), newest_rules()
    title = (_("Pakai lagi: {name}") if line.is_retired else _("Pensiunkan: {name}")).format(
        name=line.label
    )
    context: dict[str, Any] = {
        "title": title,
        "line": line,
        "form": form,
        "follows": rules.version,
        **use_of(visit, line, rules),
        **tried_rows(visit, tried),
        "newer": newer_version(visit, rules.version) if late else None,
        "list_url": here,
        "crumbs": (NavLink(_("Taksonomi"), here), NavLink(title, "")),
    }
    return visit.page(TEMPLATE, context, here=here, status=late_status(late=late))
