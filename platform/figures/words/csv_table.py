"""Figures as files for spreadsheets: plain numbers, and nothing where too few reports stand behind."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from figures.rules.measures import Measure
from figures.rules.summary import HALF, LEAST_PUBLISHED, NINE_TENTHS, Figures

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = (
    *("laporan", "belum", "proses", "selesai", "lainnya", "masuk", "keluar", "dijawab", "ditutup"),
    *("tenggat_penyelesaian_dinilai", "tepat_waktu_persen"),
    *("respons_median_hari", "respons_p90_hari", "penyelesaian_median_hari"),
    *("penyelesaian_p90_hari", "penilaian", "kepuasan", "dibuka_kembali_persen"),
    *("dikembalikan_persen", "dieskalasi_persen", "teguran", "ke_ombudsman"),
)


def csv_of(corner: str, named: Iterable[tuple[str, Figures]]) -> str:
    """Return the text of a file with a line for each name. corner: the head of the names."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow((corner, *HEAD))
    writer.writerows((name, *line_of(figures)) for name, figures in named)
    return text.getvalue()


def line_of(figures: Figures) -> tuple[object, ...]:
    """Return the cells below HEAD; empty where a share or a mean would be of too few reports."""
    count, in_time = figures.count, figures.on_time("T7")
    return (
        figures.total,
        count(Measure.WAITING),
        count(Measure.IN_PROCESS),
        count(Measure.DONE),
        count(Measure.OTHER),
        figures.inflow,
        figures.outflow,
        count(Measure.ANSWERED),
        figures.closed,
        in_time.of,
        _percent(in_time.share(least=LEAST_PUBLISHED)),
        *_days(figures, Measure.FIRST_RESPONSE),
        *_days(figures, Measure.RESOLUTION),
        count(Measure.RATED),
        _rounded(figures.satisfaction(least=LEAST_PUBLISHED)),
        _percent(figures.reopened.share(least=LEAST_PUBLISHED)),
        _percent(figures.wrong_route.share(least=LEAST_PUBLISHED)),
        _percent(figures.escalated.share(least=LEAST_PUBLISHED)),
        count(Measure.NUDGED),
        count(Measure.REFERRED),
    )


def _days(figures: Figures, measure: Measure) -> tuple[object, object]:
    parts = (HALF, NINE_TENTHS)
    found = [figures.quantile(measure, part, least=LEAST_PUBLISHED) for part in parts]
    return "" if found[0] is None else found[0], "" if found[1] is None else found[1]


def _percent(share: float | None) -> object:
    return "" if share is None else round(share * 100, 1)


def _rounded(number: float | None) -> object:
    return "" if number is None else round(number, 2)
