from look.catalogue.message import Message
from look.catalogue.sources import messages_of

CODE = 'from django.utils.translation import gettext as _\n_("{}")\n'


def test_messages_of(tmp_path):
    files = {
        "portal/views.py": CODE.format("Satu"),
        "portal/templates/portal/page.html": '{% translate "Satu" %}{% translate "Dua" %}',
        "portal/templates/portal/mail.txt": '{% translate "Tiga" %}',
        "portal/data.txt": '{% translate "Bukan" %}',
        "portal/page.html": '{% translate "Bukan" %}',
        "portal/migrations/0001.py": CODE.format("Bukan"),
        "tests/test_a.py": CODE.format("Bukan"),
        ".venv/a.py": CODE.format("Bukan"),
        "portal/logo.svg": '{% translate "Bukan" %}',
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    assert messages_of(tmp_path) == {
        Message("Dua"): ["portal/templates/portal/page.html"],
        Message("Satu"): ["portal/templates/portal/page.html", "portal/views.py"],
        Message("Tiga"): ["portal/templates/portal/mail.txt"],
    }
