"""How a token is shown, in the words of OpenAPI."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension

from tenants.tokens.models import TokenScope

_LETS: dict[str, str] = {
    TokenScope.READ: "Read what the console shows.",
    TokenScope.INTAKE: "File reports on behalf of people.",
    TokenScope.STEPS: "Take steps with reports and what stands beside them.",
    TokenScope.MANAGE: "Keep the agency's own data.",
}


class BearerScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """Found by its name for the class that it describes."""

    target_class = "api.credentials.bearer.BearerAuthentication"
    name = ["token", "client"]

    def get_security_requirement(self, auto_schema: Any) -> list[dict[str, list[str]]]:
        scopes = getattr(auto_schema.view, "scopes", {})
        needed = str(scopes.get(auto_schema.method, TokenScope.READ)).lower()
        return [{"token": []}, {"client": [needed]}]

    def get_security_definition(self, auto_schema: Any) -> list[dict[str, Any]]:
        flow = {
            "tokenUrl": "/api/oauth/token",
            "scopes": {scope.lower(): words for scope, words in _LETS.items()},
        }
        return [
            {
                "type": "http",
                "scheme": "bearer",
                "bearerFormat": "tuntas_…",
                "description": "A token of one's own, made in the console.",
            },
            {
                "type": "oauth2",
                "description": "A client for a system that acts for itself.",
                "flows": {"clientCredentials": flow},
            },
        ]
