"""Searching: what was asked for, what is really free, three at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot import cards, language, matching, nearly
from bot.acts import Act, act
from bot.context import Context
from bot.errors import UserError
from bot.messages import (
    Answer,
    Button,
    Card,
    Field,
    Form,
    Joined,
    Span,
    Text,
    phrase,
    verbatim,
)
from bot.model.availability import free
from bot.model.listing import Listing, Resource, units_offered
from bot.model.people import Organisation
from bot.model.slot import DAY, Instant, Slot
from bot.nearly import Near, Quest
from bot.ports import Offered, Part, Search, Sought, Wish
from bot.usecases import alternatives, questions, seeking, settling, wording

PAGE = 3
KEPT = 9
LOOKED_AT = 60
FEW = 15
# Without hours, so many offers are looked through: mostly the first of them are enough.
FIRST = 40
THEN = 1_000


@dataclass(frozen=True, slots=True)
class Hit:
    listing: Listing
    resource: Resource
    organisation: Organisation
    slot: Slot
    fit: matching.Fit
    sought: Sought | None = None


async def find(context: Context, text: str) -> Answer[Text]:
    if not text:
        return Answer(form=_form())
    now = datetime.fromtimestamp(context.now, context.zoneinfo)
    reading = language.read(
        text,
        now,
        context.zoneinfo,
        context.language,
        intent="search",
        own=context.own_words,
        conventions=context.conventions,
    )
    return await search(context, reading)


async def search(context: Context, reading: language.Reading, settled: str = "") -> Answer[Text]:
    """A private list of three, best first; each can be asked for by one button. Words that sound
    like a notice may be posted as one. What is doubtful about it is asked by taps: first, where
    nothing can be looked for without, else under what was found.
    """
    reading = settling.understood(reading, "", context.zoneinfo, context.now)
    questions.refuse_unsettled(context, reading)
    if any(doubt.about not in language.TOLD for doubt in reading.doubts):
        return _asked(context, reading, settled)
    quests = seeking.quests(context, reading, context.community.id)
    found, houses = await (_covering if quests[0].exact else _offering)(context, quests)
    hits = _apart(_closest(quests[0].wish, found.values()))[:KEPT]
    nears: list[Near] = []
    if len(hits) < PAGE:
        most = 1 if hits else PAGE
        nears = await alternatives.near(context.tx, quests[0], context.now, most, found)
        nears = wording.closest(quests[0].wish, nears, hits)
    shown: list[Hit | Near] = [*hits, *nears]
    kept = Search(
        id=context.new_id(),
        sender=context.incoming.sender,
        community_id=quests[0].wish.community_id,
        text=reading.text,
        units=quests[0].wish.units,
        results=tuple((each.listing.id, each.slot) for each in shown),
        expires_at=context.now + DAY,
        settled=settled,
    )
    context.keep(kept)
    what = seeking.what(quests, reading, context.zone)
    lines = tuple(_line(n, quests[0], each) for n, each in enumerate(shown[:PAGE], start=1))
    if not hits:
        card = _nothing(kept, what, houses, lines)
    else:
        title = phrase("find-found-near" if nears else "find-found", n=len(hits), what=what)
        card = _page(kept, lines, 0, title)
    notes = wording.notes(quests[0].wish, [each.sought for each in shown])
    card = replace(card, notes=(*notes, *card.notes))
    if shown and language.sounds_wanted(reading.text, context.language):
        seek = _seek(kept)
        card = replace(card, buttons=(seek, *(each for each in card.buttons if each != seek)))
    return _doubted(Answer(card=card), reading, kept)


async def meant(context: Context, pressed: Act) -> Answer[Text]:
    """One tap says what was meant, and it is looked for again."""
    search_id, _, carried = pressed.id.partition("-")
    kept = await kept_search(context, search_id)
    answers = f"{kept.settled} {carried}".strip()
    reading = seeking.settled(context, kept, answers, "search")
    return replace(await search(context, reading, answers), replaces=True)


def _asked(context: Context, reading: language.Reading, settled: str) -> Answer[Text]:
    kept = Search(
        id=context.new_id(),
        sender=context.incoming.sender,
        community_id=context.community.id,
        text=reading.text,
        units=1,
        results=(),
        expires_at=context.now + DAY,
        settled=settled,
    )
    context.keep(kept)
    doubt = reading.doubts[settling.asked(reading.doubts, reading.when) or 0]
    title = phrase(f"find-{doubt.about}", said=doubt.said)
    if doubt.about in language.TOLD:
        title = phrase(f"doubt-{doubt.about}", said=doubt.said, n=1)
    card = Card(
        title=title,
        lines=settling.places(doubt) or (phrase("find-or-this"),),
        notes=(phrase("only-you"),),
        buttons=tuple(
            settling.buttons(reading.doubts, reading.when, "meant", kept.id, 0),
        ),
    )
    return Answer(card=card)


def _doubted(answer: Answer[Text], reading: language.Reading, kept: Search) -> Answer[Text]:
    """Under what was found: what else may be meant."""
    now = settling.asked(reading.doubts, reading.when)
    if now is None or answer.card is None:
        return answer
    buttons = settling.buttons(reading.doubts, reading.when, "meant", kept.id, 0)
    if reading.doubts[now].about != "time-twice":
        # As it was read is what was looked for.
        buttons = buttons[1:]
    card = answer.card
    notes = (*settling.notes(reading.doubts, reading.when), *card.notes)
    return replace(answer, card=replace(card, notes=notes, buttons=(*card.buttons, *buttons)))


async def more(context: Context, pressed: Act) -> Answer[Text]:
    """The next three of a kept search; what was taken meanwhile says so."""
    search_id, offset = split(pressed.id)
    kept = await kept_search(context, search_id)
    reading = seeking.reread(context, kept, "search")
    quests = seeking.quests(context, reading, kept.community_id, then=kept.expires_at - DAY)
    shown = kept.results[offset : offset + PAGE]
    details = await context.tx.listings.many([listing_id for listing_id, _ in shown])
    known = [resource.id for _, resource, _ in details.values() if resource is not None]
    taken = await context.tx.resources.busy(known, _hull([slot for _, slot in shown]))
    lines, fitting = [], len(kept.results)
    for n, (listing_id, slot) in enumerate(shown, start=offset + 1):
        listing, resource, organisation = details[listing_id]
        if resource is not None and organisation is not None:
            uses = taken[resource.id]
            still = slot in free([slot], uses, resource.units, kept.units, context.now)
            gone = () if still else (phrase("fit-gone"),)
            way = nearly.way(quests, listing, resource, slot)
            wish = quests[0].wish
            away = matching.away(wish.town, resource.town)
            fit = matching.Fit((), None, away, matching.unstated(wish.access, listing))
            each: Hit | Near = Hit(listing, resource, organisation, slot, fit)
            if way is not None:
                each = Near(listing, resource, organisation.name, slot, way, 0)
                fitting -= 1
            lines.append(_line(n, quests[0], each, *gone))
    what = seeking.what(quests, reading, context.zone)
    if not fitting:
        houses = await context.tx.communities.size(kept.community_id)
        return Answer(card=_nothing(kept, what, houses, tuple(lines)))
    total = len(kept.results)
    title = phrase("find-more", first=offset + 1, last=offset + len(lines), n=total)
    if fitting < total:
        title = phrase("find-found-near", n=fitting, what=what)
    return Answer(card=_page(kept, tuple(lines), offset, title))


async def form(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    del pressed
    if values is None:
        return Answer(form=_form())
    parts = (values.get(name, "").strip() for name in ("what", "when", "town"))
    said = " ".join(filter(None, parts))
    return await find(context, said)


async def kept_search(context: Context, search_id: str) -> Search:
    """Raises UserError where it is over a day old, or somebody else's."""
    kept = await context.tx.searches.get(search_id)
    if kept is None or kept.expires_at <= context.now:
        raise UserError("error-search-old")
    if kept.sender != context.incoming.sender:
        raise UserError("error-not-yours")
    return kept


