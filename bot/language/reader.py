"""The way of a text through the reader: masks, signs, grammar, fields."""

import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.language.access import read_access, read_audience
from bot.language.amounts import Amounts, accepted, numbers, read_amounts, whole
from bot.language.conventions import FLEMISH, Conventions
from bot.language.detecting import detect
from bot.language.districts import find_area
from bot.language.doubles import doubt_places
from bot.language.folding import clean, flatten
from bot.language.intents import Told, asks_hands, is_notice, read_command, read_intent, said_words
from bot.language.money import read_money
from bot.language.nearness import masked as hidden
from bot.language.nearness import read_nearness
from bot.language.phrases import (
    Span,
    find_address,
    find_conditions,
    left_over,
    name_in_front,
    side_remarks,
    thing,
    tidy,
    unnamed,
    unread_clauses,
)
from bot.language.reading import Access, Doubt, Intent, Kind, Language, Reading
from bot.language.taxonomy import Match, Own, best, find
from bot.language.things import choose, either, joined, worker
from bot.language.timing import read_timing
from bot.language.towns import Town, find_towns
from bot.model.price import Price

# Where something happens is not what is offered: in de kerk, au théâtre.
_PLACED = re.compile(r"\b(?:(?:in|op|naar|to|at|dans) (?:de|het|the|la|le|l')|au|aux|chez) ?$")
_APART = re.compile(r"^ ?(?:[a-z'-]{2,20}[ /]){0,2}$")
_PREPOSITION = re.compile(
    r"\b(?:voor|for|pour|met|with|avec|in|a|de|van|of|tot|to|en|and|et|op|on)\b"
)
_PARENTHESIS = re.compile(
    r" ?\((?:min\.?|max\.?|ca\.?|circa|environ|une|een|some|about)? ?(\d+"
    r"|[a-z-]+)(?: ?(?:stuks?|st\.?|pieces?|pcs|x|ex))?\)"
)
# A bar crew of three is three people, and a hall has its chairs for as many.
_TEAM = re.compile(r" ?(?:\(|van |de |of |d'|: ?)?(?:max\.? )?")
_SEATS = re.compile(r"(?<![\d.,/])(\d{2,4}) (?:stoelen|zitjes|zetels|chaises|sieges|chairs)\b")
_PIECES = re.compile(r"(?<![\d.,])(\d+) ?(?:stuks|pieces|pcs|exemplaires|exemplaren|items)\b")


