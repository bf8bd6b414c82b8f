from datetime import timedelta

import pytest

from search.document import Document
from tests.factories.lives import MONDAY


@pytest.fixture(scope="session")
def document():
    """Make a document that no register knows; what a test does not say is as of any report."""

    def document(report_id, version=1, **values):
        usual = {
            "number": f"LP26-{report_id}",
            "title": "Lampu jalan padam",
            "body": "Gelap sejak tiga malam.",
            "subject": "Banjarnegara",
            "replies": "",
            "state": "AGENCY_REVIEW",
            "report_class": "COMPLAINT",
            "category_code": "jalan",
            "region_code": "33.04.01",
            "visibility": "PUBLIC",
            "published": True,
            "supervisory": False,
            "hidden": False,
            "agency_id": 7,
            "supervisor_id": 3,
            "ombudsman_id": None,
            "joint_agency_ids": (),
            "unit_id": None,
            "supporting_unit_ids": (),
            "reported_unit_ids": (),
            "reported_user_ids": (),
            "escalation": 0,
            "submitted_at": MONDAY + timedelta(hours=report_id),
            "due_at": None,
            "closed_at": None,
            "latitude": None,
            "longitude": None,
        }
        return Document(report_id=report_id, version=version, **usual | values)

    return document
