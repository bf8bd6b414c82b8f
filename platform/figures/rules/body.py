"""An agency as figures name it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Body:
    """One agency: who it is, and where it lies."""

    id: int
    slug: str
    name: str
    short_name: str
    kind: str
    region_code: str
    is_active: bool

    @property
    def province(self) -> str:
        """The code of its province, empty for a national body."""
        return self.region_code[:2]
