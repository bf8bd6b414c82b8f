"""Where a system is, what it is called, and what it is told of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.option import Option
from notices.webhooks.models import Endpoint
from notices.webhooks.models.endpoint import NAME_LENGTH, URL_LENGTH
from notices.webhooks.outside.address import AddressRefused, read_address
from notices.webhooks.rules.events import ALL
from notices.webhooks.words.event_groups import GROUPS, event_label
from notices.webhooks.words.mistakes import SENTENCES

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

CHOSEN: Final = "CHOSEN"
WHICH: Final = (
    ("ALL", Option(_("Semua peristiwa"), _("Juga yang ditambahkan kelak."))),
    (CHOSEN, Option(_("Yang saya pilih di bawah"))),
)


def _offered() -> list[tuple[_StrOrPromise, list[tuple[str, Option]]]]:
    return [
        (group, [(event.value, Option(event_label(event), event.value)) for event in events])
        for group, events in GROUPS
    ]


class EndpointForm(Form):
    """A system of one's desk that wants to be told."""

    name = forms.CharField(
        label=_("Nama sistem"),
        max_length=NAME_LENGTH,
        help_text=_("Misalnya SPBE atau dasbor pimpinan."),
    )
    url = forms.CharField(
        label=_("Alamat penerima"),
        max_length=URL_LENGTH,
        widget=forms.URLInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text=_("Alamat https sistem Anda, misalnya https://spbe.contoh.go.id/webhook."),
    )
    which = forms.ChoiceField(
        label=_("Diberi tahu tentang"), choices=WHICH, widget=forms.RadioSelect, initial="ALL"
    )
    events = forms.MultipleChoiceField(
        label=_("Peristiwa"),
        choices=_offered,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def clean_url(self) -> str:
        """Refuse an address to which nothing is ever sent."""
        url: str = self.cleaned_data["url"]
        try:
            read_address(url)
        except AddressRefused as refused:
            raise forms.ValidationError(str(SENTENCES[refused.mistake])) from refused
        return url

    def clean(self) -> None:
        """Ask for at least one event of whoever wants to choose."""
        super().clean()
        wants_some = self.cleaned_data.get("which") == CHOSEN
        if wants_some and not self.cleaned_data.get("events") and "events" not in self.errors:
            self.add_error("events", _now("Pilih paling sedikit satu peristiwa."))

    def wanted(self) -> list[str]:
        """Return the events of a valid form."""
        return list(self.cleaned_data["events"]) if self.cleaned_data["which"] == CHOSEN else [ALL]


def filled_in(endpoint: Endpoint) -> dict[str, object]:
    """Return the form's fields as an endpoint has them."""
    takes_all = ALL in endpoint.events
    return {
        "name": endpoint.name,
        "url": endpoint.url,
        "which": "ALL" if takes_all else CHOSEN,
        "events": [] if takes_all else endpoint.events,
    }
