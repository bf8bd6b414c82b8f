"""An engine outside the database that keeps documents in memory and can be switched off.

It keeps to the port as Elasticsearch's does, whose own tests run against the real server.
"""

from search.engines.chosen import POSTGRES
from search.language.analysis import analysis_mark
from search.port import BLOCK, EngineAway, Sum, mark_of


class Outside:
    name = "outside"
    is_inside = False

    def __init__(self):
        self.is_away, self.calls = False, []
        self.live, self.new, self.made_by = {}, None, analysis_mark()

    def _called(self, what, documents=()):
        if self.is_away:
            raise EngineAway
        self.calls.append((what, len(documents)))

    def search(self, query):
        self._called("search")
        return POSTGRES.search(query)

    def begins(self, query):
        self._called("begins")
        return POSTGRES.begins(query)

    def similar(self, likeness):
        self._called("similar")
        return POSTGRES.similar(likeness)

    def is_current(self):
        self._called("is_current")
        return self.live is not None and self.made_by == analysis_mark()

    def keep(self, documents):
        self._called("keep", documents)
        for held in (self.live, self.new):
            for document in documents if held is not None else ():
                before = held.get(document.report_id)
                if before is None or before.version < document.version:
                    held[document.report_id] = document

    def mend(self, documents, *, gone=()):
        self._called("mend", documents)
        for report_id in (*gone, *(document.report_id for document in documents)):
            self.live.pop(report_id, None)
        self.live |= {document.report_id: document for document in documents}

    def begin_rebuild(self):
        self._called("begin")
        was_begun = self.new is not None
        self.new = self.new or {}
        return was_begun

    def rebuild(self, documents):
        self._called("rebuild", documents)
        self.new |= {document.report_id: document for document in documents}

    def end_rebuild(self):
        self._called("end")
        self.live, self.new, self.made_by = self.new, None, analysis_mark()

    def sums(self, *, public, agency_id=None):
        self._called("sums")
        found = {}
        for document in self._of(public):
            holder = document.agency_id or 0
            if agency_id not in (None, holder):
                continue
            key = holder if agency_id is None else document.report_id // BLOCK
            many, total = found.get(key, (0, 0))
            found[key] = Sum(many + 1, total + mark_of(document.report_id, document.version))
        return found

    def versions(self, *, public, agency_id, block):
        self._called("versions")
        return {
            document.report_id: document.version
            for document in self._of(public)
            if (document.agency_id or 0) == agency_id and document.report_id // BLOCK == block
        }

    def _of(self, public):
        return [each for each in self.live.values() if each.is_public or not public]

    def held(self):
        return {report_id: document.version for report_id, document in self.live.items()}
