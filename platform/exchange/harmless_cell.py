"""A cell of a CSV file that no spreadsheet runs.

Source: RELIABILITY 2, formulas in CSV and XLSX
"""

from __future__ import annotations

# What a spreadsheet takes for the beginning of a formula, also behind blanks.
_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
Cell = str | int | float


def harmless(cell: Cell) -> Cell:
    """Return the cell; a text that might be run is marked as text."""
    if isinstance(cell, str) and cell.lstrip(" \u00a0").startswith(_BEGINS_FORMULA):
        return f"'{cell}"
    return cell
