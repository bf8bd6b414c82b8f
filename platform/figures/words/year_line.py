"""One agency's year in the columns of the table of connected governments.

Source: slides, "Jumlah Pengaduan 1 tahun", "RTL", "Belum / Proses / Selesai"
"""

from dataclasses import dataclass

from figures.rules.measures import Measure
from figures.rules.summary import HALF, Figures
from look.charts.numbers import dash, whole


@dataclass(frozen=True, slots=True)
class YearLine:
    """What was filed in a year and where it stands; the four columns add up to the total.

    follow_up_days: median working days to the first response, a dash where there was none.
    """

    total: str
    follow_up_days: str
    waiting: str
    in_process: str
    done: str
    other: str


def year_line(figures: Figures) -> YearLine:
    """Return the line of an agency's figures of twelve months."""
    days = figures.quantile(Measure.FIRST_RESPONSE, HALF)
    return YearLine(
        total=whole(figures.total),
        follow_up_days=dash() if days is None else whole(days),
        waiting=whole(figures.count(Measure.WAITING)),
        in_process=whole(figures.count(Measure.IN_PROCESS)),
        done=whole(figures.count(Measure.DONE)),
        other=whole(figures.count(Measure.OTHER)),
    )
