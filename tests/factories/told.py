"""Reports as a program tells them."""

from tests.factories.consoles import today


def told(**values):
    """Return the inputs of a report that is complete."""
    return {
        "channel": "PHONE",
        "report_class": "COMPLAINT",
        "title": "Antrean obat di puskesmas",
        "body": "Penelepon menunggu lima jam.",
        "category_code": "kesehatan",
        "region_code": "33.04.07",
        "place": "Loket obat",
        "event_on": today().isoformat(),
        "for_us": True,
        "visibility": "PUBLIC",
        "name": "KANARI Siti",
        "phone": "0812 3456 7890",
        "privacy_notice_seen": True,
        **values,
    }