def split(carried: str) -> tuple[str, int]:
    """`search-number` as a button carries it. Raises UserError for anything else."""
    search_id, _, number = carried.partition("-")
    if not number.isascii() or not number.isdigit() or len(number) > 4:
        raise UserError("error-stale")
    return search_id, int(number)


async def _covering(context: Context, quests: Sequence[Quest]) -> tuple[dict[str, Hit], int]:
    """Only what is free for the whole time, as the database says; and how many organisations belong
    to the community.
    """
    first, zone = quests[0], context.community.zone
    slots = [quest.window for quest in quests]
    # Where nothing but the order of the database decides, few more than are kept are enough.
    plain = not (first.name or first.price or first.wish.words)
    most = THEN if first.wish.access else FEW if plain else LOOKED_AT
    hits: dict[str, Hit] = {}
    while True:
        got = await context.tx.finds.covering(first.wish, slots, zone, most)
        for each in sorted(got.found, key=lambda found: slots.index(found.slot)):
            listing = each.listing
            if listing.id not in hits and _suits(first, listing, each.resource, each.slot):
                fit = _fit(first, listing, each.resource, each.slot, each.slot)
                hits[listing.id] = Hit(
                    listing, each.resource, each.organisation, each.slot, fit, each.sought
                )
        if len(hits) >= KEPT or len(got.found) < most or most == THEN:
            return hits, got.houses
        most = THEN


async def _offering(context: Context, quests: Sequence[Quest]) -> tuple[dict[str, Hit], int]:
    """The first free stretch of each offer; looks on until enough is found, or nothing is left."""
    zone = context.community.zone
    hits: dict[str, Hit] = {}
    most, skipped, full = FIRST, 0, True
    houses = 0
    while full and len(hits) < KEPT:
        parts = [
            Part(wish=quest.wish, window=quest.window, most=most, skipped=skipped)
            for quest in quests
        ]
        got = await context.tx.finds.offering(parts, zone)
        houses, full = got.houses, got.full
        most, skipped = THEN, skipped + most
        for each in got.offers:
            hit = _first_free(quests, each, context.now)
            if hit is not None:
                hits.setdefault(hit.listing.id, hit)
    return hits, houses


