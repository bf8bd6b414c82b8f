"""The letter that says that an agency has gone live."""

from __future__ import annotations

from django.utils.translation import gettext as _

from notices.models import Notice
from notices.sending.desks import desk_url
from notices.sending.letter_text import LetterText


def live_letter(notice: Notice) -> LetterText:
    """Return the letter in the active language, for the desk that the notice is for."""
    name = str(notice.data["agency"])
    return LetterText(
        subject=_("{name} aktif").replace("{name}", name),
        paragraphs=(
            _(
                "{name} telah memenuhi semua syarat kesiapan dan sejak sekarang aktif: laporan "
                "warga dapat diteruskan kepadanya."
            ).replace("{name}", name),
        ),
        button=_("Buka instansi") if notice.agency_id is None else _("Buka kesiapan"),
        url=desk_url(notice.agency_id, "instansi/" if notice.agency_id is None else "kesiapan/"),
    )
