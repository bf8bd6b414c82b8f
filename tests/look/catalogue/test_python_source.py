import pytest

from look.catalogue.message import Message
from look.catalogue.python_source import NotAMessage, python_messages

IMPORTS = "from django.utils.translation import gettext as _, gettext_lazy, ngettext, pgettext\n"


def messages(code):
    return list(python_messages(code, "a.py"))


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ('_("Lacak")', Message("Lacak")),
        ('x = {"a": [gettext_lazy("Lacak")]}', Message("Lacak")),
        ('_("satu "\n "dua")', Message("satu dua")),
        ('ngettext("%(n)d hari", "%(n)d hari", n)', Message("%(n)d hari", "%(n)d hari")),
        ('pgettext("bulan", "Mei")', Message("Mei", context="bulan")),
    ],
)
def test_a_message_is_found(code, message):
    assert messages(IMPORTS + code) == [message]


def test_a_message_is_found_by_module():
    code = 'from django.utils import translation\ntranslation.gettext("Lacak")'

    assert messages(code) == [Message("Lacak")]


@pytest.mark.parametrize("code", ["_(name)", "_()", "_(3)", 'other("Lacak")', 'a.gettext("Lacak")'])
def test_anything_else_is_not(code):
    assert messages(IMPORTS + code) == []


def test_a_function_of_another_module_is_not():
    assert messages('from gettext import gettext as _\n_("Lacak")') == []


@pytest.mark.parametrize("code", ['_(f"Halo {name}")', '_("Halo " + name)', '_("Halo %s" % name)'])
def test_a_formatted_string_is_a_mistake(code):
    with pytest.raises(NotAMessage, match=r"a\.py:2: translate a plain string"):
        messages(IMPORTS + code)
