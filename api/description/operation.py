"""What the description says of an address beyond its shapes: the scope it asks, whether it will go."""

from __future__ import annotations

from typing import Any

from drf_spectacular.openapi import AutoSchema

from api.deprecation import Deprecation
from api.description.examples import BY_OPERATION
from tenants.tokens.models import TokenScope


class Operation(AutoSchema):
    """Named in the settings for all views."""

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        told: dict[str, Any] | None = super().get_operation(*args, **kwargs)
        if told is not None:
            scopes = getattr(self.view, "scopes", {})
            told["x-scope"] = str(scopes.get(self.method, TokenScope.READ))
        return told

    def get_examples(self) -> list[Any]:
        told = BY_OPERATION.get(self.get_operation_id())
        return [] if told is None else list(told.examples())

    def is_deprecated(self) -> bool:
        return self._deprecation() is not None

    def get_description(self) -> str:  # type: ignore[override]
        said: str = super().get_description()
        going = self._deprecation()
        return said if going is None else f"{said}\n\n{going.words()}"

    def _deprecation(self) -> Deprecation | None:
        found: Deprecation | None = getattr(self.view, "deprecated", {}).get(self.method)
        return found
