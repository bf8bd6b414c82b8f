"""`{% load look %}`: the tags and filters of the shared look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.template import Engine
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_info

from look import error_summary as summaries
from look import moments
from look.chips import SlaChip, deadline_words
from look.filled import filled
from look.icons import ICONS

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo

    from django.contrib.messages.storage.base import Message
    from django.forms import BaseForm
    from django.template import Context
    from django.utils.safestring import SafeString

    from look.navigation import NavLink

register = template.Library()

_COUNT = ' <span class="lp-side-count" data-count="{}">{}</span>'
_DRAWN = "look drawn once"
_MESSAGE_KINDS = {"success": "ok", "warning": "warn", "error": "late"}


@register.inclusion_tag("look/_error_summary.html")
def error_summary(*forms: BaseForm) -> dict[str, Any]:
    """List the errors of the forms, each leading to its field; nothing where there are none."""
    return {"errors": summaries.summary_of(*forms)}


@register.simple_tag
def sla_chip(chip: SlaChip | None) -> SafeString | str:
    # No template of its own: a queue draws fifty of them.
    if chip is None:
        return ""
    title = filled(' title="{}"', moments.long_moment(chip.due)) if chip.due else ""
    return filled('<span class="lp-chip lp-{}"{}>{}</span>', chip.kind, title, chip.text)


@register.simple_tag
def deadline(days_left: int | None, *, paused: bool = False) -> str:
    """Say a deadline in the middle of a sentence."""
    return deadline_words(days_left, paused=paused)


@register.simple_tag
def moment(value: datetime, zone: str | tzinfo | None = None) -> SafeString:
    """Show `Senin, 16 Nov 2026 08.12 WIB` on the clocks of the zone."""
    local = moments.in_zone(value, zone)
    return format_html(
        '<time datetime="{}">{}</time>',
        local.isoformat(timespec="minutes"),
        moments.long_moment(value, zone),
    )


@register.simple_tag
def day(value: date) -> SafeString:
    """Show `16 Nov 2026`. Give it a date in the agency's zone, not a moment."""
    return format_html(
        '<time datetime="{}">{}</time>', value.strftime("%Y-%m-%d"), moments.short_day(value)
    )


@register.simple_tag
def weekday(value: date) -> SafeString:
    """Show `Senin, 16 Nov 2026`, as `day` does with the day of the week."""
    return format_html(
        '<time datetime="{}">{}</time>', value.strftime("%Y-%m-%d"), moments.long_day(value)
    )


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon beside a text that says the same: it is hidden from screen readers."""
    return filled(
        '<svg class="lp-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>',
        ICONS[name],
    )


@register.simple_tag
def nav_link(link: NavLink) -> SafeString:
    # No template of its own: a console draws thirty of them.
    current = mark_safe(' aria-current="page"') if link.is_current else ""
    count = filled(_COUNT, link.url, str(link.count)) if link.count is not None else ""
    return filled('<a href="{}"{}>{}{}</a>', link.url, current, str(link.label), count)


@register.simple_tag(takes_context=True)
def drawn_once(context: Context, name: str) -> SafeString:
    """Include a template that one page shows in two places, as for a menu that opens on a phone."""
    kept: dict[str, SafeString] = context.render_context.setdefault(_DRAWN, {})  # type: ignore[arg-type, assignment]
    if name not in kept:
        engine = Engine.get_default()
        kept[name] = engine.get_template(name).render(context)
    return kept[name]


@register.inclusion_tag("look/_step.html")
def step(current: int, total: int) -> dict[str, Any]:
    """Say and draw how far a form of several pages has come."""
    return {
        "current": current,
        "total": total,
        "marks": [number <= current for number in range(1, total + 1)],
    }


@register.filter
def message_kind(message: Message) -> str:
    return _MESSAGE_KINDS.get(message.level_tag, "info")


@register.filter
def language_name(code: str) -> str:
    """Return a language's name for itself."""
    return str(get_language_info(code)["name_local"])


@register.filter
def form_anchor(form: BaseForm) -> str:
    return summaries.form_anchor(form)
