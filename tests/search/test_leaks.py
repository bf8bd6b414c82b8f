"""Nobody finds what they may not see: hits, counts, suggestions, likenesses, marks, on each engine.

Each report carries a word of its own. An engine is asked in the reader's scope and in one that sees
every row, where nothing but the reach limits it.
"""

from dataclasses import dataclass, field

import pytest

from register.rules.actors import Actor, Role
from register.rules.states import Visibility
from search import door
from search.filters import Facet
from search.query import Likeness, Query, Sort
from search.reach import PUBLIC, Reach, reach_of
from search.words import Word, Words
from tenants.scope import NATIONAL, PORTAL, Scope, of_agency, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, MONDAY
from tests.factories.reports import make_reports

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
UNIT, USER = 70, 55
# A word that stands in every report, so that each would be found were it not for the reach.
COMMON = "selokan"
SECRET = {"visibility": Visibility.CONFIDENTIAL}
SUPERVISORY = {**SECRET, "supervisory": True}


@dataclass(frozen=True)
class Reader:
    scope: Scope
    reach: Reach
    sees: frozenset[str] = field(default_factory=frozenset)


def report(word, **values):
    (row,) = make_reports(
        1, title=f"{COMMON.title()} {word}", body=f"Ada {word} di {COMMON}.", category_code=word,
        **values,
    )  # fmt: skip
    return row


@pytest.fixture
def elastic(emptied_elastic):
    """Nothing here depends on scores; indices anew for each test would cost more than all else."""
    return emptied_elastic


@pytest.fixture
def canaries(agency, other_agency, province, indexed):
    """One report of each kind, by the word that only it has."""
    own = {"agency": agency, "supervisor_id": province.pk}
    made = {
        "anoa": report("anoa", published=True, **own),
        "badak": report("badak", **own, **SECRET),
        "cendrawasih": report("cendrawasih", **own, **SUPERVISORY),
        "duyung": report("duyung", reported_user_ids=[USER], **own, **SUPERVISORY),
        "elang": report("elang", unit_id=UNIT, **own),
        "gajah": report("gajah", escalation=1, **own),
        "harimau": report("harimau", agency=other_agency),
        "iguana": report("iguana", agency=other_agency, joint_agency_ids=[agency.pk]),
        "jalak": report("jalak", agency=agency, ombudsman_id=other_agency.pk),
        "kasuari": report("kasuari", state="NATIONAL_REVIEW"),
        "lutung": report("lutung", published=True, state="MERGED", master=_master(), **own),
    }
    indexed()
    return made


def _master():
    (row,) = make_reports(1, title="Induk", body="Induk.")
    return row


@pytest.fixture
def readers(agency, other_agency, province):
    """Everybody, with the words they may find."""
    ours = {"anoa", "badak", "elang", "gajah", "iguana", "jalak", "lutung"}
    inspected = {"cendrawasih", "duyung"}
    everything = ours | inspected | {"harimau", "kasuari"}

    def of(where, role, *words, user_id=1, units=()):
        actor = Actor(frozenset({role}), user_id, where.pk, frozenset(units))
        return Reader(of_agency(where), reach_of(actor), frozenset(words))

    return {
        "public": Reader(PORTAL, PUBLIC, frozenset({"anoa"})),
        "desk": Reader(NATIONAL, reach_of(DESK), frozenset(everything)),
        "admin": of(agency, Role.ADMIN, *ours),
        "leader": of(agency, Role.LEADER, *ours),
        "kominfo": of(agency, Role.KOMINFO, *ours),
        "inspectorate": of(agency, Role.INSPECTORATE, *ours, *inspected),
        "examiner": of(agency, Role.EXAMINER, *inspected),
        "named examiner": of(agency, Role.EXAMINER, "cendrawasih", user_id=USER),
        "liaison": of(agency, Role.LIAISON, "elang", units=[UNIT]),
        "liaison without a unit": of(agency, Role.LIAISON),
        "province": of(province, Role.PROVINCE, "gajah"),
        "admin of the province": of(province, Role.ADMIN),
        "other": of(other_agency, Role.ADMIN, "harimau", "iguana"),
        "ombudsman": of(other_agency, Role.OMBUDSMAN, "jalak"),
        "nobody": Reader(
            of_agency(agency), reach_of(Actor(frozenset(), 1, agency.pk)), frozenset()
        ),
    }


