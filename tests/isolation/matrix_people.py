"""Who the columns of the matrix stand for; see matrix_rows.py."""

# People without a task at the site, whatever they are elsewhere.
_NO_TASK = ("CITIZEN", "REP")
_REGENCY = ("ADM", "KOM", "ORG", "INS", "LIA", "LIA_2", "LEAD", "EXM", "ADM_1F")
_OUTSIDE = ("OTHER", "PRV", "OMB")
_DESK = ("NAT", "NAT_2", "NAT_1F")
_BOTH_FACTORS = tuple(who for who in (*_DESK, *_REGENCY) if not who.endswith("_1F"))

COLUMNS = {
    "PORTAL": {
        "ANON": ("ANON",),
        "REP": ("REP",),
        "OTHERS": ("CITIZEN", *_BOTH_FACTORS, *_OUTSIDE),
        "1F": ("NAT_1F", "ADM_1F"),
    },
    "NATIONAL": {
        "ANON": ("ANON",),
        "OTHERS": (*_NO_TASK, *_REGENCY, *_OUTSIDE),
        "NAT": ("NAT", "NAT_2"),
        "1F": ("NAT_1F",),
    },
    # @: the officer at the host of their own agency.
    "AGENCY": {
        "ANON": ("ANON",),
        "OTHERS": (*_NO_TASK, *_DESK, *_OUTSIDE),
        "ADM": ("ADM", "KOM", "ORG"),
        "INS": ("INS",),
        "LIA": ("LIA",),
        "LIA_2": ("LIA_2",),
        "LEAD": ("LEAD",),
        "EXM": ("EXM",),
        "1F": ("ADM_1F",),
        "PRV@": ("PRV@",),
        "OMB@": ("OMB@",),
        "OTHER@": ("OTHER@",),
    },
    "ADMINISTRATION": {
        "ANON": ("ANON",),
        "OTHERS": (*_NO_TASK, *_DESK, *_OUTSIDE),
        "ADM": ("ADM",),
        "KOM": ("KOM",),
        "ORG": ("ORG",),
        "INS": ("INS",),
        "STAFF": ("LIA", "LIA_2", "LEAD", "EXM"),
        "1F": ("ADM_1F",),
        "PRV@": ("PRV@",),
        "OMB@": ("OMB@",),
        "OTHER@": ("OTHER@",),
    },
    "ACCOUNT": {
        "ANON": ("ANON",),
        "CITIZEN": _NO_TASK,
        "STAFF": ("NAT", "ADM", "LIA", "LEAD", "EXM", *_OUTSIDE),
        "1F": ("NAT_1F", "ADM_1F"),
    },
    "API": {"ANYBODY": ("ANON", *_NO_TASK, *_DESK, *_REGENCY, *_OUTSIDE)},
}
