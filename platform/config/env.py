"""Readers of environment variables that stop on nonsense.

An unset or empty variable means the default; without a default it is a mistake. A mistake
is one sentence that names the variable and what was read, except for secrets, whose value
is never repeated.
"""

from __future__ import annotations

import binascii
import os
from base64 import urlsafe_b64decode
from pathlib import Path
from urllib.parse import urlsplit

_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})
_KEY_BYTES = 32


class SettingMistake(Exception):
    """An environment variable, or what it points to, cannot be used; the text is one sentence."""


def _read(name: str) -> str | None:
    return os.environ.get(name, "").strip() or None


def _missing(name: str) -> SettingMistake:
    return SettingMistake(f"{name} is not set and has no default.")


def env_str(name: str, default: str | None = None, *, choices: tuple[str, ...] = ()) -> str:
    value = _read(name)
    if value is None:
        if default is None:
            raise _missing(name)
        return default
    if choices and value not in choices:
        raise SettingMistake(f"{name} must be one of {', '.join(choices)}, but reads {value!r}.")
    return value


def env_bool(name: str, default: bool | None = None) -> bool:
    value = _read(name)
    if value is None:
        if default is None:
            raise _missing(name)
        return default
    if value.lower() in _TRUE:
        return True
    if value.lower() in _FALSE:
        return False
    raise SettingMistake(f"{name} must be 1 or 0, but reads {value!r}.")


def env_int(
    name: str, default: int | None = None, *, least: int | None = None, most: int | None = None
) -> int:
    value = _read(name)
    if value is None:
        if default is None:
            raise _missing(name)
        return default
    try:
        number = int(value)
    except ValueError:
        raise SettingMistake(f"{name} must be a whole number, but reads {value!r}.") from None
    if least is not None and number < least:
        raise SettingMistake(f"{name} must be at least {least}, but reads {value!r}.")
    if most is not None and number > most:
        raise SettingMistake(f"{name} must be at most {most}, but reads {value!r}.")
    return number


def env_list(name: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """Return the comma-separated parts."""
    value = _read(name)
    if value is None:
        if default is None:
            raise _missing(name)
        return default
    parts = tuple(part.strip() for part in value.split(","))
    if not all(parts):
        raise SettingMistake(f"{name} must be a list with commas, but reads {value!r}.")
    return parts


def env_url(name: str, default: str | None = None, *, schemes: tuple[str, ...]) -> str:
    """Return a URL; the mistake does not repeat it, since it may carry a password."""
    value = _read(name)
    if value is None:
        if default is None:
            raise _missing(name)
        return default
    try:
        parts = urlsplit(value)
        port_is_readable = parts.port is None or parts.port > 0
    except ValueError:
        port_is_readable = False
    if (
        not port_is_readable
        or parts.scheme not in schemes
        or not value.startswith(f"{parts.scheme}://")
    ):
        expected = " or ".join(f"{scheme}://…" for scheme in schemes)
        raise SettingMistake(f"{name} must be a URL as {expected}, but cannot be read as one.")
    return value


def env_path(name: str, default: Path | None = None) -> Path:
    """Return an absolute path; a relative one counts from the working directory."""
    value = _read(name)
    if value is None:
        if default is None:
            raise _missing(name)
        return default.resolve()
    if "\0" in value:
        raise SettingMistake(f"{name} must be a path, but reads {value!r}.")
    return Path(value).expanduser().resolve()


def env_folder(name: str) -> Path | None:
    """Return a folder that is there, None where the variable is not set."""
    if _read(name) is None:
        return None
    folder = env_path(name)
    if not folder.is_dir():
        raise SettingMistake(f"{name} must name a folder that can be read, but is {str(folder)!r}.")
    return folder


def env_keys(name: str) -> tuple[str, ...]:
    """Return keys of 32 bytes in URL-safe base64, the newest first, as Fernet takes them."""
    keys = env_list(name)
    for position, key in enumerate(keys, start=1):
        try:
            length = len(urlsafe_b64decode(key))
        except (binascii.Error, ValueError):
            length = 0
        if length != _KEY_BYTES:
            raise SettingMistake(
                f"{name} must list keys of 32 bytes in URL-safe base64, but key {position} is not."
            )
    return keys
