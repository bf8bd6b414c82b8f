"""The keys of the consoles: what they do, and a switch for whoever wants none of them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.actions.set_shortcuts import set_shortcuts
from register.views.visit import Visit
from register.words.shortcuts import DESK_KEYS, KEYS
from tenants.scope import SIGN_IN, scope


def shortcuts_page(visit: Visit) -> HttpResponse:
    """Answer with the list of keys, alone to htmx, which shows it in a dialog."""
    return visit.page(
        "register/shortcuts/page.html",
        {
            "keys": (*KEYS, *DESK_KEYS) if visit.actor.agency_id is None else KEYS,
            "are_on": visit.request.user.uses_shortcuts,  # type: ignore[union-attr]
            "help_url": visit.url("shortcuts"),
        },
        fragment="help",
    )


def switch_shortcuts(visit: Visit) -> HttpResponse:
    """Turn the keys on or off for this person, on every device."""
    are_on = visit.request.POST.get("pintasan") == "on"
    with scope(SIGN_IN, savepoint=False):
        set_shortcuts(user_id=visit.staff.user_id, are_on=are_on)
    said = _("Pintasan dinyalakan.") if are_on else _("Pintasan dimatikan.")
    messages.success(visit.request, said)
    return redirect(visit.url("shortcuts"))
