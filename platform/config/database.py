"""The two logins of the one database: `app` serves, `owner` migrates and provisions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from config.embedded.place import PORT, socket_folder
from config.env import SettingMistake, env_str, env_url

NAME = "tuntas"
APP = "app"
OWNER = "owner"
LEAST_VERSION = 16
_SCHEMES = ("postgresql", "postgres")


def is_embedded() -> bool:
    """Tell whether we run the database ourselves: nobody has named another."""
    return not env_str("DATABASE_URL", "")


def embedded_folder(var: Path) -> Path:
    return var / "postgres"


def databases(var: Path) -> dict[str, dict[str, Any]]:
    """Return Django's DATABASES from DATABASE_URL and DATABASE_OWNER_URL, or the embedded ones."""
    if is_embedded():
        host = str(socket_folder(embedded_folder(var)))
        place = {"HOST": host, "PORT": str(PORT), "NAME": NAME, "PASSWORD": ""}
        return {"default": _entry(place | {"USER": APP}), "owner": _entry(place | {"USER": OWNER})}
    served = _read("DATABASE_URL")
    # A web process may lack the owner's login: what it then tries as owner, PostgreSQL refuses.
    owner = _read("DATABASE_OWNER_URL") if env_str("DATABASE_OWNER_URL", "") else served
    return {"default": _entry(served), "owner": _entry(owner)}


def _read(variable: str) -> dict[str, Any]:
    """Return Django's keys of a URL, read as libpq itself reads it."""
    url = env_url(variable, schemes=_SCHEMES)
    try:
        found = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        raise SettingMistake(f"{variable} cannot be read as a PostgreSQL URL.") from None
    name = found.pop("dbname", None)
    if not name:
        raise SettingMistake(f"{variable} names no database: add it as the URL's path.")
    return {
        "NAME": name,
        "USER": found.pop("user", ""),
        "PASSWORD": found.pop("password", ""),
        "HOST": found.pop("host", ""),
        "PORT": str(found.pop("port", "")),
        "OPTIONS": found,
    }


def _entry(place: dict[str, Any]) -> dict[str, Any]:
    # Bound on the server, a parameter cannot smuggle in a second statement (SET ROLE).
    options = {"connect_timeout": 5, **place.get("OPTIONS", {}), "server_side_binding": True}
    return {
        "ENGINE": "tenants.isolation",
        **place,
        "OPTIONS": options,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
