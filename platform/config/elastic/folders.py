"""The folders and files of one server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """All is below `top` but what its users hold on to, which is beside it."""

    top: Path

    @property
    def configuration(self) -> Path:
        return self.top / "config"

    @property
    def data(self) -> Path:
        return self.top / "data"

    @property
    def logs(self) -> Path:
        return self.top / "logs"

    @property
    def scratch(self) -> Path:
        return self.top / "tmp"

    @property
    def log(self) -> Path:
        return self.top / "server.log"

    def beside(self, kind: str) -> Path:
        return self.top.with_name(f"{self.top.name}.{kind}")

    def last_words(self) -> str:
        """Return what the server said last."""
        text = self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""
        return text.rstrip().rpartition("\n")[2] or "it says nothing."
