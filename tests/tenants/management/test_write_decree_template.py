from pathlib import Path

from django.core.management import call_command

from tenants.management.commands import write_decree_template as command


def test_it_writes_the_document_beside_the_code(tmp_path, monkeypatch, capsys):
    (tmp_path / "teams/papers").mkdir(parents=True)
    monkeypatch.setattr(command, "__file__", str(tmp_path / "management/commands/x.py"))

    call_command("write_decree_template")

    assert Path(tmp_path / "teams/papers/decree.docx").read_bytes().startswith(b"PK")
    assert capsys.readouterr().out.startswith("decree.docx: ")
