"""What is doubtful about a reading is asked, one doubt after the other, and settled by one tap."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.acts import act
from bot.errors import UserError
from bot.language import TOLD, Doubt, Reading
from bot.language.doubles import province
from bot.messages import Button, Meaning, Text, Town, phrase
from bot.model.availability import anchored, availability
from bot.model.listing import Listing
from bot.model.slot import Instant
from bot.model.when import When, merged

MOST = 4
"""So many things a doubt may mean: more buttons than that help nobody."""


def prepared(doubts: Iterable[Doubt], zone: ZoneInfo, now: Instant) -> tuple[Doubt, ...]:
    """As they are kept with a draft: with what still lies ahead. What was only ambiguous is none
    where nothing else is left.
    """
    today = datetime.fromtimestamp(now, zone).date()
    kept: list[Doubt] = []
    for doubt in doubts:
        others = (anchored(when, today) for when in doubt.alternatives)
        ahead = tuple(when for when in others if _ahead(when, zone, now))
        if doubt.about != "ambiguous" or ahead:
            kept.append(replace(doubt, alternatives=ahead))
    return tuple(kept)


def options(doubt: Doubt, when: When) -> tuple[When, ...]:
    """The times that can be meant: as it was read first, where that is possible at all."""
    if doubt.about in TOLD and doubt.about != "time-twice" and doubt.alternatives:
        return (when, *doubt.alternatives)[:MOST]
    return doubt.alternatives[:MOST]


def asked(doubts: tuple[Doubt, ...], when: When) -> int | None:
    """Which doubt is asked now: the first that a tap can settle."""
    ways = (len(options(doubt, when)) + len(doubt.towns) for doubt in doubts)
    return next((n for n, many in enumerate(ways) if many), None)


def notes(doubts: tuple[Doubt, ...], when: When) -> list[Text]:
    """The question that is asked now, and what no tap settles."""
    now = asked(doubts, when)
    said: list[Text] = []
    for number, doubt in enumerate(doubts):
        many = len(options(doubt, when)) + len(doubt.towns)
        if number == now or not many:
            said.append(phrase(f"doubt-{doubt.about}", said=doubt.said, n=many))
    return said


def buttons(
    doubts: tuple[Doubt, ...], when: When, verb: str, id_: str, version: int
) -> list[Button[Text]]:
    """One for each thing that can be meant."""
    number = asked(doubts, when)
    if number is None:
        return []
    doubt = doubts[number]
    among = options(doubt, when)
    # What it cannot be tells the others apart too.
    compared = among if not when or when in among else (*among, when)
    labels = [phrase("doubt-means", when=Meaning(which, compared)) for which in range(len(among))]
    labels += [phrase("listing-town", town=Town(town)) for town in doubt.towns[:MOST]]
    return [
        Button(label, act(verb, f"{id_}-{number}{which}", version))
        for which, label in enumerate(labels)
    ]


def places(doubt: Doubt) -> tuple[Text, ...]:
    """The towns that can be meant by one name, each with where it lies."""
    known = [(Town(town), province(town)) for town in doubt.towns[:MOST]]
    return tuple(
        phrase("find-town-where", town=town, where=phrase("find-region", region=where))
        for town, where in known
        if where is not None
    )


def settled(listing: Listing, carried: str) -> Listing:
    """With the doubt settled as a button carries it. Raises UserError for what is none of its
    answers.
    """
    when, town, doubts = _settled(listing.when, listing.town, listing.doubts, carried)
    return replace(listing, when=when, town=town, doubts=doubts)


def understood(reading: Reading, answers: str, zone: ZoneInfo, now: Instant) -> Reading:
    """A reading with its doubts as they can be asked at `now`, and these taps."""
    today = datetime.fromtimestamp(now, zone).date()
    when, town = anchored(reading.when, today), reading.town
    doubts = prepared(reading.doubts, zone, now)
    for carried in answers.split():
        when, town, doubts = _settled(when, town, doubts, carried)
    return replace(reading, when=when, town=town, doubts=doubts)


def _settled(
    when: When, town: str | None, doubts: tuple[Doubt, ...], carried: str
) -> tuple[When, str | None, tuple[Doubt, ...]]:
    if len(carried) != 2 or not (carried.isascii() and carried.isdigit()):
        raise UserError("error-stale")
    number, which = map(int, carried)
    if number >= len(doubts):
        raise UserError("error-stale")
    doubt = doubts[number]
    among = options(doubt, when)
    rest = (*doubts[:number], *doubts[number + 1 :])
    if which < len(among):
        chosen = among[which]
        return chosen, town, _rebased(rest, when, chosen)
    if which - len(among) < len(doubt.towns[:MOST]):
        return when, doubt.towns[which - len(among)], rest
    raise UserError("error-stale")


def _rebased(doubts: tuple[Doubt, ...], before: When, chosen: When) -> tuple[Doubt, ...]:
    """What the others can mean now that this is settled; none is asked whose answer is known."""
    kept: list[Doubt] = []
    for doubt in doubts:
        others = (merged(before, chosen, other) for other in doubt.alternatives)
        left = tuple(other for other in others if other != chosen)
        if doubt.about == "time-twice" and doubt.alternatives:
            left = tuple(merged(before, chosen, other) for other in doubt.alternatives)
        if left or not doubt.alternatives:
            kept.append(replace(doubt, alternatives=left))
    return tuple(kept)


def _ahead(when: When, zone: ZoneInfo, now: Instant) -> bool:
    offered = availability(when, zone, now)
    return bool(offered.slots or offered.rules)
