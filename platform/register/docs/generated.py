"""The documents that are drawn from the tables, and where they are kept."""

from collections.abc import Callable
from pathlib import Path

from register.docs.permissions_page import permissions_page
from register.docs.states_page import states_page
from register.docs.timers_page import timers_page

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "generated"
PAGES: dict[str, Callable[[], str]] = {
    "states.md": states_page,
    "permissions.md": permissions_page,
    "timers.md": timers_page,
}


def stale_pages(folder: Path = FOLDER) -> dict[str, str]:
    """Return the pages, by name, that the folder does not hold as they are drawn now."""
    drawn = {name: draw() for name, draw in PAGES.items()}
    return {name: text for name, text in drawn.items() if _kept(folder / name) != text}


def _kept(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
