"""The answers of a draft as the check shows them, each with the way back to its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from look.description import DescriptionRow
from look.moments import long_day
from public_portal.drafts.contact_check import email_of, is_confirmed
from public_portal.drafts.entry import BACK
from public_portal.drafts.parts import Part, address_of
from public_portal.drafts.submission import class_of
from public_portal.forms.identity import CHOICES as VISIBILITIES
from public_portal.forms.point_field import point_of, point_text
from public_portal.forms.problem import CHOICES as CLASSES
from regions.queries.regions import region_paths
from register.queries.agency_names import active_agency
from register.rules.point import kept_point
from register.rules.states import Visibility
from register.rules.submission import EVENT_CLASSES

if TYPE_CHECKING:
    from public_portal.drafts.draft import Draft


@dataclass(frozen=True)
class Section:
    """The answers of one part. text: the long one, shown below the rows."""

    title: str
    rows: tuple[DescriptionRow, ...]
    change_url: str
    text: str = ""


def sections_of(draft: Draft) -> list[Section]:
    """Return a complete draft, part by part."""
    return [_problem(draft), _place(draft), _evidence(draft), _identity(draft)]


def _problem(draft: Draft) -> Section:
    said = draft.of(Part.PROBLEM)
    rows = (
        DescriptionRow(_("Jenis"), str(dict(CLASSES)[said["report_class"]])),
        DescriptionRow(_("Judul"), said["title"]),
    )
    return Section(_("Masalahnya"), rows, _change(Part.PROBLEM, draft), said["body"])


def _place(draft: Draft) -> Section:
    said = draft.of(Part.PLACE)
    code: str = said["district"] or said["regency"]
    where = region_paths([code]).get(code, code)
    agency = DescriptionRow(_("Instansi yang dituju"), _agency_name(said["agency_id"]))
    if class_of(draft) in EVENT_CLASSES:
        rows: tuple[DescriptionRow, ...] = (
            DescriptionRow(_("Tanggal kejadian"), long_day(date.fromisoformat(said["event_on"]))),
            DescriptionRow(_("Lokasi kejadian"), where),
            DescriptionRow(_("Alamat atau patokan"), said["place"]),
            DescriptionRow(_("Titik lokasi"), _point(draft)),
            agency,
        )
    else:
        rows = (DescriptionRow(_("Daerah asal"), where), agency)
    return Section(_("Tempatnya"), rows, _change(Part.PLACE, draft))


def _point(draft: Draft) -> str:
    point = point_of(draft.of(Part.PLACE).get("point", ""))
    if point is None:
        return ""
    visibility = Visibility(draft.of(Part.IDENTITY)["visibility"])
    text = point_text(kept_point(point, visibility))
    if visibility is Visibility.PUBLIC:
        return text
    return _("{point} (dibulatkan ke sekitar 1 km)").replace("{point}", text)


def _evidence(draft: Draft) -> Section:
    names: str = ", ".join(file.name for file in draft.files) or _("Tidak ada")
    rows = (DescriptionRow(_("Lampiran"), names),)
    return Section(_("Buktinya"), rows, _change(Part.EVIDENCE, draft))


def _identity(draft: Draft) -> Section:
    said = draft.of(Part.IDENTITY)
    shown_to = DescriptionRow(_("Keterbukaan"), str(dict(VISIBILITIES)[said["visibility"]]))
    if said["visibility"] == Visibility.ANONYMOUS:
        return Section(_("Anda"), (shown_to,), _change(Part.IDENTITY, draft))
    rows = (
        shown_to,
        DescriptionRow(_("Nama"), said["name"]),
        DescriptionRow(_("Surel"), _email(draft)),
        DescriptionRow(_("Nomor telepon"), said["phone"]),
    )
    return Section(_("Anda"), rows, _change(Part.IDENTITY, draft))


def _email(draft: Draft) -> str:
    if not email_of(draft) or is_confirmed(draft):
        return email_of(draft)
    return _("{email} (belum dikonfirmasi: tidak kami simpan)").replace("{email}", email_of(draft))


def _agency_name(agency_id: int | None) -> str:
    agency = active_agency(agency_id) if agency_id is not None else None
    return agency.name if agency else _("Belum tahu: dicarikan Admin Nasional")


def _change(part: Part, draft: Draft) -> str:
    return f"{address_of(part, draft)}?{BACK}=1"
