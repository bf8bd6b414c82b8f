"""Where the links around a page lead. The packages with screens fill it in; look only draws it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class NavLink:
    label: str
    url: str
    count: int | str | None = None
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class NavGroup:
    label: str
    links: tuple[NavLink, ...]


@dataclass(frozen=True, slots=True)
class PortalFrame:
    links: tuple[NavLink, ...] = ()
    account_links: tuple[NavLink, ...] = ()
    footer_links: tuple[NavLink, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsoleFrame:
    organisation: str
    home_url: str
    groups: tuple[NavGroup, ...] = ()
    person_name: str = ""
    person_role: str = ""
    account_url: str = ""
    sign_out_url: str = ""
    counts_token: str = ""
    keys: ConsoleKeys | None = None


@dataclass(frozen=True, slots=True)
class ConsoleKeys:
    """Where the keys of a console lead. are_on: the person has not turned them off."""

    help_url: str
    jump_url: str
    search_url: str
    are_on: bool = True


def mark_current(links: tuple[NavLink, ...], full_path: str) -> tuple[NavLink, ...]:
    """Mark the link that the page belongs to: the same address, else the longest that begins it.

    full_path: with its query, as `request.get_full_path()` gives it.
    """
    path = full_path.partition("?")[0]
    exact = [link.url for link in links if link.url == full_path]
    above = [link.url for link in links if _is_above(link.url, path)]
    current = max(exact or above, key=len, default=None)
    return tuple(replace(link, is_current=link.url == current) for link in links)


def mark_current_group(groups: tuple[NavGroup, ...], full_path: str) -> tuple[NavGroup, ...]:
    """Mark one link among all groups, as `mark_current` does."""
    links = mark_current(tuple(link for group in groups for link in group.links), full_path)
    current = {link.url for link in links if link.is_current}
    return tuple(
        replace(
            group,
            links=tuple(replace(link, is_current=link.url in current) for link in group.links),
        )
        for group in groups
    )


def _is_above(url: str, path: str) -> bool:
    return "?" not in url and url != "/" and path.startswith(url)
