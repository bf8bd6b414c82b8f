"""The rows of a queue as HTML, from patterns: fifty rows by a template were half the page's work."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from look.filled import filled
from look.templatetags.look import icon, sla_chip
from register.queries.queue_rows import QueueRow

_ROW = (
    '<tr role="row">{}<td role="cell"{}>{}</td>'
    '<td role="cell"><a class="lp-number lp-row-link" id="n-{}" href="{}">{}</a></td>'
    '<td role="cell" class="lp-row-title">{}{}</td>{}{}{}'
    '<td role="cell" data-label="{}">{}</td></tr>'
)
_BOX = (
    '<td role="cell" class="lp-pick"><input class="form-check-input" type="checkbox"'
    ' form="pilihan" name="n" value="{}" aria-labelledby="n-{}"></td>'
)
_CELL = '<td role="cell"{} data-label="{}">{}{}</td>'
_LOCK = ' <span class="lp-chip lp-mute">{} {}</span>'
_RISEN = (
    ' <span class="lp-chip lp-late lp-second">{} <span class="visually-hidden">{}</span> {}</span>'
)
_BLANK = mark_safe(' class="lp-blank"')
_NOTHING = "—"


@dataclass(frozen=True, slots=True)
class TableWords:
    """What each row would look up again: the names of its columns, and marks that repeat."""

    category: str
    place: str
    holder: str
    state: str
    no_deadline: SafeString
    supervisory: SafeString
    confidential: SafeString
    suggested: SafeString
    alert: SafeString
    risen: str


def rows_html(
    rows: Sequence[tuple[QueueRow, str]], *, shows_agency: bool, has_boxes: bool
) -> SafeString:
    """Return the body of the table. rows: each with its address. has_boxes: rows can be chosen."""
    words = _words(shows_agency=shows_agency)
    drawn = [filled(_ROW, *_row(row, url, words, has_boxes=has_boxes)) for row, url in rows]
    return mark_safe("\n".join(drawn))  # noqa: S308 - each was filled in


def _row(row: QueueRow, url: str, words: TableWords, *, has_boxes: bool) -> tuple[str, ...]:
    is_blank = not row.chip and not row.escalation
    return (
        filled(_BOX, row.number, row.number) if has_boxes else "",
        _BLANK if is_blank else "",
        _due(row, words),
        row.number,
        url,
        row.number,
        row.title,
        _lock(row, words),
        _cell(words.category, row.category),
        _cell(words.place, row.place),
        _cell(words.holder, row.holder, words.suggested if row.is_suggested else ""),
        words.state,
        row.state,
    )


def _due(row: QueueRow, words: TableWords) -> SafeString | str:
    chip = sla_chip(row.chip) if row.chip else words.no_deadline
    if not row.escalation:
        return chip
    return chip + filled(_RISEN, words.alert, words.risen, row.escalation)


def _lock(row: QueueRow, words: TableWords) -> SafeString | str:
    if row.is_supervisory:
        return words.supervisory
    return words.confidential if row.is_confidential else ""


def _cell(label: str, value: str, before: SafeString | str = "") -> SafeString:
    return filled(_CELL, "" if value else _BLANK, label, before, value or _NOTHING)


def _words(*, shows_agency: bool) -> TableWords:
    lock = icon("lock")
    return TableWords(
        category=_("Kategori"),
        place=_("Wilayah"),
        holder=_("Instansi") if shows_agency else _("Unit"),
        state=_("Status"),
        no_deadline=filled('<span class="text-secondary">{}</span>', _NOTHING),
        supervisory=filled(_LOCK, lock, _("Pengawasan")),
        confidential=filled(_LOCK, lock, _("Rahasia")),
        suggested=filled('<span class="text-secondary">{}</span> ', _("Usul:")),
        alert=icon("alert"),
        risen=_("Eskalasi:"),
    )
