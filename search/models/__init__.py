from search.models.counted_words import CountedWords
from search.models.internal_document import InternalDocument
from search.models.pending import Pending
from search.models.public_document import PublicDocument
from search.models.rebuild import Rebuild

__all__ = ["CountedWords", "InternalDocument", "Pending", "PublicDocument", "Rebuild"]
