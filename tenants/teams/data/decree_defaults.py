"""What stands in a new decree before anybody edits it: the usual recitals and the law as it is.

Source: DOMAIN 2, the table of rules; DOMAIN 3.2
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def decree_defaults() -> dict[str, Any]:
    """Return the entries of data/decree.json; not to be changed."""
    return json.loads((Path(__file__).parent / "decree.json").read_text(encoding="utf-8"))
