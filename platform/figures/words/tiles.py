"""The numbers at the head of a page, each with what it means."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from figures.rules.measures import Measure
from figures.rules.summary import HALF, NINE_TENTHS, Figures, Ratio
from figures.words.labels import COLUMN_LABELS, STAGE_LABELS
from look.charts.drawing import Table
from look.charts.numbers import dash, days, decimal, percent, whole


@dataclass(frozen=True, slots=True)
class Tile:
    """One number. note: what it is of."""

    label: str
    number: str
    note: str = ""


def volume_tiles(figures: Figures, *, still_open: int) -> tuple[Tile, ...]:
    """Return how many reports came, where they stand, and how many are open now."""
    columns = ", ".join(
        f"{label.lower()} {whole(figures.count(column))}" for column, label in _columns()
    )
    return (
        Tile(_("Laporan yang diajukan"), whole(figures.total), columns),
        Tile(_("Masih terbuka sekarang"), whole(still_open), _("dari semua waktu")),
        Tile(
            _("Masuk dan keluar"),
            f"{whole(figures.inflow)} / {whole(figures.outflow)}",
            _("termasuk pindah instansi dan dibuka kembali"),
        ),
        Tile(_("Dijawab"), whole(figures.count(Measure.ANSWERED)), _closings(figures)),
    )


def quality_tiles(figures: Figures, *, least: int = 1) -> tuple[Tile, ...]:
    """Return how well it went. least: of how many a share is shown."""
    return (
        _timed(_("Respons pertama"), figures, Measure.FIRST_RESPONSE, least),
        _timed(_("Penyelesaian"), figures, Measure.RESOLUTION, least),
        _rated(_("Tepat waktu diselesaikan"), figures.on_time("T7"), least, _("tenggat")),
        Tile(
            _("Kepuasan pelapor"),
            rating(figures, least=least),
            _("%(number)s penilaian") % {"number": whole(figures.count(Measure.RATED))},
        ),
        _rated(_("Dibuka kembali"), figures.reopened, least, _("penutupan")),
        _rated(_("Dikembalikan"), figures.wrong_route, least, _("laporan diterima")),
        _rated(_("Dieskalasi ke pimpinan"), figures.escalated, least, _("laporan diterima")),
        Tile(
            _("Teguran dan Ombudsman"),
            f"{whole(figures.count(Measure.NUDGED))} / {whole(figures.count(Measure.REFERRED))}",
            _("teguran / diteruskan ke Ombudsman"),
        ),
    )


def stage_table(figures: Figures, stages: tuple[str, ...], *, least: int = 1) -> Table:
    """Return for each stage how many deadlines were met."""
    rows = []
    for stage in stages:
        ratio = figures.on_time(stage)
        missed = ratio.of - ratio.number
        share = percent(ratio.share(least=least))
        rows.append((str(STAGE_LABELS[stage]), whole(ratio.number), whole(missed), share))
    return Table(
        (_("Tahap"), _("Tepat waktu"), _("Terlambat"), _("Bagian tepat waktu")), tuple(rows)
    )


def rating(figures: Figures, *, least: int = 1) -> str:
    """Return the mean rating as "4,3 dari 5"."""
    mean = figures.satisfaction(least=least)
    return dash() if mean is None else _("%(mean)s dari 5") % {"mean": decimal(mean)}


def _timed(label: str, figures: Figures, measure: Measure, least: int) -> Tile:
    median = figures.quantile(measure, HALF, least=least)
    slow = days(figures.quantile(measure, NINE_TENTHS, least=least))
    note = _("hari kerja, median; 9 dari 10 dalam %(days)s") % {"days": slow}
    return Tile(label, days(median), note)


def _rated(label: str, ratio: Ratio, least: int, what: str) -> Tile:
    note = _("%(number)s dari %(of)s %(what)s") % {
        "number": whole(ratio.number),
        "of": whole(ratio.of),
        "what": what,
    }
    return Tile(label, percent(ratio.share(least=least)), note)


def _closings(figures: Figures) -> str:
    return _(
        "ditutup: %(accepted)s diterima, %(silent)s tanpa tanggapan, %(ombudsman)s Ombudsman"
    ) % {
        "accepted": whole(figures.count(Measure.CLOSED_ACCEPTED)),
        "silent": whole(figures.count(Measure.CLOSED_NO_REPLY)),
        "ombudsman": whole(figures.count(Measure.CLOSED_OMBUDSMAN)),
    }


def _columns() -> list[tuple[Measure, str]]:
    return [(column, str(label)) for column, label in COLUMN_LABELS.items()]
