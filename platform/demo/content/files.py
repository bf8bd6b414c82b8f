"""The committed files of the demo, read once."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent.parent / "data"


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a CSV file of the data folder."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def read_list(name: str) -> tuple[dict[str, Any], ...]:
    """Return the objects of a JSON file of the data folder."""
    return tuple(json.loads((DATA / name).read_text(encoding="utf-8")))
