"""One request as a browser would send it."""

from dataclasses import dataclass, field

PUBLIC_HOST = "localhost"


@dataclass(frozen=True)
class Asked:
    """One request and the status it must be answered with."""

    path: str
    host: str = PUBLIC_HOST
    method: str = "GET"
    body: bytes | None = None
    status: int = 200
    leads_to: str = ""
    more: dict = field(default_factory=dict)

    @property
    def headers(self):
        return {"Host": self.host, **self.more}