def read(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    locale: Language | None = None,
    *,
    intent: Intent | None = None,
    conventions: Conventions = FLEMISH,
    own: Own = (),
) -> Reading:
    """`now` is aware; the times of the reading are wall times in `zone`. `own` are words that only
    the community uses. No text raises.
    """
    cleaned = clean(text)
    command = read_command(flatten(cleaned))
    if command:
        behind, said, spoken = command
        cleaned = cleaned[behind:]
        intent = intent or said
    else:
        spoken = None
    plain = flatten(cleaned)
    known = detect(plain, spoken, locale)
    language: Language = known or "nl"
    towns = find_towns(cleaned, plain)
    near = None if intent == "offer" else read_nearness(plain, towns)
    region = None if towns or intent == "offer" else find_area(plain)
    placed: list[Span] = [*(near.spans if near else ()), *([region[1:]] if region else [])]
    bare = hidden(plain, placed)
    amounts = read_amounts(cleaned, bare, language)
    masked = amounts.plain
    for town in towns:
        masked = masked[: town.start] + "\x01" * (town.end - town.start) + masked[town.end :]
    timing = read_timing(masked, cleaned, now, zone, language, conventions)
    when, doubts, timed = timing.when, timing.doubts, list(timing.spans)
    found = [match for match in find(bare, language, own=own) if not _misread(match, towns)]
    matches = joined(_untimed(found, timed), plain, language)
    chosen = choose(matches, plain, towns)
    price, priced = read_money(plain, language)
    heard = said_words(plain)
    if intent is None:
        shown = chosen is not None and not _PLACED.search(plain[: chosen.start])
        in_euros = price is not None and price.cents is not None
        counted = amounts.work or amounts.area or amounts.capacity
        precisely = bool(price or counted or timing.clocked or when.patterns)
        told = bool(
            when or doubts or price or amounts.area or amounts.capacity or amounts.work or towns
        )
        strong = chosen is not None and (chosen.strength != "generic" or told)
        intent = read_intent(
            heard,
            language,
            Told(
                thing=chosen.start if chosen else None,
                strong=shown and strong,
                people=chosen is not None and chosen.kind == "staff",
                either=either(matches, plain),
                anything=told,
                precisely=precisely,
                priced=in_euros,
            ),
        )
    kind = chosen.kind if chosen else None
    named = chosen.start if chosen else None
    theirs = kind in (None, "gear") or (chosen and chosen.category == "service.training")
    if intent == "request" and theirs and asks_hands(plain, language, named):
        kind = "staff"
        if chosen:
            chosen = worker(chosen)
    taken: list[Span] = [*timed, *priced, *placed, *((town.start, town.end) for town in towns)]
    front = None if intent == "search" else name_in_front(cleaned, masked, matches, taken)
    if front and chosen and chosen.start < front[1]:
        chosen = (
            best([match for match in matches if match.start >= front[1]], *side_remarks(plain))
            or chosen
        )
    span = front or (thing(cleaned, masked, chosen, matches, language) if chosen else None)
    if span is None and intent != "chatter":
        span = unnamed(cleaned, masked, timed)
    title = None
    if span:
        title = cleaned[span[0] : span[1]].strip()
        title = title if front else tidy(title, flatten(title))
    spoken_for = [*timed, front] if front else timed
    quantity = _quantity(amounts, masked, cleaned, chosen, matches, spoken_for, language)
    thing_end = span[1] if span else 0
    places = [(town.start, town.end) for town in towns]
    address = find_address(cleaned, plain, places, thing_end)
    if span:
        taken.append(span)
    if chosen:
        taken.append((chosen.start, chosen.end))
    unread: list[Span] = []
    if intent == "offer":
        read_by = list(taken)
        if address:
            read_by.append((cleaned.index(address), cleaned.index(address) + len(address)))
        unread += unread_clauses(masked, matches, read_by, language)
    capacity = amounts.capacity
    if chosen and kind == "staff" and quantity is None and _team(chosen, plain, amounts):
        capacity, quantity = None, capacity
    if chosen and chosen.kind == "room" and capacity is None and (seats := _SEATS.search(masked)):
        capacity = accepted(seats[1])
    needs, watched = list(read_access(plain)), read_audience(plain)
    conditions = find_conditions(cleaned, plain, language, unread)
    return Reading(
        text=text,
        language=known,
        intent=intent,
        kind=kind,
        category=chosen.category if chosen else None,
        title=title,
        town=towns[0].name if towns else None,
        near=near is not None,
        radius=near.km if near else None,
        region=region[0] if region else None,
        address=address,
        when=when,
        capacity=capacity,
        area=None if amounts.sized and chosen and chosen.kind != "room" else amounts.area,
        quantity=quantity,
        work=amounts.work if chosen is None or chosen.kind in ("staff", "service") else None,
        price=_whole(price, intent, chosen.kind if chosen else None),
        conditions=conditions,
        access=tuple(need for need, _, _ in needs),
        audience=watched[0] if watched else None,
        notice=is_notice(heard, language),
        spans=_spans(timed, priced, towns, amounts, span, needs, watched),
        words=left_over(cleaned, amounts.plain, taken, conditions),
        doubts=(*doubts, *doubt_places(cleaned, plain, towns), *amounts.doubts),
    )


def _team(people: Match, plain: str, amounts: Amounts) -> bool:
    """Whether the number of heads is that of the people who are offered or asked."""
    return any(_TEAM.fullmatch(plain[people.end : start]) for start, _ in amounts.people)


