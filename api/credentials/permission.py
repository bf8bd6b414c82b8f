"""A token opens what its scopes name, and nothing to whoever shows none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.exceptions import NotAuthenticated
from rest_framework.permissions import BasePermission

from api.problems.problem import Problem, Refused
from tenants.tokens.credential import KINDS
from tenants.tokens.models import TokenScope

if TYPE_CHECKING:
    # Views read this class by its name in the settings before they are there themselves.
    from rest_framework.request import Request
    from rest_framework.views import APIView


class HoldsScope(BasePermission):
    """Asks for the scope that the view names for the method, in `scopes`; READ where it names none."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        token = request.auth
        if not isinstance(token, KINDS):
            raise NotAuthenticated
        needed: TokenScope = getattr(view, "scopes", {}).get(request.method, TokenScope.READ)
        if needed not in token.scopes:
            raise Refused(Problem(403, code="SCOPE_MISSING"))
        return True
