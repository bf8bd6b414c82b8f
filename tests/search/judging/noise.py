"""How complaints are really typed: a quarter in a hurry, with abbreviations and slips."""

from __future__ import annotations

SHORT = {
    "yang": "yg", "tidak": "tdk gak nggak", "sudah": "sdh udh", "belum": "blm", "karena": "krn",
    "dengan": "dgn", "untuk": "utk", "jalan": "jln jl", "dan": "dn", "pada": "pd", "dari": "dr",
    "sampai": "smp", "kami": "kmi", "orang": "org", "rumah": "rmh", "juga": "jg", "kecamatan": "kec",
    "kabupaten": "kab", "sekolah": "sklh", "banyak": "bnyk", "setiap": "tiap", "mohon": "mhn",
    "bulan": "bln", "tahun": "thn", "dekat": "dkt", "lampu": "lmpu", "masih": "msh", "anak": "ank",
    "petugas": "ptgs", "warga": "wrg", "malam": "mlm", "puskesmas": "pkm", "sampah": "smph",
    "saya": "sy", "selalu": "sllu", "hanya": "cuma", "bisa": "bs", "dapat": "dpt",
}  # fmt: skip
_SHORTEST = 5


def noisy(text, rng):
    """Return the text as somebody types it in a hurry."""
    return " ".join(_word(word, rng) for word in text.split()).lower().replace(".", "!")


def _word(word, rng):
    bare = word.strip(".,").lower()
    if bare in SHORT and rng.random() < 0.6:
        return rng.choice(SHORT[bare].split())
    if len(bare) < _SHORTEST or not bare.isalpha() or rng.random() > 0.09:
        return word
    return _slip(word, rng)


def _slip(word, rng):
    at = rng.randrange(1, len(word) - 2)
    kind = rng.randrange(3)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    return word[:at] + word[at] + word[at:]
