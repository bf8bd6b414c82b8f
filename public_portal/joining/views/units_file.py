from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from onboarding.applications.rules.steps import Step
from public_portal.joining.forms.unit import UnitsFileForm
from public_portal.joining.opened import while_editable
from public_portal.joining.step_page import step_page
from public_portal.joining.unit_table import MOST_BYTES, RowMistake, read_units, template_csv
from public_portal.joining.views.lists import units
from public_portal.stale_token import is_sent
from public_portal.typed import typed, typed_files
from public_portal.uploads import takes_files

if TYPE_CHECKING:
    from django.http import HttpRequest

    from public_portal.joining.opened import Opened

_MOST_SHOWN = 100


@takes_files
@while_editable
def join_units_file(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Take many units from a file: a code that is there already is replaced, others are added."""
    form = UnitsFileForm(typed(request), typed_files(request))
    mistakes: list[RowMistake] = []
    if is_sent(request, form):
        rows, mistakes = _read(form)
        if not mistakes:
            _merge(opened, rows)
            told = ngettext("{n} unit disimpan.", "{n} unit disimpan.", len(rows))
            messages.success(request, told.replace("{n}", str(len(rows))))
            return redirect(units().url(opened))
        form.add_error(
            "file", _("Tidak ada yang disimpan. Perbaiki baris di bawah, lalu unggah lagi.")
        )
    context = {
        "form": form,
        "mistakes": mistakes[:_MOST_SHOWN],
        "more": max(0, len(mistakes) - _MOST_SHOWN),
        "list_url": units().url(opened),
        "template_url": units().url(opened, "template"),
    }
    return step_page(request, opened, Step.UNITS, context, name="join_units_file")


@while_editable
def join_units_template(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Send a file to fill in."""
    response = HttpResponse(template_csv(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="unit.csv"'
    return response


def _read(form: UnitsFileForm) -> tuple[list[dict[str, str]], list[RowMistake]]:
    upload = form.cleaned_data["file"]
    if upload.size > MOST_BYTES:
        return [], [RowMistake(0, "", _("Berkas ini lebih besar dari 1 MB."))]
    return read_units(upload.read())


def _merge(opened: Opened, rows: list[dict[str, str]]) -> None:
    codes = {row["code"].lower() for row in rows}
    kept = [row for row in units().rows(opened) if row["code"].lower() not in codes]
    units().keep(opened, kept + rows)
