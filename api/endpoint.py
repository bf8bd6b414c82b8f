"""What every address of the interface has in common."""

from __future__ import annotations

from typing import Any, ClassVar

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.caller import Caller, caller_of
from api.limits import Allowance, allowance_of, count_request
from tenants.tokens.actions.note_use import note_use
from tenants.tokens.models import TokenScope


class Endpoint(APIView):
    """scopes: what a token must hold for a method; READ where none is named.

    caller: who asks, once they are known and let in. allowance: what is left to their token.
    """

    http_method_names = ["get", "head", "post", "put", "patch", "delete"]
    scopes: ClassVar[dict[str, TokenScope]] = {}
    caller: Caller
    allowance: Allowance | None = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        caller = caller_of(request)
        self.allowance = allowance_of(caller)
        self.caller = caller

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Response:
        answered = super().finalize_response(request, response, *args, **kwargs)
        answered.headers["Cache-Control"] = "no-store"
        for name, value in (self.allowance.headers() if self.allowance else {}).items():
            answered.headers[name] = value
        if hasattr(self, "caller"):
            # Last of all, so that rows which all requests of a token write are held for a moment.
            note_use(self.caller.token, at=self.caller.at)
            count_request(self.caller)
        return answered
