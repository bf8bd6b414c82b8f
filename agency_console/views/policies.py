"""The agency's own deadlines: in force beside the nation's, their versions, and a new one."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from agency_console.administration import administers
from agency_console.own_agency import own_agency
from agency_console.views.schedule import today_of
from casework.words.procedure_audit import source_said
from look.forms.posted import posted
from look.moments import in_zone
from look.navigation import NavLink
from register.actions.set_own_policy import (
    PolicyTaken,
    PolicyTooEarly,
    PolicyTooSlow,
    set_own_policy,
)
from register.forms.policy_form import APPROVALS, PolicyForm
from register.queries.own_policies import InForce, in_force, own_versions
from register.rules.own_policy import SPANS_OF_AGENCY
from register.rules.states import ReportClass
from register.views.visit import Visit, zone_of
from register.words.labels import CLASS_LABELS
from tenants.signin.duties import Area

_APPROVAL = dict(APPROVALS)


@require_GET
@administers(Area.CALENDAR)
def policy_list(visit: Visit) -> HttpResponse:
    here, agency = visit.url("schedule"), own_agency(visit)
    zone = zone_of(visit.staff)
    context = {
        "rows": [
            {
                "label": CLASS_LABELS[one.report_class],
                "spans": [
                    (getattr(one.own, s).due, getattr(one.nation, s).due) for s in SPANS_OF_AGENCY
                ],
                "approval": _APPROVAL[one.own.answer_approval],
                "url": f"{visit.url('policy-new')}?jenis={one.report_class.value}",
            }
            for one in in_force(agency.pk, at=visit.at)
        ],
        "versions": [
            {
                "label": CLASS_LABELS[ReportClass(row.report_class)] if row.report_class else "",
                "since": in_zone(row.valid_from, zone).date(),
                "is_coming": row.valid_from > visit.at,
                "days": [row.values.get(name, {}).get("due", "—") for name in SPANS_OF_AGENCY],
                "source": source_said(row.sop_number, row.sop_version),
                "approval": _APPROVAL.get(row.values.get("answer_approval", ""), "—"),
            }
            for row in own_versions(agency.pk)
        ],
        "crumbs": (NavLink(_("Jadwal"), here), NavLink(_("Kebijakan tenggat"), "")),
    }
    return visit.page("agency_console/policies/page.html", context, here=here)


@require_http_methods(["GET", "POST"])
@administers(Area.CALENDAR)
def policy_new(visit: Visit) -> HttpResponse:
    known = _asked(visit)
    form = PolicyForm(
        posted(visit.request),
        most={name: getattr(known.nation, name).due for name in SPANS_OF_AGENCY},
        initial=_initial(visit, known),
    )
    if not form.is_bound or not form.is_valid() or not _issued(visit, known, form):
        return _draw(visit, known, form)
    messages.success(visit.request, _("Versi baru diterbitkan."))
    return redirect(visit.url("policy-list"))


def _asked(visit: Visit) -> InForce:
    """Return the class that is asked for, or answer 404."""
    request = visit.request
    named = request.POST.get("report_class") or request.GET.get("jenis", "")
    for one in in_force(own_agency(visit).pk, at=visit.at):
        if one.report_class.value == named:
            return one
    raise Http404


def _issued(visit: Visit, known: InForce, form: PolicyForm) -> bool:
    """Issue the version, or say on the form why not."""
    try:
        set_own_policy(
            agency=own_agency(visit),
            report_class=known.report_class,
            due=form.due(),
            approval=form.cleaned_data["approval"],
            valid_from=form.begins(zone_of(visit.staff)),
            by=visit.staff,
            at=visit.at,
        )
    except PolicyTooEarly:
        form.add_error("valid_from", _("Pilih besok atau hari sesudahnya."))
    except PolicyTaken:
        form.add_error("valid_from", _("Sudah ada versi yang berlaku sejak hari itu."))
    except PolicyTooSlow as slow:
        for name in slow.names:
            form.add_error(name, _("Lebih lama daripada kebijakan nasional."))
    return not form.errors


def _initial(visit: Visit, known: InForce) -> dict[str, Any]:
    return {
        "report_class": known.report_class.value,
        **{name: getattr(known.own, name).due for name in SPANS_OF_AGENCY},
        "approval": known.own.answer_approval,
        "valid_from": today_of(visit) + timedelta(days=1),
    }


def _draw(visit: Visit, known: InForce, form: PolicyForm) -> HttpResponse:
    here, above = visit.url("schedule"), visit.url("policy-list")
    title = _("Versi baru: {kind}").format(kind=CLASS_LABELS[known.report_class])
    context = {
        "title": title,
        "lead": _("Instansi boleh lebih cepat daripada kebijakan nasional, tidak lebih lambat."),
        "form": form,
        "submit": _("Terbitkan versi ini"),
        "back_url": above,
        "crumbs": (
            NavLink(_("Jadwal"), here),
            NavLink(_("Kebijakan tenggat"), above),
            NavLink(title, ""),
        ),
    }
    return visit.page("agency_console/administration/form.html", context, here=here)
