"""Every letter × language × visibility, with canaries planted: no mail names anybody.

Of a confidential report no mail carries the title or a word that was written about it; an
officer's mail carries neither of any report.
"""

import pytest
from django.utils import translation

from notices.letters.names import Whom
from notices.letters.table import LINES
from notices.letters.to_officers import TO_OFFICERS
from notices.letters.to_reporters import TO_REPORTERS
from notices.sending.letter_text import officers_letter, reporters_letter
from notices.sending.mail import draw_mail
from register.actions.seal_identity import Contact
from register.models import ReportEvent
from register.rules.states import Visibility
from tenants.scope import SYSTEM, scope
from tests.factories.lives import Life
from tests.security.canary import CANARIES, EMAIL, NAME, NIK, PHONE, found_in

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

TITLE = "Kepala gudang menjual obat"
TOLD = f"Hubungi saya di {PHONE} atau {EMAIL}, NIK {NIK}: obat dijual di gudang belakang."
IN_THE_OPEN = "obat dijual di gudang belakang"
CASES = [(language, visibility) for language in ("id", "en") for visibility in Visibility]


def written(letter, report, agency):
    line = next(line for line in LINES if line.letter is letter)
    data = {"timer": (line.timers or ("T2",))[0], "level": 1}
    event = ReportEvent(
        report=report, text=TOLD, data=data, to_agency_id=agency.pk, step=line.what.value
    )
    with scope(SYSTEM):
        if line.whom is Whom.REPORTER:
            return reporters_letter(letter, event=event, report=report)
        return officers_letter(
            letter, event=event, report=report, desk_id=agency.pk, url="http://x.test/"
        )


@pytest.mark.parametrize(("language", "visibility"), CASES, ids=str)
def test_every_letter(language, visibility, agency):
    me = Contact(name=NAME, email=EMAIL, phone=PHONE, nik=NIK)
    life = Life(visibility=visibility, title=TITLE, body=TOLD, contact=me)
    life.route(agency)
    report, names_it, quotes_it = life.report, set(), set()

    with translation.override(language):
        for letter in (*TO_REPORTERS, *TO_OFFICERS):
            text = written(letter, report, agency)
            mail = draw_mail(text, to="x@y.test", key="k", unsubscribe="http://x.test/b/", why="-")
            said = f"{mail.subject}\n{mail.body}\n{mail.alternatives[0][0]}"
            assert text.number == report.number
            assert found_in(said, CANARIES) == set()
            assert "{" not in said
            assert letter in TO_REPORTERS or agency.name in mail.body
            names_it |= {letter} if TITLE in said else set()
            quotes_it |= {letter} if IN_THE_OPEN in said else set()

    is_open = visibility is not Visibility.CONFIDENTIAL
    assert names_it == (set(TO_REPORTERS) if is_open else set())
    quoting = {letter for letter, words in TO_REPORTERS.items() if words.quotes}
    assert quotes_it == (quoting if is_open else set())
