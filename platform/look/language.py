"""Switching between Indonesian and English."""

from __future__ import annotations

from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

# A forged switch of language harms nobody, and without a token the switch also works on error
# pages, on cached pages and for visitors who have no cookie yet.
switch_language = csrf_exempt(require_POST(set_language))
