"""What is wrong with the number of a civil servant, in a sentence."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from tenants.teams.rules.nip import NipMistake

SENTENCES: Final = {
    NipMistake.DIGITS: _("NIP terdiri atas 18 angka."),
    NipMistake.BIRTH: _("Delapan angka pertama NIP adalah tanggal lahir (TTTTBBHH); tanggal itu tidak ada."),
    NipMistake.APPOINTMENT: _("Angka ke-9 sampai ke-14 NIP adalah tahun dan bulan pengangkatan; bulan itu tidak ada."),
    NipMistake.SEX: _("Angka ke-15 NIP adalah 1 untuk laki-laki atau 2 untuk perempuan."),
    NipMistake.AGE: _("Menurut NIP ini, jarak antara lahir dan pengangkatan tidak mungkin. Periksa lagi angkanya."),
}  # fmt: skip


def nip_sentence(mistake: str) -> str:
    """Return the sentence for a mistake that `nip_mistake` found, in the language that is active."""
    return str(SENTENCES[NipMistake(mistake)])
