"""The seal of a periodic report: a digest of all that is signed, the same whenever it is taken."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def seal_of(content: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the content, in hexadecimal. content: what JSON can say."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
