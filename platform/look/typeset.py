"""Setting a page as PDF. What people typed comes in as data and is never read as markup."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import typst

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path


def typeset(source: Path, data: Mapping[str, Any], *, at: datetime) -> bytes:
    """Return the PDF/UA-1 that a Typst source makes of the data.

    The source reads it by `json(bytes(sys.inputs.data))`. at: when it was made, aware. Only the
    fonts that come with the library are used, so that it looks alike on every machine.
    """
    return typst.compile(
        source.read_bytes(),
        sys_inputs={"data": json.dumps(data)},
        ignore_system_fonts=True,
        # Tagged, with a title and a language, so that it can be read aloud.
        pdf_standards=["ua-1"],
        timestamp=at.replace(microsecond=0),
    )