def _first_free(quests: Sequence[Quest], offered: Offered, now: Instant) -> Hit | None:
    listing, resource = offered.listing, offered.resource
    for quest in quests:
        for slot in nearly.left(offered, quest.window, quest.wish.units, now):
            if not _suits(quest, listing, resource, slot):
                break
            fit = _fit(quest, listing, resource, slot, None)
            return Hit(listing, resource, offered.organisation, slot, fit, offered.sought)
    return None


def _fit(
    quest: Quest, listing: Listing, resource: Resource, slot: Slot, wanted: Slot | None
) -> matching.Fit:
    return matching.fit(quest.wish, quest.name, listing, resource.town, slot, wanted)


def _suits(quest: Quest, listing: Listing, resource: Resource, slot: Slot) -> bool:
    """What the database does not ask: of how many the offer is, whether a need is said to be unmet,
    and what it costs for so long.
    """
    units = quest.wish.units
    return (
        units_offered(listing, resource) >= units
        and not matching.refused(quest.wish.access, listing)
        and matching.affordable(quest.price, listing.price, slot, units)
    )


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Never twice the same thing at one time, though two offers hold it: the better one stays."""
    chosen: list[Hit] = []
    for hit in hits:
        same = (each for each in chosen if each.resource.id == hit.resource.id)
        if not any(each.slot.overlaps(hit.slot) for each in same):
            chosen.append(hit)
    return chosen


def _closest(wish: Wish, hits: Iterable[Hit]) -> list[Hit]:
    """Best first; where words are all that is known, only what tells most of them."""
    found = wording.closest(wish, list(hits))
    return sorted(found, key=lambda hit: (wording.order(hit.sought), hit.fit.order, hit.listing.id))


def _hull(slots: Sequence[Slot]) -> Slot:
    return Slot(min(slot.start for slot in slots), max(slot.end for slot in slots))


def _page(kept: Search, lines: tuple[Text, ...], offset: int, title: Text) -> Card[Text]:
    buttons = _asks(kept, lines, offset)
    if offset + PAGE < len(kept.results):
        buttons.append(Button(phrase("button-more"), act("more", f"{kept.id}-{offset + PAGE}")))
    return Card(title=title, lines=lines, notes=(phrase("only-you"),), buttons=tuple(buttons))


def _asks(kept: Search, lines: tuple[Text, ...], offset: int) -> list[Button[Text]]:
    """What stands there asks for precisely what the line says; whether it is free still is seen at
    the press.
    """
    return [
        Button(phrase("find-ask", n=n), act("ask", f"{kept.id}-{n}"))
        for n, _ in enumerate(lines, start=offset + 1)
    ]


def _line(n: int, quest: Quest, each: Hit | Near, *also: Text) -> Text:
    if isinstance(each, Near):
        return alternatives.line(n, quest, each, *also)
    listing = each.listing
    parts = (
        verbatim(each.resource.name),
        verbatim(each.organisation.name),
        *alternatives.place(listing, each.resource, each.fit.away),
        *cards.size(listing),
    )
    reason = () if each.fit.reason is None else (each.fit.reason,)
    span = Span(each.slot, each.resource.zone)
    open_needs = alternatives.unstated(each.fit.unstated)
    terms = (*cards.cost(listing), *reason, *open_needs, *also)
    if not terms:
        return phrase("find-line", n=n, name=Joined(parts), span=span)
    return phrase("find-line-terms", n=n, name=Joined(parts), span=span, terms=Joined(terms))


def _nothing(kept: Search, what: Joined, houses: int, lines: tuple[Text, ...]) -> Card[Text]:
    """The nearest alternatives first; others may help to look, or the bot looks out for it."""
    watch = Button(phrase("button-watch"), act("watch", kept.id))
    near = bool(lines)
    return Card(
        title=phrase("find-nothing-near" if near else "find-nothing", what=what),
        lines=(*lines, phrase("find-others" if near else "find-wider", n=houses)),
        notes=(phrase("only-you"),),
        buttons=(*_asks(kept, lines, 0), _seek(kept), watch),
    )


def _seek(kept: Search) -> Button[Text]:
    return Button(phrase("button-seek"), act("seek", kept.id))


def _form() -> Form[Text]:
    return Form(
        act=act("look"),
        title=phrase("form-find"),
        fields=(
            Field(
                name="what",
                label=phrase("field-what-find"),
                hint=phrase("hint-what-find"),
                required=True,
            ),
            Field(name="when", label=phrase("field-when"), hint=phrase("hint-when")),
            Field(name="town", label=phrase("field-town")),
        ),
        submit=phrase("form-search"),
    )
