"""How found reports are ranked: each form by how often and where it stands, and how rare it is.

PostgreSQL's own ranking takes every word for equally telling, so that `lampu` would weigh as much
as `PLN`; the rarity comes with the words.
"""

from search.engines.postgres.matching import phrase_query, quoted_form
from search.engines.postgres.where import Sql
from search.words import Words

# Weights of D, C, B, A; 1: a long text gains less from repeating a word.
_ONE = "%s::float8 * ts_rank('{0.1, 0.67, 0.33, 1.0}', terms, %s::tsquery, 1)"


def rank(words: Words) -> Sql:
    """Return the SQL of a report's score."""
    told = {
        quoted_form(form, word): words.rarity_of(form)
        for word in words.wanted
        for form in word.forms
    }
    told |= {phrase_query(phrase): 1.0 for phrase in words.phrases}
    params = tuple(value for query, rarity in told.items() for value in (rarity, query))
    return Sql(f"({' + '.join([_ONE] * len(told)) or '0'})", params)
