"""One request as a browser would send it."""

from dataclasses import dataclass, field

PUBLIC_HOST = "localhost"


@dataclass(frozen=True)
class Asked:
    """One request and the statuses of which it must be answered with one."""

    path: str
    host: str = PUBLIC_HOST
    method: str = "GET"
    body: bytes | None = None
    statuses: tuple[int, ...] = (200,)
    leads_to: str = ""
    more: dict = field(default_factory=dict)

    @property
    def headers(self):
        return {"Host": self.host, **self.more}
