"""Static files under names that change with their content."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from django.utils.functional import cached_property
from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Falls back to the plain name where files have not been collected, as in tests."""

    manifest_strict = False

    def url(self, name: str, force: bool = False) -> str:
        return str(super().url(name, force)) if force else self._known_url(name)

    @cached_property
    def _known_url(self) -> Callable[[str], str]:
        # The manifest is read once a process; parsing an address anew costs 0.1 ms, five times a page.
        return cache(super().url)

    def hashed_name(self, name: str, content: object = None, filename: str | None = None) -> str:
        try:
            return str(super().hashed_name(name, content, filename))
        except ValueError:
            return name
