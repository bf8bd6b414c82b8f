"""Where a decree stands, and what it lacks, in words."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from tenants.teams.rules.decree_parts import Part
from tenants.teams.rules.standing import Standing

STANDINGS: Final = {
    Standing.DRAFT: _("Konsep"),
    Standing.SIGNED: _("Ditandatangani, belum berlaku"),
    Standing.IN_FORCE: _("Berlaku"),
    Standing.SUPERSEDED: _("Digantikan"),
    Standing.EXPIRED: _("Habis masa berlakunya"),
}
# The chip's colour beside the word.
MARKS: Final = {
    Standing.DRAFT: "mute",
    Standing.SIGNED: "warn",
    Standing.IN_FORCE: "ok",
    Standing.SUPERSEDED: "mute",
    Standing.EXPIRED: "late",
}
PARTS: Final = {
    Part.SUBJECT: _("Pokok dan penanda tangan"),
    Part.WORDING: _("Konsiderans dan tembusan"),
    Part.TEAM: _("Tim"),
    Part.LIAISONS: _("Pejabat penghubung"),
}
# What is asked for, said beside a part that is not complete.
LACKS: Final = {
    Part.SUBJECT: _("Isi nama dan jabatan penanda tangan serta tempat penetapan."),
    Part.WORDING: _("Isi Menimbang dan Mengingat."),
    Part.TEAM: _("Sebut Pembina, Penanggung jawab, dan sedikitnya satu Admin instansi."),
    Part.LIAISONS: _("Sebut pejabat penghubung unit ini."),
}
