"""The table as a file, column by column, with what each means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from figures.rules.summary import LEAST_PUBLISHED
from onboarding.connectivity.models import Line
from onboarding.connectivity.words.row import name_of, notes_of

Cell = str | int


@dataclass(frozen=True, slots=True)
class Column:
    """One column. kind: of its cells. meaning: what it says, and when it is empty."""

    name: str
    kind: str | Promise
    meaning: str | Promise
    cell: Callable[[Line], Cell | None]


_TEXT, _CODE, _WHOLE = _("teks"), _("kode"), _("bilangan bulat")
_DAY, _YES = _("tanggal"), _("ya atau tidak")


def columns(provinces: Mapping[str, str]) -> tuple[Column, ...]:
    """Return the columns in their order. provinces: their names by code."""
    return (
        Column("kode_provinsi", _CODE, _("Kode Kemendagri; kosong untuk instansi pusat."),
               lambda line: line.province),
        Column("provinsi", _TEXT, _("Nama provinsi."),
               lambda line: provinces.get(line.province, "")),
        Column("kode", _CODE, _("Kode Kemendagri atau kunci instansi; desk: Admin Nasional."),
               lambda line: line.code),
        Column("instansi", _TEXT, _("Nama instansi."), name_of),
        Column("jenis", _CODE, _("MINISTRY, PROVINCE, REGENCY, CITY, dan lainnya."),
               lambda line: line.kind),
        Column("sk", _YES, _("Apakah SK tim pengelola pengaduan ada."),
               lambda line: _yes(line, has=line.has_decree)),
        Column("nomor_sk", _TEXT, _("Nomor SK; kosong bila tidak ada atau tidak dicatat."),
               lambda line: line.decree_number),
        Column("tanggal_sk", _DAY, _("Tanggal SK."),
               lambda line: _day(line.decree_on)),
        Column("akun", _YES, _("Apakah ada akun yang dapat masuk."),
               lambda line: _yes(line, has=line.has_account)),
        Column("terakhir_masuk", _DAY, _("Hari terakhir seseorang dari instansi itu masuk."),
               lambda line: _day(line.last_sign_in)),
        Column("pengaduan", _WHOLE, _("Laporan yang masuk dalam periode itu."),
               lambda line: line.complaints),
        Column("hari_tindak_lanjut", _WHOLE,
               _("Median hari kerja sampai jawaban pertama; kosong bila kurang dari 10 jawaban. "
                 "Pada data impor: angka sebagaimana tercetak."), _follow_up),
        Column("belum", _WHOLE, _("Di antaranya yang belum ditindaklanjuti."),
               lambda line: line.waiting),
        Column("proses", _WHOLE, _("Di antaranya yang sedang diproses."),
               lambda line: line.in_process),
        Column("selesai", _WHOLE, _("Di antaranya yang selesai."), lambda line: line.done),
        Column("lainnya", _WHOLE,
               _("Di antaranya yang lain: diarsipkan, digabung, dicabut, ditunda. "
                 "Kosong pada data impor, yang tidak memiliki kolom ini."),
               lambda line: line.other),
        Column("tidak_terjelaskan", _WHOLE,
               _("Pengaduan yang tidak ada di kolom mana pun; di bawah nol bila kolomnya lebih "
                 "banyak. Selalu 0 kecuali pada data impor."),
               lambda line: line.unexplained),
        Column("catatan", _TEXT, _("Yang perlu diketahui tentang baris itu."),
               lambda line: " ".join(notes_of(line))),
        *(_printed(name, head) for name, head in _PRINTED.items()),
    )  # fmt: skip


_PRINTED = {
    "last_login": "asli_login_terakhir",
    "complaints": "asli_pengaduan",
    "rtl_days": "asli_rtl",
    "belum": "asli_belum",
    "proses": "asli_proses",
    "selesai": "asli_selesai",
    "col9_unlabelled": "asli_kolom_tanpa_judul",
}


def _printed(name: str, head: str) -> Column:
    meaning = _("Sel sebagaimana tercetak; hanya pada data impor.")
    return Column(head, _TEXT, meaning, lambda line: line.raw[name] if line.raw else None)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _yes(line: Line, *, has: bool) -> str:
    if line.code == "desk":
        return ""
    return "ya" if has else "tidak"


def _follow_up(line: Line) -> int | None:
    is_shown = line.raw is not None or (line.follow_up_of or 0) >= LEAST_PUBLISHED
    return line.follow_up_days if is_shown else None
