"""Deep links: an act survives the way through one, and nothing else becomes an act."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.acts import Act
from bot.links import LONGEST, Link, carried, follow


@given(
    st.from_regex(r"[a-z]{1,10}", fullmatch=True),
    st.from_regex(r"[0-9a-z-]{0,26}", fullmatch=True),
    st.integers(0, 999),
)
def test_a_deep_link_brings_back_the_act(verb: str, id_: str, version: int) -> None:
    act = Act(verb, id_, version)

    assert follow(carried(str(act))) == Link(act=act)


@pytest.mark.parametrize(
    "payload",
    ["", "hello", "a-b", "a-b-x", "-b-0", "a-b-0_", "a.b.0", "a" * 60 + "-b-100", "a-é-0"],
)
def test_other_deep_links_are_no_acts(payload: str) -> None:
    assert follow(payload).act is None


def test_a_word_and_the_place_where_an_answer_is_are_links_too() -> None:
    assert follow("Zoek") == Link(word="zoek")
    assert follow("here") == Link(here=True)
    assert follow("z" * (LONGEST + 1)) == Link()
