"""Through the consoles' pages nobody finds what they may not see, whichever engine serves.

Each report carries a word of its own and lies in a regency of its own. What each reader is shown is
compared in one table, so that a world is made once for all of them.
"""

from uuid import uuid4

import pytest

from register.rules.states import Visibility
from search.language.gazetteer import places_by_code
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit
from tests.factories.reports import make_reports
from tests.factories.tokens import program_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
COMMON = "selokan"
SECRET = {"visibility": Visibility.CONFIDENTIAL}
SUPERVISORY = {**SECRET, "supervisory": True}
WORDS = (
    "anoa", "badak", "cendrawasih", "duyung", "zebra", "kancil", "harimau", "iguana", "jalak",
    "kasuari",
)  # fmt: skip
PLACES = {word: f"33.{place:02}" for place, word in enumerate(WORDS, start=1)}
OURS = {"anoa", "badak", "zebra", "kancil", "iguana", "jalak"}
SUPERVISED = {"cendrawasih", "duyung"}
SEES = {
    "desk": set(WORDS),
    "admin": OURS,
    "leader": OURS,
    "inspector": OURS | SUPERVISED,
    "examiner": SUPERVISED,
    "named examiner": {"cendrawasih"},
    "liaison": {"zebra"},
    "province": {"kancil"},
    "other": {"harimau", "iguana"},
    "ombudsman": {"jalak"},
}


@pytest.fixture
def officers(agency, other_agency, province, db):
    return {
        "desk": Officer(None, "NAT"),
        "admin": Officer(agency, "ADM"),
        "leader": Officer(agency, "LEAD"),
        "inspector": Officer(agency, "INS"),
        "examiner": Officer(agency, "EXM"),
        "named examiner": Officer(agency, "EXM"),
        "liaison": Officer(agency, "LIA", unit=make_unit(agency)),
        "province": Officer(province, "PRV"),
        "other": Officer(other_agency, "ADM"),
        "ombudsman": Officer(other_agency, "OMB"),
    }


@pytest.fixture
def elastic(emptied_elastic):
    """No score counts here; indices anew for each test would cost more than all else."""
    return emptied_elastic


@pytest.fixture
def canaries(agency, other_agency, province, officers, indexed):
    def report(word, **values):
        (row,) = make_reports(
            1,
            title=f"{COMMON.title()} {word}",
            body=f"Ada {word} di {COMMON}.",
            region_code=f"{PLACES[word]}.01",
            **values,
        )
        return row

    own = {"agency": agency, "supervisor_id": province.pk}
    (unit_id,) = officers["liaison"].actor.unit_ids
    named = [officers["named examiner"].user.pk]
    made = {
        "anoa": report("anoa", published=True, **own),
        "badak": report("badak", **own, **SECRET),
        "cendrawasih": report("cendrawasih", **own, **SUPERVISORY),
        "duyung": report("duyung", reported_user_ids=named, **own, **SUPERVISORY),
        "zebra": report("zebra", unit_id=unit_id, **own),
        "kancil": report("kancil", escalation=1, **own),
        "harimau": report("harimau", agency=other_agency),
        "iguana": report("iguana", agency=other_agency, joint_agency_ids=[agency.pk]),
        "jalak": report("jalak", agency=agency, ombudsman_id=other_agency.pk),
        "kasuari": report("kasuari", state="NATIONAL_REVIEW"),
    }
    indexed()
    return made


def search(officer, **query):
    return officer.get(f"{officer.root}cari/", query)


def words_in(answer):
    return words_in_texts([answer.content.decode()])


def words_in_texts(texts):
    return {word for word in WORDS if any(word in text for text in texts)}


def by_reader(officers, question):
    return {who: question(officers[who]) for who in SEES}


def counted_places(answer):
    counted = [group for group in answer.context["facets"] if group.name == "wilayah"]
    return {link.label: link.many for group in counted for link in (*group.links, *group.rest)}


