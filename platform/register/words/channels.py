"""What the ways in are called."""

from django.utils.translation import gettext_lazy as _

from register.rules.intake import Channel
from register.rules.trial import TRIAL

CHANNEL_LABELS = {
    Channel.WEB: _("Situs ini"),
    Channel.FACE_TO_FACE: _("Tatap muka"),
    Channel.PHONE: _("Telepon"),
    Channel.LETTER: _("Surat"),
    Channel.FAX: _("Faksimile"),
    Channel.EMAIL: _("Surel"),
    Channel.SMS: _("SMS"),
}
# Reports that another system took in before they were brought here bear its ways in.
ELSEWHERE_LABELS = {
    "APP": _("Aplikasi"),
    "COUNTER": _("Loket"),
    "X": _("X (Twitter)"),
    "IMPORT": _("Impor arsip"),
    TRIAL: _("Uji coba"),
}


def channel_label(code: str) -> str:
    """Return the name of a channel; one that is not known here is shown by its code."""
    if code in list(Channel):
        return str(CHANNEL_LABELS[Channel(code)])
    return str(ELSEWHERE_LABELS.get(code, code))
