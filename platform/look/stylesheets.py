"""The stylesheets of the theme, compiled. The result is committed, so running needs no compiler."""

from __future__ import annotations

from pathlib import Path

import rcssmin
import sass

HERE = Path(__file__).resolve().parent
THEME = HERE / "theme"
STATIC = HERE / "static" / "look"
NAMES = ("portal", "console")

_NOTICE = (
    "/*! Contains parts of Bootstrap 5.3.8, Copyright 2011-2025 The Bootstrap Authors, "
    "MIT licence */\n"
)


def compile_stylesheet(name: str) -> str:
    """Return the stylesheet as it is served: small, and the same for the same sources."""
    css = sass.compile(filename=str(THEME / f"{name}.scss"), output_style="compressed")
    notice = _NOTICE if name == "portal" else ""
    return f"{notice}{rcssmin.cssmin(css)}\n"


def stylesheet_path(name: str) -> Path:
    return STATIC / f"{name}.css"