def _misread(match: Match, towns: list[Town]) -> bool:
    """A town is no typing error: Verviers is no vervoer."""
    return match.typo and any(town.start <= match.start < town.end for town in towns)


def _untimed(matches: list[Match], timed: list[Span]) -> list[Match]:
    """Without the short words that were read as times: di 27/10 asks for no DI box."""
    return [
        match
        for match in matches
        if match.end - match.start > 3
        or not any(start <= match.start < end for start, end in timed)
    ]


def _spans(
    timed: list[Span],
    priced: tuple[Span, ...],
    towns: list[Town],
    amounts: Amounts,
    title: Span | None,
    needs: list[tuple[Access, int, int]],
    watched: tuple[bool, int, int] | None,
) -> tuple[tuple[str, int, int], ...]:
    """What was used of the text, by field, from left to right."""
    found = [("when", start, end) for start, end in timed]
    found += [("price", start, end) for start, end in priced]
    found += [("place", town.start, town.end) for town in towns]
    found += [("capacity", start, end) for start, end in amounts.people]
    found += [("access", start, end) for _, start, end in needs]
    if title:
        found.append(("title", *title))
    if watched:
        found.append(("audience", *watched[1:]))
    return tuple(sorted(found, key=lambda one: one[1:]))


def _quantity(
    amounts: Amounts,
    masked: str,
    text: str,
    chosen: Match | None,
    matches: list[Match],
    timed: list[Span],
    language: Language,
) -> int | None:
    """How many of the thing itself: before it, or in brackets behind it."""
    if chosen is None:
        return None
    for value, start, end in numbers(masked, language):
        if any(first <= start < last for first, last in timed):
            continue
        named = next((one for one in matches if one.start >= end and one.kind == chosen.kind), None)
        if named is None:
            break
        in_brackets = start > chosen.start and masked[:start].endswith("(")
        if named.category not in (None, chosen.category) or in_brackets:
            continue
        between = masked[end : named.start]
        dozens = masked[start:end].endswith(("aine", "tal")) and between in (" ", " de ")
        if dozens or (_APART.match(between) and not _PREPOSITION.search(between)):
            return _in_range(amounts, value, text[start : named.end])
    if chosen.kind != "room" and (match := _PARENTHESIS.search(masked, chosen.end)):
        if match[1].isdigit():
            return _in_range(amounts, whole(match[1]), match[0].strip(" ()"))
        for value, _, _ in numbers(match[1], language):
            return value
    if match := _PIECES.search(masked):
        return _in_range(amounts, whole(match[1]), match[0])
    return None


def _whole(price: Price | None, intent: Intent, kind: Kind | None) -> Price | None:
    """A budget or a fee for which no unit was said is for all of it."""
    paid = intent == "request" or kind in ("staff", "service")
    if paid and price and price.type == "amount" and price.unit is None:
        return replace(price, unit="total")
    return price


def _in_range(amounts: Amounts, value: int, said: str) -> int | None:
    number = accepted(str(value))
    if number is None:
        amounts.doubts.append(Doubt(about="number-out-of-range", said=said))
    return number


def read_number(text: str) -> int | None:
    """The one number of a form answer, in figures or words."""
    plain = flatten(clean(text))
    for language in ("nl", "fr", "en"):
        for value, _, _ in numbers(plain, language):
            return value
    match = re.search(r"\d{1,12}", plain)
    return int(match[0]) if match else None


def read_price(text: str, locale: Language | None) -> Price | None:
    """The price of a form answer; a bare amount is in euros."""
    plain = flatten(clean(text))
    language = locale or "nl"
    order: list[Language] = [
        language,
        *(other for other in ("nl", "fr", "en") if other != language),
    ]
    for one in order:
        if found := read_money(plain, one)[0]:
            return found
    if match := re.match(r"\s*(\d{1,6}(?:[.,]\d{1,2})?)(?![\d.,])", plain):
        return read_money(f"{match[1]} euro{plain[match.end() :]}", language)[0]
    return None
