"""What is wrong with a typed query, in one sentence that says what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Wrong(StrEnum):
    """The kinds of mistake."""

    OPEN_QUOTE = "OPEN_QUOTE"
    UNKNOWN_FIELD = "UNKNOWN_FIELD"
    NO_VALUE = "NO_VALUE"
    UNKNOWN_VALUE = "UNKNOWN_VALUE"
    SEVERAL_VALUES = "SEVERAL_VALUES"
    NO_NUMBER = "NO_NUMBER"
    NO_TIME = "NO_TIME"
    NO_DATE = "NO_DATE"
    UNKNOWN_PLACE = "UNKNOWN_PLACE"
    NOT_EXCLUDABLE = "NOT_EXCLUDABLE"
    ONLY_EXCLUDED = "ONLY_EXCLUDED"


SENTENCES: dict[Wrong, _StrPromise] = {
    Wrong.OPEN_QUOTE: _("Tanda kutip belum ditutup. Tambahkan tanda kutip di akhir frasa."),
    Wrong.UNKNOWN_FIELD: _("“%(name)s:” bukan kata pencarian. Pilih dari daftar bantuan, atau hapus titik dua."),
    Wrong.NO_VALUE: _("Isi nilai setelah “%(name)s:” tanpa spasi."),
    Wrong.UNKNOWN_VALUE: _("“%(value)s” tidak dikenal untuk “%(name)s:”. Periksa ejaannya atau pilih dari saringan."),
    Wrong.SEVERAL_VALUES: _("“%(value)s” cocok dengan beberapa pilihan untuk “%(name)s:”. Tulis lebih lengkap, di antara tanda kutip."),
    Wrong.NO_NUMBER: _("“%(value)s” bukan nomor laporan. Tulis seperti LP26-8K3M-7QX7."),
    Wrong.NO_TIME: _("“%(value)s” bukan tenggat. Tulis misalnya %(name)s:<3h untuk tiga hari, atau %(name)s:lewat."),
    Wrong.NO_DATE: _("“%(value)s” bukan tanggal. Tulis seperti %(name)s:2026-01-31."),
    Wrong.UNKNOWN_PLACE: _("“%(value)s” tidak ada dalam daftar wilayah. Tulis nama provinsi, kabupaten, kota, atau kecamatan."),
    Wrong.NOT_EXCLUDABLE: _("Tanda minus hanya untuk kata, frasa, dan status. Hapus minus di depan “%(name)s:”."),
    Wrong.ONLY_EXCLUDED: _("Tambahkan kata yang dicari di samping kata yang dikecualikan."),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. name: the field as typed; value: what was typed behind it."""

    wrong: Wrong
    name: str = ""
    value: str = ""

    @property
    def sentence(self) -> str:
        """What to do, in the language that is active."""
        return str(SENTENCES[self.wrong]) % {"name": self.name, "value": self.value}
