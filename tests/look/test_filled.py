from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from look.filled import filled


def test_it_escapes_what_is_not_marked_as_safe():
    text = filled('<a title="{}">{}{}</a>', "\"'&", mark_safe("<b>ya</b>"), "<script>")

    assert text == '<a title="&quot;&#x27;&amp;"><b>ya</b>&lt;script&gt;</a>'
    assert isinstance(text, SafeString)


def test_it_is_format_html_for_texts():
    values = ("{}", "<&>", mark_safe("<i>"))

    assert filled("{}|{}|{}", *values) == format_html("{}|{}|{}", *values)
