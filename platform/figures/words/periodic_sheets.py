"""The tables of a periodic report, the same for its page, its PDF and its workbook."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from figures.rules.measures import Measure
from figures.rules.snapshot import Parts, Snapshot
from figures.rules.summary import HALF, NINE_TENTHS, Figures
from figures.words.labels import COLUMN_LABELS, STAGE_LABELS, age_labels
from figures.words.values import Entry, Form, Month, Sheet, Value
from look.moments import short_day
from register.words.channels import channel_label
from register.words.labels import CLASS_LABELS

STAGES = ("T2", "T3", "T7")
Line = tuple[str, Value, Value]


def summary_sheet(told: Snapshot) -> Sheet:
    """Return the main figures beside those of the period before."""
    lines = [*_volume(told), *_quality(told.now, told.before)]
    return Sheet(
        _("Ringkasan"),
        _("Angka utama"),
        (_("Uraian"), _("Periode ini"), _("Periode sebelumnya"), _("Selisih")),
        tuple((label, now, before, _difference(now, before)) for label, now, before in lines),
        _("Masuk termasuk pindahan dan yang dibuka kembali; keluar termasuk yang dikembalikan."),
    )


def month_sheet(told: Snapshot) -> Sheet:
    """Return what came and went in each of twelve months."""
    return Sheet(
        _("Ringkasan"),
        _("Angka per bulan"),
        (_("Bulan"), _("Laporan masuk"), _("Laporan keluar"), _("Dijawab")),
        tuple(
            (
                Month(month),
                Value(figures.inflow),
                Value(figures.outflow),
                Value(figures.count(Measure.ANSWERED)),
            )
            for month, figures in told.months
        ),
        is_drawn=True,
    )


def unit_sheet(told: Snapshot) -> Sheet:
    """Return where each unit stands."""
    name, rest = _("Unit"), _("Belum atau tidak di unit")
    return Sheet(name, _("Angka per unit"), _part_head(name), _part_rows(told.units, rest))


def category_sheet(told: Snapshot) -> Sheet:
    """Return where each category stands."""
    name, rest = _("Kategori"), _("Tanpa kategori")
    return Sheet(name, _("Angka per kategori"), _part_head(name), _part_rows(told.categories, rest))


def class_sheet(told: Snapshot) -> Sheet:
    """Return where each class of reports stands."""
    labels = {kind.value: str(label) for kind, label in CLASS_LABELS.items()}
    named = tuple((labels.get(code, code), one) for code, one in told.classes)
    title = _("Angka per jenis")
    return Sheet(
        _("Jenis dan kanal"), title, _part_head(_("Jenis")), _part_rows(named, _("Tanpa jenis"))
    )


def channel_sheet(told: Snapshot) -> Sheet:
    """Return by which ways the reports came in."""
    total = sum(number for _code, number in told.channels)
    ordered = sorted(told.channels, key=lambda pair: -pair[1])
    return Sheet(
        _("Jenis dan kanal"),
        _("Angka per kanal"),
        (_("Kanal"), _("Laporan"), _("Bagian")),
        tuple(
            (channel_label(code), Value(number), Value(number / total, Form.PERCENT))
            for code, number in ordered
        ),
        _("Laporan yang diajukan dalam periode ini dan dipegang instansi saat dihitung."),
    )


def stage_sheet(told: Snapshot) -> Sheet:
    """Return how many deadlines were met at each stage."""
    rows = []
    for stage in STAGES:
        now, before = told.now.on_time(stage), told.before.on_time(stage)
        figures = (Value(now.number), Value(now.of - now.number), _share(now.share()))
        rows.append((str(STAGE_LABELS[stage]), *figures, _share(before.share())))
    return Sheet(
        _("Tahap dan tenggat"),
        _("Ketepatan waktu per tahap"),
        (
            _("Tahap"),
            _("Tepat waktu"),
            _("Terlambat"),
            _("Bagian tepat waktu"),
            _("Periode sebelumnya"),
        ),
        tuple(rows),
    )


def age_sheet(told: Snapshot) -> Sheet:
    """Return how old the open reports are."""
    rows = zip(age_labels(), told.ages, strict=True)
    return Sheet(
        _("Tahap dan tenggat"),
        _("Umur laporan terbuka"),
        (_("Umur (hari)"), _("Laporan terbuka")),
        tuple((label, Value(number)) for label, number in rows),
        _("Hari kalender sejak diajukan, dihitung pada %(day)s.")
        % {"day": short_day(told.counted_on)},
        is_drawn=True,
    )


def _volume(told: Snapshot) -> Iterator[Line]:
    yield _("Terbuka di awal"), Value(told.open_start), Value(told.open_before)
    yield _("Laporan masuk"), Value(told.now.inflow), Value(told.before.inflow)
    yield _("Laporan keluar"), Value(told.now.outflow), Value(told.before.outflow)
    yield _("Terbuka di akhir"), Value(told.open_end), Value(told.open_start)
    for label, measure in (
        (_("Dijawab"), Measure.ANSWERED),
        (_("Teguran"), Measure.NUDGED),
        (_("Diteruskan ke Ombudsman"), Measure.REFERRED),
    ):
        yield label, Value(told.now.count(measure)), Value(told.before.count(measure))


def _quality(now: Figures, before: Figures) -> Iterator[Line]:
    for (label, value), (_same, earlier) in zip(_quality_of(now), _quality_of(before), strict=True):
        yield label, value, earlier


def _quality_of(figures: Figures) -> Iterator[tuple[str, Value]]:
    timed = (
        (_("Respons pertama (median)"), Measure.FIRST_RESPONSE, HALF),
        (_("Penyelesaian (median)"), Measure.RESOLUTION, HALF),
        (_("Penyelesaian (9 dari 10 dalam)"), Measure.RESOLUTION, NINE_TENTHS),
    )
    for label, measure, part in timed:
        yield label, Value(figures.quantile(measure, part), Form.DAYS)
    yield _("Diselesaikan tepat waktu"), _share(figures.on_time("T7").share())
    yield _("Kepuasan pelapor"), Value(figures.satisfaction(), Form.RATING)
    yield _("Dibuka kembali dari yang ditutup"), _share(figures.reopened.share())
    yield _("Dikembalikan dari yang diterima"), _share(figures.wrong_route.share())
    yield _("Dieskalasi ke pimpinan dari yang diterima"), _share(figures.escalated.share())


def _difference(now: Value, before: Value) -> Value:
    if now.number is None or before.number is None:
        return Value(None)
    return Value(now.number - before.number, now.form, is_change=True)


def _share(number: float | None) -> Value:
    return Value(number, Form.PERCENT)


def _part_head(name: str) -> tuple[str, ...]:
    return (
        name,
        _("Laporan"),
        *(str(label) for label in COLUMN_LABELS.values()),
        _("Laporan masuk"),
        _("Laporan keluar"),
        _("Tepat waktu"),
        _("Respons pertama"),
        _("Kepuasan"),
    )


def _part_rows(parts: Parts, rest: str) -> tuple[tuple[Entry, ...], ...]:
    return tuple((name or rest, *_part_values(figures)) for name, figures in parts)


def _part_values(figures: Figures) -> Iterable[Value]:
    yield Value(figures.total)
    for column in COLUMN_LABELS:
        yield Value(figures.count(column))
    yield Value(figures.inflow)
    yield Value(figures.outflow)
    yield _share(figures.on_time("T7").share())
    yield Value(figures.quantile(Measure.FIRST_RESPONSE, HALF), Form.DAYS)
    yield Value(figures.satisfaction(), Form.RATING)
