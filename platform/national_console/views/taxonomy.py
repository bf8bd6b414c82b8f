"""What a report can be about: the list, and the page on which a subject is kept."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from look.forms.posted import posted
from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.forms.category_form import CategoryForm
from national_console.views.category_move import is_move, try_move, use_of
from national_console.views.newer_version import is_late, late_status, newer_version
from national_console.views.tried_rows import tried_rows
from register.actions.keep_category import CategoryMisplaced, keep_category
from register.actions.publish_rules import RulesChanged
from register.queries.categories import CategoryLine, category_lines
from register.queries.published_rules import newest_rules
from register.queries.rule_dry_run import DryRun
from register.views.seen_version import sent_number
from register.views.visit import Visit, visit_of
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def taxonomy(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    context = {
        "rows": [(line, visit.url("category-edit", line.code)) for line in category_lines()],
        "new_url": visit.url("category-new"),
    }
    return visit.page("national_console/taxonomy/page.html", context)


@require_http_methods(["GET", "POST"])
@staff_required()
def category_new(request: HttpRequest) -> HttpResponse:
    return _form_page(visit_of(request, CONSOLE), category_lines(), None)


@require_http_methods(["GET", "POST"])
@staff_required()
def category_edit(request: HttpRequest, code: str) -> HttpResponse:
    lines = category_lines()
    line = next((line for line in lines if line.code == code), None)
    if line is None:
        raise Http404
    return _form_page(visit_of(request, CONSOLE), lines, line)


def _form_page(visit: Visit, lines: list[CategoryLine], line: CategoryLine | None) -> HttpResponse:
    tops = (one for one in lines if not one.parent_code and not one.is_retired)
    above = [(one.code, one.label) for one in tops if one is not line]
    initial = line.initial if line else {"position": len(lines)}
    form = CategoryForm(posted(visit.request), above=above, initial=initial, is_new=line is None)
    if not form.is_valid():
        return _draw(visit, form, line)
    code = line.code if line else form.cleaned_data["code"]
    if line is None and code in {one.code for one in lines}:
        form.add_error("code", _("Kode ini sudah dipakai kategori lain."))
        return _draw(visit, form, line, late=is_late(visit, newest_rules().version))
    has_below = any(one.parent_code == code for one in lines)
    if line is not None and not has_below and is_move(visit, line, form):
        return _draw(visit, form, line, tried=try_move(visit, line, form))
    return _keep(visit, form, line, code)


def _keep(visit: Visit, form: CategoryForm, line: CategoryLine | None, code: str) -> HttpResponse:
    try:
        keep_category(
            form.values(code),
            follows=sent_number(visit, "follows"),
            reason=form.cleaned_data["reason"],
            by=visit.actor,
            at=visit.at,
        )
    except CategoryMisplaced:
        form.add_error("parent_code", _("Kategori hanya dua tingkat: pilih induk yang lain."))
        return _draw(visit, form, line)
    except RulesChanged:
        form.add_error(None, _("Taksonomi sudah diubah orang lain. Periksa lagi, lalu simpan."))
        return _draw(visit, form, line, late=True)
    messages.success(visit.request, _("Kategori disimpan sebagai versi baru."))
    return redirect(visit.url("taxonomy"))


def _draw(
    visit: Visit,
    form: CategoryForm,
    line: CategoryLine | None,
    *,
    late: bool = False,
    tried: DryRun | None = None,
) -> HttpResponse:
    here, rules = visit.url("taxonomy"), newest_rules()
    version = rules.version
    title = line.label if line else _("Tambah kategori")
    context: dict[str, Any] = {
        "title": title,
        "form": form,
        "follows": version,
        "newer": newer_version(visit, version) if late else None,
        "line": line,
        **use_of(visit, line, rules),
        **tried_rows(visit, tried),
        "list_url": here,
        "crumbs": (NavLink(_("Taksonomi"), here), NavLink(title, "")),
    }
    template = "national_console/category/page.html"
    return visit.page(template, context, here=here, status=late_status(late=late))
