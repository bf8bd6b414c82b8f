"""What rows are called in a shell: never by whom they are about."""

from casework.models import Assignment, InternalNote, SopDocument, SopVersion
from notices.models import Notice
from register.models import (
    Attachment,
    Category,
    Erasure,
    Flag,
    Heartbeat,
    Identity,
    IdentityAccess,
    Job,
    Proposal,
    PublishedCount,
    Quota,
    Report,
    ReportEvent,
    Routing,
    RuleVersion,
    SlaPolicy,
    Supporter,
    Timer,
)
from register.rules.states import Bucket
from tests.factories.lives import MONDAY

TEXTS = (
    (Attachment(name="foto.jpg"), "foto.jpg"),
    (Category(name="Jalan"), "Jalan"),
    (Erasure(report_id=7), "7"),
    (Flag(report_id=7, reason="ABUSE"), "ABUSE 7"),
    (Heartbeat(name="drain"), "drain"),
    (Identity(report_id=7), "identity of 7"),
    (IdentityAccess(report_id=7, reason="kabar"), "7 kabar"),
    (Job(key="notice:1"), "notice:1"),
    (Proposal(report_id=7, step="ARCHIVE"), "ARCHIVE 7"),
    (PublishedCount(region_code="33.04", state="CLOSED", many=4), "33.04 CLOSED 4"),
    (Quota(used=3), "3"),
    (Report(number="LP26-8K3M-7QX7"), "LP26-8K3M-7QX7"),
    (RuleVersion(pk=3, published_at=MONDAY), "3 2026-03-02"),
    (ReportEvent(seq=2, step="ANSWER"), "2 ANSWER"),
    (Routing(number="LP26-8K3M-7QX7", agency_id=5), "LP26-8K3M-7QX7 @ 5"),
    (SlaPolicy(agency_id=None, valid_from=MONDAY), "nation all 2026-03-02"),
    (Supporter(report_id=7), "7"),
    (Timer(kind="T1", status="RUNNING"), "T1 RUNNING"),
    (Assignment(number="LP26-8K3M-7QX7", unit_id=3), "LP26-8K3M-7QX7 → 3"),
    (InternalNote(report_id=7, event_seq=2), "7 #2"),
    (SopDocument(number="SOP/1"), "SOP/1"),
    (SopVersion(document_id=7, version=2), "7 v2"),
    (Notice(key="reporter.4"), "reporter.4"),
)


def test_each_row_has_a_text_that_names_nobody():
    assert [str(row) for row, _ in TEXTS] == [text for _, text in TEXTS]


def test_a_report_says_its_codes_in_words():
    report = Report(state="CLOSED", report_class="GRIEVANCE", visibility="ANONYMOUS")

    assert report.state_label == "Selesai"
    assert report.class_label == "Keluhan"
    assert report.visibility_label == "Anonim"
    assert report.bucket is Bucket.DONE
