from search.routing.features import features
from search.routing.model import Guess, Model, convincing
from search.routing.train import train

EXAMPLES = [
    (features(title="Jalan berlubang", body="aspal rusak"), "regency"),
    (features(title="Aspal jalan rusak", body="lubang dalam"), "regency"),
    (features(title="Paspor lama", body="kantor imigrasi antre"), "ministry:IMMIGRATION"),
    (features(title="Antrean paspor", body="imigrasi penuh"), "ministry:IMMIGRATION"),
    (features(title="Ijazah SMA", body="sekolah menengah atas"), "province"),
    (features(title="SMA menahan ijazah", body="uang gedung"), "province"),
]


def test_what_was_learnt_is_guessed_with_its_reasons():
    first, *others = train(EXAMPLES).guesses(features(title="Jalan aspal hancur", body="lubang"))

    assert first.kind == "regency"
    assert "bidang:road" in first.reasons
    assert len(others) == 2


def test_the_same_examples_give_the_same_model():
    assert train(EXAMPLES) == train(EXAMPLES)


def test_what_nobody_knows_has_no_reasons():
    guesses = train(EXAMPLES).guesses({"xyz": 1.0})

    assert [guess.reasons for guess in guesses] == [(), (), ()]


def test_one_kind_alone_is_always_guessed():
    model = train([EXAMPLES[0], EXAMPLES[1]])

    assert [guess.kind for guess in model.guesses(features(title="Paspor", body=""))] == ["regency"]


def test_a_model_is_plain_numbers():
    model = Model(("a", "b"), {"jalan": (1.0, -1.0)})

    assert [guess.kind for guess in model.guesses({"jalan": 1.0})] == ["a", "b"]


def test_a_category_weighs_less_than_a_clear_text():
    found = features(title="Jalan", body="", category="ROAD")

    assert 0 < found["kategori:ROAD"] < found["jalan"]


def test_who_learns_tells_how_far_it_has_come():
    seen = []

    train(EXAMPLES, show=lambda done, of: seen.append((done, of)))

    assert seen[0] == (0, 48)
    assert seen[-1] == (48, 48)


def test_many_examples_are_gone_through_less_often():
    seen = []

    train(EXAMPLES * 1_000, show=lambda done, of: seen.append(of))

    assert set(seen) == {24_000}


def test_what_speaks_less_than_half_as_much_is_no_reason():
    model = Model(("A", "B"), {"aspal": (4.0, 0.0), "lampu": (2.0, 0.0), "hari": (1.0, 0.0)})

    [first, _other] = model.guesses({"aspal": 1.0, "lampu": 1.0, "hari": 1.0})

    assert first.reasons == ("aspal", "lampu")


def test_convincing_is_what_has_a_reason_and_a_tenth_of_the_best_score():
    guesses = [
        Guess("A", 10.0, ("aspal",)),
        Guess("B", 5.0, ()),
        Guess("C", 1.1, ("lampu",)),
        Guess("D", 1.0, ("hari",)),
    ]

    assert [guess.kind for guess in convincing(guesses)] == ["A", "C"]
    assert convincing([Guess("A", -1.0, ("aspal",))]) == []
    assert convincing([]) == []
