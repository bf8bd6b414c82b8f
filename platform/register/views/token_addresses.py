"""The addresses of what lets programs in, in both consoles."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from register.views import clients, tokens

Screen = Callable[..., HttpResponseBase]


def token_addresses(shown: Callable[..., Screen]) -> list[URLPattern]:
    """Return the patterns. shown: puts a screen behind the gate, for the methods that it answers."""
    forms = (
        ("token/baru/", tokens.token_new, "token-new"),
        ("token/<int:token_id>/ganti/", tokens.token_rotate, "token-rotate"),
        ("token/<int:token_id>/cabut/", tokens.token_revoke, "token-revoke"),
        ("klien/baru/", clients.client_new, "client-new"),
        ("klien/<int:client_pk>/ubah/", clients.client_edit, "client-edit"),
        ("klien/<int:client_pk>/ganti/", clients.client_rotate, "client-rotate"),
        ("klien/<int:client_pk>/cabut/", clients.client_revoke, "client-revoke"),
    )
    return [
        path("token/", shown(tokens.token_list, "GET"), name="token-list"),
        path("klien/", shown(clients.client_list, "GET"), name="client-list"),
        *(path(there, shown(screen, "GET", "POST"), name=name) for there, screen, name in forms),
    ]
