"""The numbers of buttons: short, unambiguous, and never another's behind one's back."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.console.buttons import Numbered, PrivateButtons, PublicButtons
from bot.messages import Button


def button(act: str) -> Button[str]:
    return Button(act.partition(".")[0], act)


def card(*acts: str) -> list[Button[str]]:
    return [button(act) for act in acts]


def numbers(shown: list[Numbered]) -> dict[str, str]:
    return {each.number: each.act for each in shown}


def test_the_newest_card_has_the_first_numbers_and_older_ones_stay_where_they_went() -> None:
    mine = PrivateButtons()
    mine.show("a", card("yes.a.1", "no.a.1"))
    mine.show("b", card("post.b.1"))
    assert numbers(mine.of("a")) == {"11": "yes.a.1", "12": "no.a.1"}

    mine.show("c", card("post.c.1"))

    assert numbers(mine.newest) == {"1": "post.c.1"}
    assert numbers(mine.of("a")) == {"11": "yes.a.1", "12": "no.a.1"}
    assert numbers(mine.of("b")) == {"21": "post.b.1"}


def test_a_card_without_buttons_leaves_the_numbers_alone() -> None:
    mine = PrivateButtons()
    mine.show("a", card("yes.a.1"))

    assert mine.show("b", []) == []
    assert numbers(mine.newest) == {"1": "yes.a.1"}


def test_a_card_of_many_buttons_makes_room_for_all_of_them() -> None:
    mine = PrivateButtons()
    mine.show("a", card("yes.a.1"))
    mine.show("b", card("no.b.1"))

    mine.show("c", [button(f"pick.c{n}.1") for n in range(1, 15)])

    assert numbers(mine.newest)["14"] == "pick.c14.1"
    assert numbers(mine.of("a")) == {"21": "yes.a.1"}
    assert numbers(mine.of("b")) == {"31": "no.b.1"}


def test_a_changed_card_gives_no_number_to_another_act() -> None:
    mine = PrivateButtons()
    mine.show("a", card("yes.a.1", "no.a.1", "talk.a.1"))
    mine.show("b", card("post.b.1"))

    changed = mine.change("a", card("hours.a.2", "talk.a.2"))

    assert numbers(changed) == {"14": "hours.a.2", "13": "talk.a.2"}
    assert numbers(mine.newest) == {"1": "post.b.1"}


def test_results_of_one_search_are_not_taken_for_each_other() -> None:
    public = PublicButtons()
    public.show("a", card("take.s.1", "take.s.2"))

    assert numbers(public.show("a", card("take.s.2", "take.s.3"))) == {
        "p2": "take.s.2",
        "p3": "take.s.3",
    }


def test_after_many_cards_the_oldest_have_no_number_any_more() -> None:
    mine = PrivateButtons()
    for n in range(20):
        mine.show(f"m{n}", card(f"post.m{n}.1"))

    assert [each.act for each in mine.all()] == [f"post.m{n}.1" for n in range(19, 11, -1)]


def test_public_numbers_are_given_out_once() -> None:
    public = PublicButtons()
    public.show("a", card("take.a.1", "talk.a.1"))
    public.show("a", card("talk.a.2"))

    assert numbers(public.show("b", card("take.b.1"))) == {"p3": "take.b.1"}
    assert numbers(public.all()) == {"p2": "talk.a.2", "p3": "take.b.1"}


_STEPS = st.lists(
    st.tuples(st.booleans(), st.integers(0, 4), st.integers(0, 13), st.integers(1, 3)),
    max_size=30,
)


@given(_STEPS)
def test_no_number_ever_means_two_things(steps: list[tuple[bool, int, int, int]]) -> None:
    mine = PrivateButtons()
    for new, message, count, version in steps:
        buttons = [button(f"act{n}.m{message}.{version}") for n in range(count)]
        if new:
            shown = mine.show(f"m{message}", buttons)
            assert [each.number for each in shown] == [str(n) for n in range(1, count + 1)]
        else:
            before = {each.act.rpartition(".")[0]: each.number for each in mine.of(f"m{message}")}
            for each in mine.change(f"m{message}", buttons):
                stem = each.act.rpartition(".")[0]
                assert each.number == before.get(stem, each.number)
        shown_numbers = [each.number for each in mine.all()]
        assert len(shown_numbers) == len(set(shown_numbers))
