"""Opening a report as its reporter does: by number and secret."""


def open_report(visitor, life):
    """Type number and secret, and return the page of the report."""
    typed = {"number": life.report.number, "secret": life.secret}
    return visitor.get(visitor.post("/lacak/", typed)["Location"])
