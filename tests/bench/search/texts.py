"""Complaints as people write them, about the topics of the judged set, all over the country."""

from functools import cache
from random import Random

from regions.data_files import region_rows
from tests.search.judging.corpus import ENDINGS, NOISY, OPENINGS, WHERE
from tests.search.judging.noise import noisy
from tests.search.judging.topics import topics

_NAMING_PLACE = 0.4  # of titles that name the place


def complaint(number):
    """Return title, body, category and region of the complaint with this number.

    Topics and regencies are taken unevenly, as in life: the most usual fifty times the rarest.
    """
    rng = Random(number)  # noqa: S311 - the same at every run
    names, places = sorted(topics()), _districts()
    topic = topics()[names[_uneven(rng, len(names))]]
    code, district, regency = rng.choice(places[_uneven(rng, len(places))])
    where = rng.choice(WHERE).format(district=district, regency=regency)
    title = rng.choice(topic.titles)
    if where and rng.random() < _NAMING_PLACE:
        title, where = f"{title} {where}", ""
    house = (
        f"RT {rng.randrange(1, 20)} RW {rng.randrange(1, 12)}, rumah nomor {rng.randrange(400)}."
    )
    bodies = rng.sample(topic.bodies, rng.choice((1, 2, 2)))
    told = (rng.choice(OPENINGS), f"{where}." if where else "", house, *bodies, rng.choice(ENDINGS))
    body = " ".join(filter(None, told))
    if rng.random() < NOISY:
        title, body = noisy(title, rng), noisy(body, rng)
    return " ".join(title.split()), body, topic.category, code


def categories():
    """Return the codes of all categories that complaints are of."""
    return sorted({topic.category for topic in topics().values()})


def _uneven(rng, many):
    """Return a place in a list, the first ones more often than the last."""
    return int(many * rng.random() ** 2)


@cache
def _districts():
    """Return code, name and regency's name of the districts of each regency."""
    rows = list(region_rows())
    names = {row.code: row.name for row in rows}
    found = {}
    for row in rows:
        if row.level == "DISTRICT":
            found.setdefault(row.parent, []).append((row.code, row.name, names[row.parent]))
    return list(found.values())