WHO = (
    "public", "desk", "admin", "leader", "kominfo", "inspectorate", "examiner", "named examiner",
    "liaison", "liaison without a unit", "province", "admin of the province", "other", "ombudsman",
    "nobody",
)  # fmt: skip
each_reader = pytest.mark.parametrize("who", WHO)


def words_of(text, *, is_prefix=False):
    return Words(wanted=(Word((text,), is_prefix),))


def query(reader, words, **values):
    return Query(reach=reader.reach, at=MONDAY, words=words, size=50, **values)


def canaries_in(ids, canaries):
    return {word for word, row in canaries.items() if row.pk in ids}


def asked_twice(reader, question):
    """The same question in the reader's scope, and where row-level security hides nothing."""
    for where in (reader.scope, EVERYTHING):
        with scope(where):
            yield question()


def test_the_readers_are_all_there(readers):
    assert set(readers) == set(WHO)


@each_reader
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("text", ["", COMMON])
def test_hits(canaries, readers, engine, who, sort, text):
    reader = readers[who]
    words = words_of(text) if text else Words()

    for answer in asked_twice(reader, lambda: engine.search(query(reader, words, sort=sort))):
        assert canaries_in({hit.report_id for hit in answer.hits}, canaries) == reader.sees


@each_reader
def test_a_word_that_only_one_report_has(canaries, readers, engine, who):
    reader = readers[who]
    for word, row in canaries.items():
        seen = [row.pk] if word in reader.sees else []
        for answer in asked_twice(
            reader, lambda word=word: engine.search(query(reader, words_of(word)))
        ):
            assert [hit.report_id for hit in answer.hits] == seen
            assert not answer.next_token


@each_reader
@pytest.mark.parametrize("text", ["", COMMON])
def test_counts(canaries, readers, engine, who, text):
    reader = readers[who]
    words = words_of(text) if text else Words()
    asked = query(reader, words, facets=tuple(Facet))

    for answer in asked_twice(reader, lambda: engine.search(asked)):
        told = {count.value: count.many for count in answer.facets[Facet.CATEGORY]}
        assert told == dict.fromkeys(reader.sees, 1)
        for facet in (Facet.STATE, Facet.CLASS, Facet.PROVINCE, Facet.REGENCY):
            assert sum(count.many for count in answer.facets[facet]) == answer.total
        # The desk sees the report too that another was merged into.
        assert answer.total == len(reader.sees) + (who == "desk" and not text)


@each_reader
def test_suggestions(canaries, readers, engine, who):
    reader = readers[who]
    for word, row in canaries.items():
        typed = query(reader, words_of(word[:4], is_prefix=True))
        seen = [row.pk] if word in reader.sees else []
        for hits in asked_twice(reader, lambda typed=typed: engine.begins(typed)):
            assert [hit.report_id for hit in hits] == seen


@each_reader
def test_likenesses(canaries, readers, engine, who):
    reader = readers[who]
    asked = Likeness(
        reach=reader.reach,
        at=next(iter(canaries.values())).submitted_at,
        words=words_of(COMMON),
        region_code="33.04.07",
        most=50,
    )

    for hits in asked_twice(reader, lambda: engine.similar(asked)):
        assert canaries_in({hit.report_id for hit in hits}, canaries) == reader.sees


@each_reader
def test_texts(canaries, readers, engine, who):
    reader = readers[who]
    with scope(reader.scope):
        found = door.search(query(reader, words_of(COMMON)))

    shown = " ".join(one.title + one.excerpt for one in found.reports)
    assert {word for word in canaries if word in shown} == reader.sees
    assert shown.count("<mark>") == 2 * len(reader.sees)


def test_a_hit_that_the_register_refuses_is_dropped(canaries, readers, engine, caplog):
    with scope(EVERYTHING):
        for word in ("anoa", "elang"):
            row = canaries[word]
            row.agency_id, row.published = 999_999, False
            row.save()
    caplog.set_level("INFO", logger="search.door")

    for who, left in (("public", set()), ("admin", readers["admin"].sees - {"anoa", "elang"})):
        reader = readers[who]
        with scope(reader.scope):
            found = door.search(query(reader, words_of(COMMON)))
        assert canaries_in({one.report.pk for one in found.reports}, canaries) == left
    assert [record.getMessage() for record in caplog.records] == [
        "1 of 1 hits were not for their reader.",
        "2 of 7 hits were not for their reader.",
    ]
