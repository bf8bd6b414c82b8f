"""One system that is told: how it stands, what was sent, and what may be done with it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from look.forms.posted import posted
from notices.webhooks.actions.change_endpoint import change_endpoint
from notices.webhooks.actions.pause_endpoint import pause_endpoint, resume_endpoint
from notices.webhooks.actions.remove_endpoint import remove_endpoint
from notices.webhooks.actions.rotate_secret import rotate_secret
from notices.webhooks.actions.send_test import send_test
from notices.webhooks.forms.endpoint_form import EndpointForm, filled_in
from notices.webhooks.models import DeliveryState
from notices.webhooks.queries.delivery_log import delivery_log
from notices.webhooks.views.drawn import draw, link_to, the_endpoint
from notices.webhooks.views.endpoint_list import shown_once
from notices.webhooks.views.gate import keeps_systems
from notices.webhooks.views.lines import delivery_lines, endpoint_line
from register.views.paged import page_links, read_or_restart
from register.views.visit import Visit

_ACTIONS = ("test", "pause", "resume", "edit", "rotate", "replay", "remove")
_STATES = {"menunggu": DeliveryState.PENDING, "gagal": DeliveryState.DEAD}


@keeps_systems
def webhook_detail(visit: Visit, endpoint_id: int) -> HttpResponse:
    """Answer with an endpoint and a page of what was sent to it."""
    listed = the_endpoint(endpoint_id)
    asked = visit.request.GET.get("status", "")
    here, state = visit.url("webhook-detail", endpoint_id), _STATES.get(asked, "")
    page, notice = read_or_restart(
        lambda token: delivery_log(endpoint_id, state=state, token=token),
        visit.request.GET.get("s", ""),
    )
    lines = map(delivery_lines(visit, endpoint_id), page.rows)
    context = {
        "line": endpoint_line(visit, listed),
        "urls": {name: visit.url(f"webhook-{name}", endpoint_id) for name in _ACTIONS},
        "deliveries": list(lines),
        "shown": asked if state else "",
        "here_url": here,
        "notice": notice,
        **page_links(here, page, status=asked if state else ""),
    }
    return draw(visit, "endpoint", listed.endpoint.name, fragment="rows", **context)


@keeps_systems
def webhook_edit(visit: Visit, endpoint_id: int) -> HttpResponse:
    """Answer with an endpoint's form, or change it."""
    listed = the_endpoint(endpoint_id)
    form = EndpointForm(posted(visit.request), initial=filled_in(listed.endpoint))
    if form.is_valid():
        name, url = form.cleaned_data["name"], form.cleaned_data["url"]
        change_endpoint(
            endpoint_id=endpoint_id, by=visit.staff, name=name, url=url, events=form.wanted(),
            at=visit.at,
        )  # fmt: skip
        return _back(visit, endpoint_id, _("Perubahan disimpan."))
    back = link_to(visit, listed)
    return draw(
        visit, "form", _("Ubah webhook"), back, form=form, action=_("Simpan"), list_url=back.url
    )


@keeps_systems
def webhook_rotate(visit: Visit, endpoint_id: int) -> HttpResponse:
    """Ask whether an endpoint shall get a new secret; give it one, and show that once."""
    if visit.request.method == "POST":
        made = rotate_secret(endpoint_id=endpoint_id, by=visit.staff, at=visit.at)
        return shown_once(visit, made)
    back = link_to(visit, the_endpoint(endpoint_id))
    return draw(visit, "rotate", _("Ganti rahasia"), back, whose=back.label, back_url=back.url)


@keeps_systems
def webhook_remove(visit: Visit, endpoint_id: int) -> HttpResponse:
    """Ask whether an endpoint shall be removed, and remove it."""
    if visit.request.method == "POST":
        gone = remove_endpoint(endpoint_id=endpoint_id, by=visit.staff, at=visit.at)
        told = _("Webhook “{name}” dihapus.").replace("{name}", gone.name)
        messages.success(visit.request, told)
        return redirect(visit.url("webhook-list"))
    listed = the_endpoint(endpoint_id)
    back, line = link_to(visit, listed), endpoint_line(visit, listed)
    return draw(visit, "remove", _("Hapus webhook"), back, line=line, back_url=back.url)


@keeps_systems
def webhook_test(visit: Visit, endpoint_id: int) -> HttpResponse:
    """Send a message that is about nothing, and lead to what came of it."""
    delivery = send_test(endpoint_id=endpoint_id, by=visit.staff, at=visit.at)
    return redirect(visit.url("webhook-delivery", endpoint_id, delivery.pk))


@keeps_systems
def webhook_pause(visit: Visit, endpoint_id: int) -> HttpResponse:
    """Send nothing for the time being."""
    pause_endpoint(endpoint_id=endpoint_id, by=visit.staff, at=visit.at)
    return _back(visit, endpoint_id, _("Dijeda: yang terjadi selama ini tetap disimpan."))


@keeps_systems
def webhook_resume(visit: Visit, endpoint_id: int) -> HttpResponse:
    """Send what has waited, and what comes."""
    resume_endpoint(endpoint_id=endpoint_id, by=visit.staff, at=visit.at)
    return _back(visit, endpoint_id, _("Dilanjutkan: yang menunggu segera dikirim."))


def _back(visit: Visit, endpoint_id: int, told: str) -> HttpResponse:
    messages.success(visit.request, told)
    return redirect(visit.url("webhook-detail", endpoint_id))
