"""A desk's systems that are told, and the form of one more."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from look.forms.posted import posted
from notices.webhooks.actions.add_endpoint import (
    MOST_ENDPOINTS,
    NewSecret,
    TooManyEndpoints,
    add_endpoint,
)
from notices.webhooks.forms.endpoint_form import EndpointForm
from notices.webhooks.queries.endpoint_list import endpoint_list
from notices.webhooks.views.drawn import draw
from notices.webhooks.views.gate import keeps_systems
from notices.webhooks.views.lines import endpoint_line
from register.views.visit import Visit


@keeps_systems
def webhook_list(visit: Visit) -> HttpResponse:
    """Answer with all of them."""
    lines = [endpoint_line(visit, each) for each in endpoint_list()]
    context = {"lines": lines, "new_url": visit.url("webhook-new")}
    return visit.page("webhooks/list.html", context, here=visit.url("webhook-list"))


@keeps_systems
def webhook_new(visit: Visit) -> HttpResponse:
    """Answer with the form of a new one, or add it and show its secret once."""
    form = EndpointForm(posted(visit.request))
    if form.is_valid():
        typed = form.cleaned_data
        try:
            made = add_endpoint(
                by=visit.staff,
                name=typed["name"],
                url=typed["url"],
                events=form.wanted(),
                at=visit.at,
            )
        except TooManyEndpoints:
            told = _("Sudah ada {many} webhook. Hapus yang tidak dipakai dahulu.")
            form.add_error(None, told.replace("{many}", str(MOST_ENDPOINTS)))
        else:
            return shown_once(visit, made)
    return draw(visit, "form", _("Tambah webhook"), form=form, action=_("Tambah webhook"))


def shown_once(visit: Visit, made: NewSecret) -> HttpResponse:
    """Answer with a secret that is shown nowhere else."""
    endpoint = made.endpoint
    answer = draw(
        visit,
        "secret",
        _("Simpan rahasia ini"),
        secret=made.secret,
        whose=endpoint.name,
        old_until=endpoint.old_until,
        next_url=visit.url("webhook-detail", endpoint.pk),
    )
    add_never_cache_headers(answer)
    return answer
