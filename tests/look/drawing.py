"""Draws pieces of templates."""

from datetime import UTC, datetime

from django.template import engines

from look.icons import ICONS

AT = datetime(2026, 11, 16, 1, 12, tzinfo=UTC)
TIME = '<time datetime="2026-11-16T08:12+07:00">Senin, 16 Nov 2026 08.12 WIB</time>'


def draw(source, **context):
    return engines["django"].from_string("{% load look %}" + source).render(context)


def part(name, **context):
    return draw(f'{{% include "look/{name}.html" %}}', **context)


def svg(name):
    path = ICONS[name]
    return f'<svg class="lp-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"/></svg>'
