"""The open files as a catalogue that programs of data portals read.

Source: W3C DCAT 3, as JSON-LD
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from exchange.open_data.models.open_file import FORMATS
from look.brand import current_brand
from public_portal.open_data.lines import file_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exchange.open_data.queries.open_files import Offered

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
_MEDIA = "https://www.iana.org/assignments/media-types/"
_MEDIA_TYPES = {"csv": f"{_MEDIA}text/csv", "jsonl": "https://jsonlines.org/"}
_TITLES = {"laporan": "Laporan masyarakat", "statistik": "Statistik penanganan laporan"}
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def catalog_of(offered: Sequence[Offered], *, portal: str) -> dict[str, Any]:
    """Return the catalogue. portal: where it is reached, without a slash at the end."""
    brand = current_brand().name
    return {
        "@context": _CONTEXT,
        "@type": "dcat:Catalog",
        "@id": f"{portal}{reverse('public_portal:open-data')}",
        "dct:title": f"Data terbuka {brand}",
        "dct:language": "id",
        "dct:license": {"@id": LICENCE_URL},
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": brand},
        "dcat:dataset": [_dataset(one, portal=portal) for one in offered],
    }


def _dataset(one: Offered, *, portal: str) -> dict[str, Any]:
    made_at = one.file.made_at
    return {
        "@type": "dcat:Dataset",
        "dct:identifier": f"{one.dataset}-{one.subject}",
        "dct:title": f"{_TITLES[one.dataset]}, {one.label}",
        "dct:license": {"@id": LICENCE_URL},
        "dct:modified": {
            "@type": "xsd:dateTime",
            "@value": made_at.isoformat(timespec="seconds") if made_at else "",
        },
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:downloadURL": {"@id": f"{portal}{file_url(one, each)}"},
                "dcat:mediaType": {"@id": _MEDIA_TYPES[each]},
                "dcat:byteSize": one.file.sizes.get(each, 0),
            }
            for each in FORMATS
        ],
    }
