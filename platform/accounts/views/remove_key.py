"""A security key goes only where the person may be without it."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _


class RemoveWebAuthn(RemoveWebAuthnView):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if get_adapter().can_delete_authenticator(self.get_object()):
            return super().post(request, *args, **kwargs)
        words = _("Ini pengaman kedua Anda yang terakhir. Tambah yang lain dahulu, lalu hapus ini.")
        messages.error(request, words)
        return HttpResponseRedirect(reverse("mfa_list_webauthn"))
