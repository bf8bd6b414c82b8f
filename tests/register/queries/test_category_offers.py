from register.queries.category_offers import CategoryOffer, category_offers
from register.rules.learnt import LearntCategory

LEARNT = (
    LearntCategory("jalan", ("aspal", "lampu jalan")),
    LearntCategory("lama", ("aspal",)),
    LearntCategory("gedung"),
)
NAMES = {"jalan": "Jalan", "gedung": "Gedung", "pohon": "Pohon"}


def test_what_may_be_chosen_is_offered_in_its_order():
    assert category_offers(LEARNT, NAMES, chosen="") == (
        CategoryOffer("jalan", "Jalan", "Menyebut “aspal”, “lampu jalan”."),
        CategoryOffer("gedung", "Gedung", ""),
    )
    assert len(category_offers(LEARNT, NAMES, chosen="pohon")) == 2


def test_nothing_is_offered_beside_one_that_fits():
    assert category_offers(LEARNT, NAMES, chosen="gedung") == ()
    assert category_offers((), NAMES, chosen="") == ()
