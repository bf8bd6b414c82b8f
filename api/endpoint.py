"""What every address of the interface has in common."""

from __future__ import annotations

from typing import Any, ClassVar

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.caller import Caller, caller_of
from tenants.tokens.actions.note_use import note_use
from tenants.tokens.models import TokenScope


class Endpoint(APIView):
    """scopes: what a token must hold for a method; READ where none is named.

    caller: who asks, once they are known and let in.
    """

    http_method_names = ["get", "head", "post", "put", "patch", "delete"]
    scopes: ClassVar[dict[str, TokenScope]] = {}
    caller: Caller

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.caller = caller_of(request)

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Response:
        answered = super().finalize_response(request, response, *args, **kwargs)
        answered.headers["Cache-Control"] = "no-store"
        if hasattr(self, "caller"):
            # Last of all, so that the token's row is held for a moment only.
            note_use(self.caller.token, at=self.caller.at)
        return answered
