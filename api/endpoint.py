"""What every address of the interface has in common."""

from __future__ import annotations

from typing import Any, ClassVar

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.caller import Caller, caller_of
from api.deprecation import Deprecation
from api.limits import Allowance, allowance_of, count_request
from tenants.tokens.actions.note_use import note_use
from tenants.tokens.models import TokenScope


class Endpoint(APIView):
    """scopes: what a token must hold for a method; READ where none is named.

    deprecated: the methods that will go.

    caller: who asks, once they are known and let in. allowance: what is left to their token.
    """

    http_method_names = ["get", "head", "post", "put", "patch", "delete"]
    scopes: ClassVar[dict[str, TokenScope]] = {}
    deprecated: ClassVar[dict[str, Deprecation]] = {}
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
        self._say_what_goes(request, answered)
        if hasattr(self, "caller"):
            # Last of all, so that rows which all requests of a token write are held for a moment.
            note_use(self.caller.token, at=self.caller.at)
            self.allowance = count_request(self.caller)
        for name, value in (self.allowance.headers() if self.allowance else {}).items():
            answered.headers[name] = value
        return answered

    def _say_what_goes(self, request: Request, answered: Response) -> None:
        going = self.deprecated.get(request.method or "")
        if going is None:
            return
        for name, value in going.headers().items():
            answered.headers[name] = value
        links = (answered.headers.get("Link"), going.link())
        answered.headers["Link"] = ", ".join(link for link in links if link)
