import pytest

from look.catalogue.message import Message
from look.catalogue.template_source import template_messages


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{% translate "Lacak" %}', [Message("Lacak")]),
        ("{% trans 'Lacak' %}", [Message("Lacak")]),
        ('{% translate "Mei" context "bulan" %}', [Message("Mei", context="bulan")]),
        ('{% include "a.html" with label=_("Lacak") %}', [Message("Lacak")]),
        ('{{ x|default:_("Lacak") }}', [Message("Lacak")]),
        ('{% translate "100% tuntas" %}', [Message("100%% tuntas")]),
        (
            "{% blocktranslate trimmed %}\n  Langkah {{ a }}\n  dari {{ b }}\n{% endblocktranslate %}",
            [Message("Langkah %(a)s dari %(b)s")],
        ),
        (
            "{% blocktranslate count n=1 %}satu{% plural %}{{ n }} hari{% endblocktranslate %}",
            [Message("satu", "%(n)s hari")],
        ),
        ('<p>gettext</p>{# translate "bukan" #}{{ translate }}', []),
    ],
)
def test_template_messages(source, expected):
    assert list(template_messages(source, "a.html")) == expected
