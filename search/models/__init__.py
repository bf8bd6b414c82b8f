from search.models.counted_words import CountedWords
from search.models.internal_document import InternalDocument
from search.models.learnt_routing import LearntRouting
from search.models.pending import Pending
from search.models.public_document import PublicDocument
from search.models.rebuild import Rebuild

__all__ = [
    "CountedWords",
    "InternalDocument",
    "LearntRouting",
    "Pending",
    "PublicDocument",
    "Rebuild",
]
