"""What was understood and what was meant: whether they differ, and how they are kept."""

from dataclasses import replace
from datetime import datetime, time

from bot.language.reading import Access, Doubt, Work
from bot.model.learning import changed, corrected
from bot.model.listing import Understood
from bot.model.price import Price
from bot.model.when import WallSlot, When
from bot.packing import pack_understood, unpack_understood

SECOND = datetime.fromisoformat("2026-10-25T02:30").replace(fold=1)
WHEN = When(slots=(WallSlot(start=SECOND, end=datetime.fromisoformat("2026-10-25T05:00")),))
ROOM = Understood(
    direction="offer",
    kind="room",
    category="room.dance",
    title='Zaal "Zuid" \u00e9',
    town="Gent",
    address="Sint-Pietersplein 1",
    when=WHEN,
    zone="Europe/Brussels",
    capacity=20,
    area=60,
    price=Price(type="amount", cents=1500, unit="hour"),
    conditions=("bezemschoon",),
    access=(Access(need="step-free", met=False),),
    audience=False,
    work=Work(hours=4, per="week"),
    doubts=(Doubt(about="ambiguous", said="3/5", alternatives=(WHEN,)),),
)


def test_what_was_understood_is_kept_whole() -> None:
    bare = Understood(direction="request", when=When(), zone="Europe/Brussels")
    for each in (ROOM, bare):
        assert unpack_understood(pack_understood(each)) == each
    again = unpack_understood(pack_understood(ROOM)).when.slots[0]
    assert again.start.fold == 1, "the second of two equal wall times"


def test_doubts_that_are_settled_change_nothing_by_themselves() -> None:
    assert not changed(ROOM, replace(ROOM, doubts=()))
    assert changed(ROOM, replace(ROOM, audience=True))


def test_what_is_added_or_answered_was_not_misread() -> None:
    sure = replace(ROOM, doubts=())
    other = When(slots=(WallSlot(start=datetime.combine(SECOND, time(9)), end=None),))
    assert corrected(sure, replace(sure, when=other))
    assert corrected(sure, replace(sure, category=None))
    assert not corrected(sure, replace(sure, quantity=4))
    assert not corrected(ROOM, replace(ROOM, when=other, doubts=()))
    assert corrected(ROOM, replace(ROOM, town="Aalst"))
