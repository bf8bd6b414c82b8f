"""Charts and tables of figures, with their words."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from figures.rules.measures import STAGES, Measure
from figures.rules.summary import HALF, Figures
from figures.words.labels import COLUMN_LABELS, STAGE_LABELS, age_labels, month_label
from figures.words.tiles import rating
from look.charts.bars import bars
from look.charts.columns import columns
from look.charts.drawing import Cell, Drawing, Table
from look.charts.lines import lines
from look.charts.numbers import days, percent, whole
from look.charts.series import Series

MOST_BARS = 10
Named = Sequence[tuple[Cell | str, Figures]]


def flow_chart(months: Sequence[date], told: Mapping[date, Figures]) -> Drawing:
    """Return what came and what went, month by month."""
    each = [told.get(month, Figures()) for month in months]
    return lines(
        key="arus",
        title=_("Laporan masuk dan keluar per bulan"),
        description=_("Garis penuh: masuk. Garis putus: keluar. Angkanya ada di tabel di bawah."),
        corner=_("Bulan"),
        labels=tuple(month_label(month) for month in months),
        series=(
            Series(_("Laporan masuk"), tuple(one.inflow for one in each), 0),
            Series(_("Laporan keluar"), tuple(one.outflow for one in each), 1),
        ),
    )


def column_chart(months: Sequence[date], told: Mapping[date, Figures]) -> Drawing:
    """Return where the reports filed in each month stand now."""
    each = [told.get(month, Figures()) for month in months]
    return columns(
        key="status",
        title=_("Laporan menurut bulan pengajuan dan status sekarang"),
        description=_("Batang bertumpuk: selesai, proses, belum, lainnya."),
        corner=_("Bulan"),
        labels=tuple(month_label(month) for month in months),
        series=_columns_of(each),
        note=_("Setiap laporan ada di tepat satu kolom; jumlahnya sama dengan jumlah laporan."),
    )


def breakdown(key: str, title: str, corner: str, named: Named) -> Drawing:
    """Return the largest parts as stacked bars; the table of all of them is another matter."""
    largest = sorted(named, key=lambda pair: -pair[1].total)[:MOST_BARS]
    return bars(
        key=key,
        title=title,
        description=_("Batang bertumpuk: selesai, proses, belum, lainnya."),
        corner=corner,
        labels=tuple(label for label, _figures in largest),
        series=_columns_of([figures for _label, figures in largest]),
    )


def age_chart(ages: Sequence[int]) -> Drawing:
    """Return how old the open reports are."""
    return columns(
        key="umur",
        title=_("Umur laporan yang masih terbuka"),
        description=_("Hari kalender sejak laporan diajukan."),
        corner=_("Umur (hari)"),
        labels=age_labels(),
        series=(Series(_("Laporan terbuka"), tuple(ages), 1),),
    )


def figure_table(corner: str, named: Named, *, least: int = 1) -> Table:
    """Return columns and quality of each named part. least: of how many a share is shown."""
    head = (
        corner,
        _("Laporan"),
        *(str(label) for label in COLUMN_LABELS.values()),
        _("Tepat waktu"),
        _("Respons pertama"),
        _("Penyelesaian"),
        _("Kepuasan"),
    )
    return Table(head, tuple(_line(label, figures, least) for label, figures in named))


def _line(label: Cell | str, figures: Figures, least: int) -> tuple[Cell | str, ...]:
    return (
        label,
        whole(figures.total),
        *(whole(figures.count(column)) for column in COLUMN_LABELS),
        percent(figures.on_time("T7").share(least=least)),
        days(figures.quantile(Measure.FIRST_RESPONSE, HALF, least=least)),
        days(figures.quantile(Measure.RESOLUTION, HALF, least=least)),
        rating(figures, least=least),
    )


def _columns_of(each: Sequence[Figures]) -> tuple[Series, ...]:
    return tuple(
        Series(str(label), tuple(figures.count(column) for figures in each), mark)
        for mark, (column, label) in enumerate(COLUMN_LABELS.items())
    )


def missed(figures: Figures) -> int:
    """Return how many deadlines were missed, of all stages."""
    ratio = figures.on_time(*STAGES)
    return ratio.of - ratio.number


def late_table(named: Sequence[tuple[str, str, Figures]]) -> Table:
    """Return missed deadlines by stage. named: name, address, figures."""
    labels = (str(STAGE_LABELS[stage]) for stage in STAGES)
    head = (_("Instansi"), _("Tenggat terlewati"), *labels, _("Bagian tepat waktu"))
    rows: list[tuple[Cell | str, ...]] = []
    for name, url, figures in named:
        each = [figures.on_time(stage) for stage in STAGES]
        stages = (whole(ratio.of - ratio.number) for ratio in each)
        share = percent(figures.on_time(*STAGES).share())
        rows.append((Cell(name, url), whole(missed(figures)), *stages, share))
    return Table(head, tuple(rows))
