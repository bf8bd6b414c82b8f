"""The service worker as it is served: the script, and above it what belongs to this release."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from django.templatetags.static import static
from django.urls import reverse

SCRIPT = Path(__file__).resolve().parent.parent / "static" / "public_portal" / "worker.js"
# What the two kept pages are drawn with.
FILES = (
    "look/portal.css",
    "look/tuntas.js",
    "look/drafts.js",
    "look/kept.js",
    "look/mark.svg",
    "look/favicon.svg",
)


@cache
def worker_script() -> str:
    """Return the script; a release that changes a file changes the name of what is kept."""
    shell = {
        "offline": reverse("offline"),
        "form": reverse("public_portal:report-new"),
        "files": [static(name) for name in FILES],
    }
    told, script = json.dumps(shell), SCRIPT.read_text(encoding="utf-8")
    version = hashlib.sha256(f"{told}{script}".encode()).hexdigest()[:12]
    return f'const VERSION = "tuntas-{version}";\nconst SHELL = {told};\n{script}'
