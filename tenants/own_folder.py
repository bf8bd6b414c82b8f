"""Where an agency's own papers lie in the storage: in one folder, which goes when the agency goes."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.files.storage import default_storage

DECREES, PROCEDURES = "sk", "sop"


def own_folder(agency_id: int, what: str = "") -> str:
    """Return the folder of all papers of an agency, or of one sort of them."""
    return f"instansi/{agency_id}/{what}".rstrip("/")


def files_below(folder: str) -> Iterator[str]:
    """Yield every file in a folder and in those within it; none where there is no such folder."""
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        yield f"{folder}/{name}"
    for name in folders:
        yield from files_below(f"{folder}/{name}")


def empty_folder(folder: str) -> None:
    """Delete everything in a folder, and the folder."""
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in folders:
        empty_folder(f"{folder}/{name}")
    for name in names:
        default_storage.delete(f"{folder}/{name}")
    default_storage.delete(folder)
