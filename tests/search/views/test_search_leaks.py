"""Through the pages nobody finds what they may not see: results, excerpts, counts, numbers.

Each report carries a word of its own and lies in a regency of its own.
"""

import pytest

from register.rules.states import Visibility
from search.language.gazetteer import places_by_code
from tests.factories.consoles import Officer
from tests.factories.lives import make_unit
from tests.factories.reports import make_reports

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
def canaries(agency, other_agency, province, officers, index_all):
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
    index_all()
    return made


def search(officer, **query):
    return officer.get(f"{officer.root}cari/", query)


def words_in(answer):
    text = answer.content.decode()
    return {word for word in WORDS if word in text}


@pytest.mark.parametrize("who", SEES)
def test_results_excerpts_and_counts(canaries, officers, who):
    answer = search(officers[who], q=COMMON, wilayah="33")

    assert words_in(answer) == SEES[who]
    assert answer.content.decode().count("<mark>") == 2 * len(SEES[who])
    assert answer.context["count"] == f"{len(SEES[who])} laporan"
    counted = [group for group in answer.context["facets"] if group.name == "wilayah"]
    told = {link.label: link.many for group in counted for link in (*group.links, *group.rest)}
    named = {places_by_code()[PLACES[word]].name: 1 for word in SEES[who]}
    assert told == (named if len(named) > 1 else {})


@pytest.mark.parametrize("who", SEES)
def test_a_word_and_a_number_of_one_report(canaries, officers, who):
    for word, report in canaries.items():
        seen = word in SEES[who]
        by_word = search(officers[who], q=word)
        assert [line.row.number for line in by_word.context["lines"]] == [report.number] * seen
        by_number = search(officers[who], q=report.number)
        leads = f"{officers[who].root}laporan/{report.number}/"
        assert (by_number.status_code, getattr(by_number, "url", "")) == (
            (302, leads) if seen else (200, "")
        )
        assert seen or by_number.context["count"] == "0 laporan"


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
