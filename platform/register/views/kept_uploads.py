"""Keeping the files of a form: all of them clean, or none and a sentence for each that is refused."""

from datetime import datetime

from look.forms.base import Form
from register.actions.keep_file import KeptFile, drop_file, keep_file
from register.rules.attachments import FileRefused
from register.words.files import file_sentence


def keep_uploads(form: Form, *, at: datetime) -> list[KeptFile]:
    """Return clean copies of the files of a valid form; none stay where one is refused."""
    kept = []
    for upload in form.cleaned_data.get("evidence", ()):
        try:
            kept.append(keep_file(upload, at=at))
        except FileRefused as refused:
            form.add_error("evidence", file_sentence(refused))
    if form.errors:
        for file in kept:
            drop_file(file.path)
        return []
    return kept
