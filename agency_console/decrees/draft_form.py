"""A form that writes a part of a draft: sent, refused in words, or drawn."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from agency_console.decrees.decree_page import crumbs, decree_or_404
from register.views.visit import Visit
from tenants.actions.open_draft import ChangedMeanwhile, NoSuchDecree, NotADraft
from tenants.teams.models import Decree

Write = Callable[[int], Any]
Draw = Callable[[Decree, str], HttpResponse]


def draft_or_away(visit: Visit, decree_id: int) -> Decree | HttpResponse:
    """Return the draft, or the way to the page of a decree that is signed."""
    decree = decree_or_404(decree_id)
    if decree.is_draft:
        return decree
    messages.info(visit.request, _("SK ini sudah ditandatangani; isinya tidak berubah lagi."))
    return redirect(visit.url("decree-detail", decree_id))


def write_part(visit: Visit, decree_id: int, write: Write, draw: Draw, *, to: str) -> HttpResponse:
    """Write a part as it was sent and go on, or draw its form with the reason against it.

    write: takes the revision that the form was opened at. draw: takes the draft as it is now and
    the sentence. to: where to go on.
    """
    try:
        write(revision_sent(visit))
    except NoSuchDecree as error:
        raise Http404 from error
    except NotADraft:
        return redirect(visit.url("decree-detail", decree_id))
    except ChangedMeanwhile:
        told = _(
            "Konsep ini baru saja diubah orang lain. Isian Anda masih di bawah: periksa dulu, "
            "lalu simpan lagi untuk memakainya."
        )
        return draw(decree_or_404(decree_id), told)
    messages.success(visit.request, _("Konsep SK disimpan."))
    return redirect(to)


def revision_sent(visit: Visit) -> int:
    """Return the revision that a form was opened at; nonsense is none that there is."""
    sent = visit.request.POST.get("revision", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else -1  # noqa: PLR2004


def draw_part(
    visit: Visit, decree: Decree, template: str, title: str, *, told: str = "", **more: Any
) -> HttpResponse:
    """Render the form of a part. told: that somebody was quicker; 409."""
    context: dict[str, Any] = {
        "title": title,
        "decree": decree,
        "told": told,
        "back_url": visit.url("decree-detail", decree.pk),
        "crumbs": crumbs(visit, decree, title),
        **more,
    }
    status = HTTPStatus.CONFLICT if told else None
    return visit.page(template, context, here=visit.url("decree-list"), status=status)
