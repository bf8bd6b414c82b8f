"""Where a draft is kept: encrypted in a row of its own, opened by a cookie of its own.

The row is of the same table as sessions but is bound to the draft's name instead of a host, so
neither opens the other; nothing in it says whose account was signed in. See platform/docs/adr/0101.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError

from public_portal.drafts.draft import Draft, new_draft, pack, unpack
from tenants.signin.sessions import SessionStore

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

KEPT_SECONDS = 24 * 3600
# A cookie bound to a path cannot have the prefix __Host-.
_PREFIX = "__Secure-" if settings.SESSION_COOKIE_SECURE else ""
COOKIE = f"{_PREFIX}draf"
_FIELD = "draft"


@dataclass
class OpenDraft:
    """A draft and the row that it came from; is_kept: whether there is such a row yet."""

    draft: Draft
    store: SessionStore
    is_kept: bool


def open_draft(request: HttpRequest, draft_id: str) -> OpenDraft | None:
    """Return the draft of this name in this browser, None where it has none or it is too old."""
    key = request.COOKIES.get(COOKIE)
    if not key or not draft_id:
        return None
    store = _store(key, draft_id)
    kept = store.get(_FIELD)
    return OpenDraft(unpack(kept), store, is_kept=True) if kept else None


def fresh_draft() -> OpenDraft:
    """Return a draft that nothing is kept of yet."""
    draft = new_draft()
    return OpenDraft(draft, _store(None, draft.id), is_kept=False)


def keep_draft(opened: OpenDraft) -> None:
    """Write the draft as it is now; it lives for a day from then."""
    opened.store[_FIELD] = pack(opened.draft)
    opened.store.set_expiry(KEPT_SECONDS)
    try:
        opened.store.save()
    except UpdateError:
        # Too old, and deleted since it was read.
        opened.store.create()
    opened.is_kept = True


def give_cookie(response: HttpResponse, opened: OpenDraft) -> None:
    """Let the browser open the draft again, until it closes; only below the draft's address."""
    response.set_cookie(
        COOKIE,
        opened.store.session_key or "",
        path=_path(opened.draft),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def delete_draft(response: HttpResponse, opened: OpenDraft) -> None:
    """Forget the draft, here and in the browser."""
    opened.store.delete()
    response.delete_cookie(COOKIE, path=_path(opened.draft), samesite="Lax")


def _store(key: str | None, draft_id: str) -> SessionStore:
    return SessionStore(key, site=f"DRAFT:{draft_id}")


def _path(draft: Draft) -> str:
    return f"/lapor/{draft.id}/"
