"""The life of a visit: every move that is allowed, and no other."""

from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from bot.model.booking import Side
from bot.model.listing import IllegalMove
from bot.model.slot import Slot
from bot.model.visit import MOVES, Visit, VisitState, VisitVerb

A_VISIT = Visit(
    id="v",
    state="asked",
    version=1,
    listing_id="l",
    resource_id="r",
    host_id="h",
    guest_id="g",
    asker_id="p",
    slot=Slot(1_000_000, 1_001_800),
    turn="host",
    sequence=0,
    created_at=10,
    changed_at=10,
)


@pytest.mark.parametrize(
    ("state", "verb"), list(product(get_args(VisitState), get_args(VisitVerb)))
)
def test_a_visit_makes_only_the_moves_of_the_table(state: VisitState, verb: VisitVerb):
    visit = replace(A_VISIT, state=state)
    if (state, verb) not in MOVES:
        with pytest.raises(IllegalMove):
            visit.move(verb, 20)
        return

    moved = visit.move(verb, 20)

    assert (moved.state, moved.version) == (MOVES[state, verb], 2)
    assert moved.sequence == (1 if verb == "cancel" else 0)


@pytest.mark.parametrize("turn", get_args(Side))
def test_proposing_gives_the_turn_to_the_other_side(turn: Side):
    visit = replace(A_VISIT, turn=turn)

    assert visit.move("propose", 20).turn == visit.opener != turn
    assert visit.move("confirm", 20).turn == turn


def test_every_change_comes_later_for_a_calendar():
    assert A_VISIT.move("confirm", 5).changed_at == 11
