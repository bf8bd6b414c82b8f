"""Published reports whose title says much the same as one that is being written."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import reduce
from itertools import combinations
from operator import or_

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db import transaction

from register.models import Report
from register.rules.states import State

LATELY = timedelta(days=180)
MOST = 3
# However common two words are, no more titles than this are compared.
MOST_WEIGHED = 500
TITLE_WORDS = SearchVector("title", config="simple")
MOST_WORDS = 6
_WORD = re.compile(r"\w{3,40}")
# What nearly every title holds tells nothing of what it is about.
_COMMON = frozenset(
    [
        "ada",
        "agar",
        "akan",
        "atas",
        "bagi",
        "baru",
        "belum",
        "bisa",
        "dan",
        "dapat",
        "dari",
        "dengan",
        "depan",
        "desa",
        "itu",
        "ini",
        "jalan",
        "juga",
        "karena",
        "kami",
        "kecamatan",
        "kota",
        "kabupaten",
        "lagi",
        "lama",
        "mohon",
        "oleh",
        "pada",
        "para",
        "saat",
        "saja",
        "sampai",
        "sangat",
        "saya",
        "sejak",
        "sekitar",
        "selalu",
        "serta",
        "sudah",
        "tanpa",
        "telah",
        "tentang",
        "terlalu",
        "tersebut",
        "tidak",
        "tolong",
        "untuk",
        "warga",
        "yang",
    ]
)


def similar_reports(title: str, *, at: datetime) -> Sequence[Report]:
    """Return up to three published reports of the last half year that share two words of a title.

    Those with more words in common come first. No statement where the title has one word or none.
    :raises DatabaseError: the database does not answer; the transaction goes on
    """
    words = words_of(title)
    if len(words) < 2:  # noqa: PLR2004 (one word alone is shared by chance)
        return []
    pairs = [_asked(first) & _asked(second) for first, second in combinations(words, 2)]
    near = (
        Report.objects.filter(published=True, submitted_at__gt=at - LATELY)
        .exclude(state__in=(State.MERGED, State.ARCHIVED))
        .annotate(words=TITLE_WORDS)
        .filter(words=reduce(or_, pairs))
    )
    rank = SearchRank(TITLE_WORDS, reduce(or_, map(_asked, words)))
    ranked = Report.objects.filter(pk__in=near.values("pk")[:MOST_WEIGHED])
    shown = ranked.only("number", "title", "region_code", "state", "supporters")
    # A statement that fails or is stopped must not undo what else the request does.
    with transaction.atomic():
        return list(shown.order_by(rank.desc(), "-submitted_at", "-pk")[:MOST])


def words_of(title: str) -> list[str]:
    """Return the words of a title that say what it is about, the longest ones, in their order."""
    words = list(dict.fromkeys(_WORD.findall(title.lower())))
    telling = [word for word in words if word not in _COMMON]
    longest = sorted(telling, key=len, reverse=True)[:MOST_WORDS]
    return [word for word in telling if word in longest]


def _asked(word: str) -> SearchQuery:
    return SearchQuery(word, config="simple")
