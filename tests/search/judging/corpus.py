"""A corpus of complaints, the same at every run: topics told by chance at places of the country."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random

from regions.data_files import region_rows
from tests.search.judging.noise import noisy
from tests.search.judging.queries import judged_queries
from tests.search.judging.topics import topics

MANY = 1_800
PLANTED = 6  # complaints of a topic at the place for which a query asks
NOISY = 0.25
BEGIN = datetime(2026, 1, 5, 1, tzinfo=UTC)
REGENCIES = [
    "11.71",
    "12.71",
    "12.07",
    "13.71",
    "14.71",
    "15.71",
    "16.71",
    "18.71",
    "21.71",
    "31.74",
    "31.73",
    "32.01",
    "32.04",
    "32.73",
    "32.75",
    "32.76",
    "33.14",
    "33.18",
    "33.72",
    "33.74",
    "34.71",
    "35.07",
    "35.15",
    "35.24",
    "35.73",
    "35.78",
    "35.79",
    "36.74",
    "51.71",
    "52.71",
    "53.71",
    "61.71",
    "63.71",
    "64.72",
    "71.71",
    "73.71",
    "81.71",
    "91.71",
    "19.71",
    "74.71",
]
OPENINGS = (
    "",
    "",
    "Selamat pagi.",
    "Yth. Bapak Bupati,",
    "Mohon perhatian.",
    "Saya ingin melapor.",
)
ENDINGS = (
    "", "Mohon segera ditindaklanjuti.", "Terima kasih.", "Kami menunggu tindakan nyata.",
    "Sudah dilaporkan ke RT tetapi belum ada hasil.", "Foto terlampir.",
)  # fmt: skip
WHERE = ("di {district}", "di Kecamatan {district}", "Kec. {district}, {regency}", "{regency}", "")


@cache
def corpus(part=""):
    """Return the lines of the corpus; `topic` is what the judges know and the search does not.

    part: empty, second_, third_ or held_out_.
    """
    rng = Random(20260105)  # noqa: S311 - a fixed corpus, no secret
    districts = _districts(part)
    known = topics(part)
    told = [_line(rng, known[rng.choice(sorted(known))], rng.choice(REGENCIES), districts)
            for _ in range(MANY)]  # fmt: skip
    for query in judged_queries(part):
        for topic in sorted(query.exact) * (PLANTED if query.place else 0):
            told.append(_line(rng, known[topic], query.place, districts))  # noqa: PERF401
    for number, line in enumerate(told, start=1):
        line["id"] = f"d{number}"
    return told


def judgements(part=""):
    """Return (query, document, grade) of everything that answers a query."""
    return [
        (query.id, line["id"], query.grade(line))
        for query in judged_queries(part)
        for line in corpus(part)
        if query.grade(line)
    ]


def _line(rng, topic, place, districts):
    code, district, regency = rng.choice(districts[place])
    where = rng.choice(WHERE).format(district=district, regency=regency)
    title = rng.choice(topic.titles)
    bodies = rng.sample(topic.bodies, rng.choice((1, 1, 2)))
    if rng.random() < 0.4 and where:
        title, where = f"{title} {where}", ""
    body = " ".join(
        (rng.choice(OPENINGS), f"{where}. " if where else "", *bodies, rng.choice(ENDINGS))
    )
    if rng.random() < NOISY:
        title, body = noisy(title, rng), noisy(body, rng)
    return {
        "title": " ".join(title.split()),
        "body": " ".join(body.split()),
        "category": topic.category,
        "district": code,
        "created_at": (BEGIN + timedelta(minutes=rng.randrange(200_000))).isoformat(),
        "agency_kind": topic.answers,
        "topic": topic.name,
    }


def _districts(part):
    """Return code, name and regency's name of the districts of each place that is used."""
    rows = list(region_rows())
    names = {row.code: row.name for row in rows}
    wanted = {*REGENCIES, *(query.place for query in judged_queries(part) if query.place)}
    found = {place: [] for place in wanted}
    for row in rows:
        if row.level != "DISTRICT":
            continue
        for place in (row.parent, row.code):
            if place in found:
                found[place].append((row.code, row.name, names[row.parent]))
    return found
