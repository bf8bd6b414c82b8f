from django.core.management import call_command

from regions import data_files
from regions.management.commands import write_holidays


def test_the_committed_files_are_what_the_command_writes(tmp_path, monkeypatch, capsys):
    for name in ("HOLIDAYS", "CALENDAR_YEARS"):
        monkeypatch.setattr(write_holidays, name, tmp_path / f"{name.lower()}.csv")

    call_command("write_holidays")

    assert capsys.readouterr().out == "142 holidays, 2024 to 2029.\n"
    for name in ("HOLIDAYS", "CALENDAR_YEARS"):
        committed = getattr(data_files, name)
        assert (tmp_path / committed.name).read_text() == committed.read_text()
