"""Adding and changing a unit."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agency_console.administration import administers
from agency_console.views.units import read_unit
from look.navigation import NavLink
from register.views.visit import Visit
from tenants.actions.keep_unit import NotAbove, UnitCodeTaken, keep_unit
from tenants.queries.unit_choices import parent_choices
from tenants.signin.duties import Area
from tenants.teams.forms.unit_form import UnitForm
from tenants.teams.models import Unit


@require_http_methods(["GET", "POST"])
@administers(Area.UNITS)
def unit_new(visit: Visit) -> HttpResponse:
    return _form_page(visit, None)


@require_http_methods(["GET", "POST"])
@administers(Area.UNITS)
def unit_edit(visit: Visit, unit_id: int) -> HttpResponse:
    return _form_page(visit, read_unit(visit, unit_id).unit)


def _form_page(visit: Visit, unit: Unit | None) -> HttpResponse:
    posted = visit.request.method == "POST"
    form = UnitForm(
        visit.request.POST if posted else None,
        parents=parent_choices(unit_id=unit.pk if unit else None),
        initial=_initial(unit) if unit else None,
    )
    if not posted or not form.is_valid():
        return _draw(visit, unit, form)
    try:
        kept = keep_unit(
            facts=form.facts(), by=visit.staff, at=visit.at, unit_id=unit.pk if unit else None
        )
    except UnitCodeTaken:
        form.add_error("code", _("Kode ini sudah dipakai unit lain."))
        return _draw(visit, unit, form)
    except NotAbove:
        form.add_error("parent_id", _("Unit itu tidak dapat menjadi induk unit ini."))
        return _draw(visit, unit, form)
    messages.success(visit.request, _("Unit “{name}” disimpan.").replace("{name}", kept.name))
    return redirect(visit.url("unit-detail", kept.pk))


def _initial(unit: Unit) -> dict[str, str]:
    known = {"name": unit.name, "kind": unit.kind, "code": unit.code}
    return {**known, "parent_id": str(unit.parent_id or "")}


def _draw(visit: Visit, unit: Unit | None, form: UnitForm) -> HttpResponse:
    here = visit.url("unit-list")
    title = _("Ubah unit") if unit else _("Tambah unit")
    above = [NavLink(_("Unit kerja"), here)]
    back = visit.url("unit-detail", unit.pk) if unit else here
    if unit:
        above.append(NavLink(unit.name, back))
    context = {
        "title": title,
        "form": form,
        "submit": _("Simpan unit"),
        "back_url": back,
        "crumbs": (*above, NavLink(title, "")),
    }
    return visit.page("agency_console/administration/form.html", context, here=here)
