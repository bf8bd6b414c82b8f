"""How the interface for other systems answers: JSON, to whoever shows a credential, and no pages."""

from __future__ import annotations

from typing import Any

REST_FRAMEWORK: dict[str, Any] = {
    # No session: what a browser is signed in to must not be reached from another site's page.
    "DEFAULT_AUTHENTICATION_CLASSES": ["api.credentials.bearer.BearerAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["api.credentials.permission.HoldsScope"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "api.problems.handler.answer_exception",
    "UNAUTHENTICATED_USER": None,
    "UNAUTHENTICATED_TOKEN": None,
    "URL_FORMAT_OVERRIDE": None,
}
