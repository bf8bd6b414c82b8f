import pytest
from django.utils.translation import override

from tenants.teams.rules.nip import NipMistake
from tenants.teams.rules.signed_pdf import PdfRefusal, PdfRefused
from tenants.teams.words.nip import SENTENCES as OF_NIPS
from tenants.teams.words.nip import nip_sentence
from tenants.teams.words.signed_pdf import SENTENCES as OF_FILES
from tenants.teams.words.signed_pdf import pdf_sentence


def test_every_refusal_and_every_mistake_has_a_sentence_of_its_own():
    assert set(OF_FILES) == set(PdfRefusal)
    assert set(OF_NIPS) == set(NipMistake)
    assert len({*map(str, OF_FILES.values()), *map(str, OF_NIPS.values())}) == 10


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_sentence_says_what_to_do(language):
    with override(language):
        said = pdf_sentence(PdfRefused(PdfRefusal.TOO_LARGE))
        number = nip_sentence("DIGITS")

    assert "10 MB" in said
    assert "18" in number
