"""Every code has its words, and one term has one name (STYLE, part 4)."""

import re

import pytest
from django.utils.translation import override

from register.rules.actors import Role
from register.rules.life import Level
from register.rules.refusals import Refusal
from register.rules.states import ArchiveReason, Closure, ReportClass, State, Visibility
from register.rules.steps import Happening, Step
from register.words.labels import (
    ARCHIVE_LABELS,
    CLASS_LABELS,
    CLOSURE_LABELS,
    STATE_LABELS,
    VISIBILITY_LABELS,
)
from register.words.refusals import SENTENCES, sentence
from register.words.steps import (
    LEVEL_LABELS,
    ROLE_LABELS,
    STEP_LABELS,
    TIMELINE,
    level_label,
    timeline_label,
)

# Indonesian on screen, English in the code: the steps whose verb the glossary fixes.
GLOSSARY = {
    Step.VERIFY_AND_ROUTE: "verifikasi",
    Step.ASSIGN_UNIT: "disposisi",
    Step.RETURN_TO_NATIONAL: "kembalikan",
    Step.RETURN_TO_AGENCY: "kembalikan",
    Step.RECALL_REROUTE: "alihkan",
    Step.PROPOSE_REROUTE: "pengalihan",
    Step.NUDGE: "tegur",
    Step.ANSWER: "jawab",
    Step.WITHDRAW: "cabut",
    Step.ARCHIVE: "arsipkan",
    Step.MERGE: "gabung",
}
# Words of the glossary's other column, and one it forbids, that no name in the code may contain.
NEVER_IN_CODE = re.compile(
    r"DISPOS|DISPOSISI|LAPORAN|PELAPOR|INSTANSI|VERIFIKASI|PENGADUAN|TANGGAPAN|RAHASIA|ANONIM"
    r"|ESKALASI|TEGUR|SELESAI|DIPROSES|ARSIP|KELUHAN|ASPIRASI"
)


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (State, STATE_LABELS),
        (ReportClass, CLASS_LABELS),
        (Visibility, VISIBILITY_LABELS),
        (Closure, CLOSURE_LABELS),
        (ArchiveReason, ARCHIVE_LABELS),
        (Step, STEP_LABELS),
        ((*Step, *Happening), TIMELINE),
        (Role, ROLE_LABELS),
        (set(Level) - {Level.E0}, LEVEL_LABELS),
        (Refusal, SENTENCES),
    ],
    ids=["states", "classes", "visibilities", "closures", "reasons", "steps", "timeline", "roles",
         "levels", "refusals"],
)  # fmt: skip
def test_each_code_has_its_words_and_no_words_lack_a_code(codes, words):
    assert set(words) == set(codes)
    with override("id"):
        texts = [str(text).strip() for text in words.values()]
    assert all(texts)


@pytest.mark.parametrize("words", [STATE_LABELS, CLASS_LABELS, STEP_LABELS, ROLE_LABELS, SENTENCES])
def test_no_two_codes_share_their_words(words):
    with override("id"):
        texts = [str(text) for text in words.values()]

    assert len(set(texts)) == len(texts)


def test_public_state_labels_are_those_of_the_lifecycle():
    with override("id"):
        assert {state.value: str(label) for state, label in STATE_LABELS.items()} == {
            "NATIONAL_REVIEW": "Belum terverifikasi",
            "NEEDS_INFO": "Ditunda – menunggu kelengkapan",
            "AGENCY_REVIEW": "Belum ditindaklanjuti (Admin Instansi)",
            "LIAISON_REVIEW": "Belum ditindaklanjuti (terdisposisi)",
            "RETURNED_NATIONAL": "Dikembalikan ke Admin Nasional",
            "IN_PROGRESS": "Diproses",
            "ANSWERED": "Diproses – menunggu tanggapan pelapor",
            "OMBUDSMAN": "Diteruskan ke Ombudsman RI",
            "CLOSED": "Selesai",
            "ARCHIVED": "Diarsipkan (tidak dapat diproses)",
            "MERGED": "Digabung ke laporan induk",
            "WITHDRAWN": "Dicabut / dianggap dicabut",
        }


@pytest.mark.parametrize("refusal", Refusal)
def test_a_refusal_is_a_whole_sentence(refusal):
    with override("id"):
        text = sentence(refusal)

    assert text[0].isupper()
    assert text.endswith(".")


@pytest.mark.parametrize("code", [*Step, *Happening])
def test_the_timeline_names_steps_and_happenings(code):
    with override("id"):
        assert timeline_label(code.value) == str(TIMELINE[code])


@pytest.mark.parametrize(("step", "verb"), GLOSSARY.items())
def test_a_step_is_called_by_its_word_of_the_glossary(step, verb):
    with override("id"):
        assert verb in str(STEP_LABELS[step]).lower()


@pytest.mark.parametrize(
    "codes",
    [State, Step, Happening, Role, Refusal, ReportClass, Visibility, Closure, ArchiveReason],
)
def test_names_in_the_code_are_english(codes):
    assert [code.name for code in codes if NEVER_IN_CODE.search(code.name)] == []


@pytest.mark.parametrize(
    ("level", "agency_id", "label"),
    [
        (0, 4, ""),
        (1, 4, "pimpinan instansi"),
        (1, None, "pimpinan Admin Nasional"),
        (3, None, "pengawasan nasional"),
    ],
)
def test_an_escalation_names_the_leadership_of_whoever_held_it(level, agency_id, label):
    with override("id"):
        assert level_label(level, agency_id=agency_id) == label
