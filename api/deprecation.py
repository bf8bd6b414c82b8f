"""Saying that an address will go: in the headers of its answers and in the description.

One declaration does both: `deprecated = {"GET": Deprecation(…)}` on the view.
Source: RFC 9745, RFC 8594
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.http import http_date

# Where the human pages say what is promised, and for how long.
PROMISE: Final = "/api/docs#versi"


@dataclass(frozen=True, slots=True)
class Deprecation:
    """since, sunset: aware; from when nobody should begin to use it, and when it goes.

    instead: what to use, in a sentence.
    """

    since: datetime
    sunset: datetime
    instead: str

    def headers(self) -> dict[str, str]:
        """Return what an answer says of it, without its `Link`."""
        return {
            "Deprecation": f"@{int(self.since.timestamp())}",
            "Sunset": http_date(self.sunset.timestamp()),
        }

    def link(self) -> str:
        """Return what leads to its words."""
        return f'<{PROMISE}>; rel="deprecation"; type="text/html"'

    def words(self) -> str:
        """Return what the description says."""
        return f"Deprecated since {self.since:%F}, gone after {self.sunset:%F}. {self.instead}"
