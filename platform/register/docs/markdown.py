"""Tables in Markdown."""

from collections.abc import Iterable, Sequence

NOTE = (
    "Generated from the tables in platform/register/rules by `manage write_life_docs`; not edited."
)


def page(title: str, *parts: str) -> str:
    """Return a page: its title, a note on where it comes from, its parts."""
    return "\n\n".join((f"# {title}", NOTE, *parts)) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; a vertical bar in a cell is kept from ending it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines
    )


def listed(values: Iterable[str]) -> str:
    """Return values as one cell, a dash where there is none."""
    return ", ".join(values) or "–"
