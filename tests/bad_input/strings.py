"""Strings that have broken forms before, by what they try."""

CONTROL = {
    "nul": "satu\x00dua",
    "only nul": "\x00",
    "escape": "merah \x1b[31m teks",
    "every control": "".join(map(chr, range(1, 32))) + "\x7f\x85\x9b",
    "only spaces": " \t\r\n\u00a0\u2003 ",
    "line separators": "satu\u2028dua\u2029tiga\x0btiga\x0cempat",
}
INVISIBLE = {
    "bidi": "laporan \u202etxt.exe\u202c dari \u2066kanan\u2069",
    "zero width": "jalan\u200b\u200c\u200d\u2060\ufeff rusak",
    "only invisible": "\u200b\u200e\u202e\u2060\ufeff",
    "tags": "aman\U000e0041\U000e0042",
}
UNICODE = {
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 🇮🇩 😀",
    "stacked": "Z̸̧̛̗̤͇a̵̢̛l̶̨̛g̷̢̛o̸̢̕" * 20,
    "not composed": "Ame\u0301lie \u1112\u1161\u11ab",
    "right to left": "مرحبا שלום",
    "noncharacters": "a\ufffe\uffffb\U0010ffff",
    "replacement": "\ufffd\ufffd",
    "turkish": "\u0130STANBUL \u0131I \u017f \u00df \u0149",
    "wide digits": "\uff11\uff12\uff13 \u0663\u0664\u0665 \u096b\u096c\u096d",
}
CODE = {
    "script": "<script>alert(1)</script>",
    "attribute": "\"' onmouseover=alert(1) x='",
    "img": "<img src=x onerror=alert(1)>",
    "svg": "<svg/onload=alert(1)>",
    "end of text": "</textarea></title><script>alert(1)</script>",
    "template": "{{ 7|add:7 }}{% load x %}{{ settings.SECRET_KEY }}${7*7}#{7*7}",
    "percent": "%s %d %(a)s %n %x {0} {name} {",
    "sql": "'; DROP TABLE register_report; --",
    "sql union": '" OR ""="\' UNION SELECT secret_hash FROM register_report -- ',
    "path": "../../../../etc/passwd\\..\\..\\windows\\win.ini",
    "url": "javascript:alert(1)//https://contoh.example",
    "header": "a\r\nSet-Cookie: x=1\r\n\r\n<b>",
    "formula": '=HYPERLINK("http://contoh.example","klik")',
    "json": '{"$ne": null, "__proto__": {"a": 1}}',
}
NUMBERS = {
    "minus": "-1",
    "zero": "0",
    "past bigint": "9223372036854775808",
    "many digits": "9" * 5000,
    "float": "1e400",
    "nan": "NaN",
    "date": "0000-00-00",
    "late date": "9999-12-31",
    "date past python": "10000-01-01",
    "boolean": "true",
}
LONG = {
    "long word": "a" * 20_000,
    "long text": "Jalan rusak. " * 4000,
    "long emoji": "😀" * 6000,
}
STRINGS = {**CONTROL, **INVISIBLE, **UNICODE, **CODE, **NUMBERS, **LONG}
# Enough for the forms of steps, which are all made by the same code.
FOR_STEPS = {
    name: STRINGS[name]
    for name in (
        *("nul", "only nul", "escape", "only spaces", "bidi", "only invisible", "emoji"),
        *("end of text", "template", "sql", "header", "past bigint", "many digits"),
        *("late date", "date past python", "long text"),
    )
}
# Enough for a field that takes one of a list.
FOR_CHOICES = {
    name: STRINGS[name]
    for name in ("nul", "bidi", "script", "sql", "minus", "past bigint", "many digits", "long word")
}
# What a browser could have run or an output could have been cut by, had it come through unescaped.
RAW = ("<script>alert", "<img src=x", "<svg/onload", "\x00", "\x1b[31m", "\u202e")
