from io import StringIO

from tenants.management.progress import Progress


class Terminal(StringIO):
    def isatty(self):
        return True


def test_a_bar_in_a_terminal():
    stream = Terminal()
    show = Progress(stream)

    show(1, 2)
    show(2, 2)

    half, whole = "█" * 15 + "·" * 15, "█" * 30
    assert stream.getvalue() == f"\r  {half} 1/2\r  {whole} 2/2\n"


def test_one_line_elsewhere():
    stream = StringIO()
    show = Progress(stream)

    show(1, 2)
    show(2, 2)

    assert stream.getvalue() == "  2 of 2\n"
