"""The addresses that both consoles have of their desk's systems."""

from __future__ import annotations

from django.urls import URLPattern, path

from notices.webhooks.views import delivery, endpoint, endpoint_list
from register.views.addresses import gated
from register.views.visit import Console


def webhook_addresses(console: Console) -> list[URLPattern]:
    """Return the patterns of a console."""
    one = "webhook/<int:endpoint_id>/"
    sent = f"{one}kiriman/<int:delivery_id>/"
    screens = (
        ("webhook/", endpoint_list.webhook_list, "list", ("GET",)),
        ("webhook/baru/", endpoint_list.webhook_new, "new", ("GET", "POST")),
        (one, endpoint.webhook_detail, "detail", ("GET",)),
        (f"{one}ubah/", endpoint.webhook_edit, "edit", ("GET", "POST")),
        (f"{one}ganti-rahasia/", endpoint.webhook_rotate, "rotate", ("GET", "POST")),
        (f"{one}hapus/", endpoint.webhook_remove, "remove", ("GET", "POST")),
        (f"{one}percobaan/", endpoint.webhook_test, "test", ("POST",)),
        (f"{one}jeda/", endpoint.webhook_pause, "pause", ("POST",)),
        (f"{one}lanjutkan/", endpoint.webhook_resume, "resume", ("POST",)),
        (f"{one}kirim-ulang/", delivery.webhook_replay, "replay", ("GET", "POST")),
        (sent, delivery.webhook_delivery, "delivery", ("GET",)),
        (f"{sent}kirim-ulang/", delivery.webhook_again, "again", ("POST",)),
    )
    return [
        path(route, gated(screen, console, *methods), name=f"webhook-{name}")
        for route, screen, name, methods in screens
    ]
