"""One message with its tries, and sending again."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from look.forms.posted import posted
from notices.webhooks.actions.replay import NoSuchDelivery, replay_one, replay_since
from notices.webhooks.forms.replay_form import ReplayForm
from notices.webhooks.models import Delivery, DeliveryState
from notices.webhooks.queries.delivery_log import attempts_of, one_delivery
from notices.webhooks.queries.endpoint_list import Listed
from notices.webhooks.rules.events import TEST
from notices.webhooks.views.drawn import draw, link_to, the_endpoint
from notices.webhooks.views.gate import keeps_systems
from notices.webhooks.views.lines import attempt_line, state_label
from notices.webhooks.words.event_groups import event_label
from register.views.visit import Visit, zone_of

# So long a test is looked after: by then it has been sent, or the worker is down.
_LOOKED_AFTER = timedelta(minutes=2)


@keeps_systems
def webhook_delivery(visit: Visit, endpoint_id: int, delivery_id: int) -> HttpResponse:
    """Answer with a message, letter for letter, and each of its tries."""
    delivery = one_delivery(endpoint_id, delivery_id)
    if delivery is None:
        raise NoSuchDelivery
    is_pending = delivery.state == DeliveryState.PENDING
    context = {
        "delivery": delivery,
        "state": state_label(delivery),
        "is_pending": is_pending,
        "is_dead": delivery.state == DeliveryState.DEAD,
        "is_looked_after": is_pending and visit.at - delivery.next_at < _LOOKED_AFTER,
        "attempts": [attempt_line(each) for each in attempts_of(delivery)],
        "report_url": visit.url("report-detail", delivery.number) if delivery.number else "",
        "here_url": visit.url("webhook-delivery", endpoint_id, delivery_id),
        "again_url": _again_url(visit, delivery),
    }
    back = link_to(visit, Listed(delivery.endpoint, 0, 0))
    title = event_label(delivery.event)
    return draw(visit, "delivery", title, back, fragment="state", **context)


def _again_url(visit: Visit, delivery: Delivery) -> str:
    if delivery.event == TEST or delivery.state == DeliveryState.PENDING:
        return ""
    return visit.url("webhook-again", delivery.endpoint_id, delivery.pk)


@keeps_systems
def webhook_again(visit: Visit, endpoint_id: int, delivery_id: int) -> HttpResponse:
    """Send one message again."""
    replay_one(endpoint_id=endpoint_id, delivery_id=delivery_id, by=visit.staff, at=visit.at)
    messages.success(visit.request, _("Kiriman ini segera dikirim ulang."))
    return redirect(visit.url("webhook-delivery", endpoint_id, delivery_id))


@keeps_systems
def webhook_replay(visit: Visit, endpoint_id: int) -> HttpResponse:
    """Ask since when everything is sent again, and have it sent."""
    listed = the_endpoint(endpoint_id)
    form = ReplayForm(posted(visit.request))
    if form.is_valid():
        since = form.since(zone_of(visit.staff))
        many = replay_since(endpoint_id=endpoint_id, since=since, by=visit.staff, at=visit.at)
        told = ngettext(
            "{many} kiriman segera dikirim ulang.", "{many} kiriman segera dikirim ulang.", many
        )
        none = _("Tidak ada kiriman sejak waktu itu.")
        messages.success(visit.request, told.replace("{many}", str(many)) if many else none)
        return redirect(visit.url("webhook-detail", endpoint_id))
    back = link_to(visit, listed)
    return draw(visit, "replay", _("Kirim ulang"), back, form=form, back_url=back.url)