def test_results_excerpts_and_counts(canaries, officers):
    answers = by_reader(officers, lambda officer: search(officer, q=COMMON, wilayah="33"))

    assert {who: words_in(answer) for who, answer in answers.items()} == SEES
    for who, answer in answers.items():
        assert answer.content.decode().count("<mark>") == 2 * len(SEES[who])
        assert answer.context["count"] == f"{len(SEES[who])} laporan"
        assert answer.context["sentences"] == []
        named = {places_by_code()[PLACES[word]].name: 1 for word in SEES[who]}
        assert counted_places(answer) == (named if len(named) > 1 else {})


def test_a_program_is_told_no_more(canaries, officers):
    for who, sees in SEES.items():
        program = program_of(officers[who].agency, officers[who].user)
        told = program.get("/api/v1/search", {"q": COMMON, "region_code": "33"}).json()

        assert words_in_texts([item["title"] for item in told["items"]]) == sees, who
        assert (told["total"], told["is_capped"]) == (len(sees), False)
        places = {PLACES[word]: 1 for word in sees}
        assert counts_of(told, "region_code") == places, who
        for word in sorted(set(WORDS) - sees):
            for typed in (word, canaries[word].number):
                told = program.get("/api/v1/search", {"q": typed}).json()
                assert (told["items"], told["total"]) == ([], 0), (who, word)


def counts_of(told, parameter):
    """Return how many there are of each value that a program may narrow to."""
    [values] = [it["values"] for it in told["facets"] if it["parameter"] == parameter]
    return {value["value"]: value["count"] for value in values}


def test_without_words_the_filters_alone_show_no_more(canaries, officers):
    answers = by_reader(officers, lambda officer: search(officer, jenis="COMPLAINT"))

    assert {who: words_in(answer) for who, answer in answers.items()} == SEES


def test_neither_word_nor_number_leads_to_what_is_hidden(canaries, officers):
    for who, sees in SEES.items():
        for word in sorted(set(WORDS) - sees):
            for typed in (word, canaries[word].number):
                answer = search(officers[who], q=typed)
                assert (who, word, answer.status_code) == (who, word, 200)
                assert (answer.context["count"], answer.context["lines"]) == ("0 laporan", [])


def test_a_word_and_a_number_lead_to_what_is_seen(canaries, officers):
    for who, sees in SEES.items():
        word = min(sees)
        report = canaries[word]
        by_word = search(officers[who], q=word)
        by_number = search(officers[who], q=report.number)
        assert [line.row.number for line in by_word.context["lines"]] == [report.number]
        assert by_number.url == f"{officers[who].root}laporan/{report.number}/"


def test_a_saved_search_of_the_team_is_asked_with_its_reader_s_own_eyes(canaries, officers):
    saved = {"name": "Selokan", "query": f"v=cari&q={COMMON}", "for_team": "on"}
    kept = officers["admin"].post("/konsol/antrean/tampilan/", saved)

    opened = {}
    for who in ("admin", "leader", "examiner", "liaison"):
        (link,) = search(officers[who]).context["saved"]
        opened[who] = words_in(officers[who].get(link.url))
    assert kept.status_code == 302
    assert opened == {who: SEES[who] for who in opened}


def test_whoever_enters_a_report_is_shown_public_ones_of_others_alone(canaries, officers):
    answer = officers["other"].post(
        "/konsol/laporan-baru/",
        {
            "periksa": "1",
            "key": str(uuid4()),
            "title": f"{COMMON} anoa badak kancil zebra kasuari cendrawasih",
            "region_code": "33.01.01",
        },
    )

    titles = " ".join(found.title for found, _url in answer.context["candidates"])
    assert {word for word in WORDS if word in titles} == {"anoa"}


def test_a_unit_of_another_agency_with_the_same_number_is_not_meant(
    canaries, officers, agency, province
):
    (unit_id,) = officers["liaison"].actor.unit_ids

    by_admin = search(officers["admin"], unit=unit_id)
    by_province = search(officers["province"], unit=unit_id)
    by_desk = search(officers["desk"], unit=unit_id, q=COMMON)

    assert words_in(by_admin) == {"zebra"}
    assert words_in(by_province) == set()
    assert words_in(by_desk) == set(WORDS)
