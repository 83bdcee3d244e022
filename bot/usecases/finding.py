"""Searching: what was asked for, what is really free, three at a time."""

from collections.abc import Sequence
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
    Town,
    phrase,
    verbatim,
)
from bot.model.availability import free
from bot.model.listing import Listing, Resource
from bot.model.people import Organisation
from bot.model.slot import DAY, Instant, Slot
from bot.ports import Offered, Part, Search
from bot.usecases import questions, seeking
from bot.usecases.seeking import Quest
from bot.usecases.showing import units_offered

PAGE = 3
KEPT = 9
LOOKED_AT = 60
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


async def find(context: Context, text: str) -> Answer[Text]:
    if not text:
        return Answer(form=_form())
    now = datetime.fromtimestamp(context.now, context.zoneinfo)
    reading = language.read(text, now, context.zoneinfo, context.language, intent="search")
    return await search(context, reading)


async def search(context: Context, reading: language.Reading) -> Answer[Text]:
    """A private list of three, best first; each can be asked for by one button. Words that sound
    like a notice may be posted as one.
    """
    wish = seeking.wish(context, reading, context.community.id)
    questions.refuse_doubts(reading)
    windows, exact = seeking.windows(context, reading)
    quests = [Quest(wish, reading.title, window, exact) for window in windows]
    found, houses = await (_covering if exact else _offering)(context, quests)
    hits = sorted(found.values(), key=lambda hit: (hit.fit.order, hit.listing.id))
    what = seeking.what(wish, reading.title, windows if reading.when else (), context.zone)
    kept = Search(
        id=context.new_id(),
        sender=context.incoming.sender,
        community_id=wish.community_id,
        text=reading.text,
        units=wish.units,
        results=tuple((hit.listing.id, hit.slot) for hit in hits[:KEPT]),
        expires_at=context.now + DAY,
    )
    context.keep(kept)
    if not hits:
        return _nothing(kept, what, houses)
    card = _page(kept, hits[:PAGE], 0, phrase("find-found", n=len(kept.results), what=what))
    if language.sounds_wanted(reading.text, context.language):
        card = replace(card, buttons=(_seek(kept), *card.buttons))
    return Answer(card=card)


async def more(context: Context, pressed: Act) -> Answer[Text]:
    """The next three of a kept search; what was taken meanwhile says so."""
    search_id, offset = split(pressed.id)
    kept = await kept_search(context, search_id)
    if not kept.results:
        what = seeking.asked_for(context, kept, seeking.reread(context, kept, "search"))
        return _nothing(kept, what, await context.tx.communities.size(kept.community_id))
    shown = kept.results[offset : offset + PAGE]
    details = await context.tx.listings.many([listing_id for listing_id, _ in shown])
    known = [resource.id for _, resource, _ in details.values() if resource is not None]
    taken = await context.tx.resources.busy(known, _hull([slot for _, slot in shown]))
    asked = seeking.wish(context, seeking.reread(context, kept, "search"), kept.community_id)
    hits = []
    for listing_id, slot in shown:
        listing, resource, organisation = details[listing_id]
        if resource is not None and organisation is not None:
            uses = taken[resource.id]
            still = slot in free([slot], uses, resource.units, kept.units, context.now)
            reason = None if still else phrase("fit-gone")
            away = matching.away(asked.town, resource.town)
            fit = matching.Fit((), reason, away, matching.unstated(asked.access, listing))
            hits.append(Hit(listing, resource, organisation, slot, fit))
    total = len(kept.results)
    title = phrase("find-more", first=offset + 1, last=offset + len(hits), n=total)
    return Answer(card=_page(kept, hits, offset, title))


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
    most = THEN if first.wish.access else LOOKED_AT
    got = await context.tx.finds.covering(first.wish, slots, zone, most)
    hits: dict[str, Hit] = {}
    for each in sorted(got.found, key=lambda found: slots.index(found.slot)):
        listing = each.listing
        if matching.refused(first.wish.access, listing):
            continue
        if listing.id not in hits and units_offered(listing, each.resource) >= first.wish.units:
            fit = _fit(first, listing, each.resource, each.slot, each.slot)
            hits[listing.id] = Hit(listing, each.resource, each.organisation, each.slot, fit)
    return hits, got.houses


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
    if units_offered(listing, resource) < quests[0].wish.units:
        return None
    if matching.refused(quests[0].wish.access, listing):
        return None
    for quest in quests:
        for slot in nearly.left(offered, quest.window, quest.wish.units, now):
            fit = _fit(quest, listing, resource, slot, None)
            return Hit(listing, resource, offered.organisation, slot, fit)
    return None


def _fit(
    quest: Quest, listing: Listing, resource: Resource, slot: Slot, wanted: Slot | None
) -> matching.Fit:
    return matching.fit(quest.wish, quest.name, listing, resource.town, slot, wanted)


def _hull(slots: Sequence[Slot]) -> Slot:
    return Slot(min(slot.start for slot in slots), max(slot.end for slot in slots))


def _page(kept: Search, shown: list[Hit], offset: int, title: Text) -> Card[Text]:
    numbered = list(enumerate(shown, start=offset + 1))
    buttons = [Button(phrase("find-ask", n=n), act("ask", f"{kept.id}-{n}")) for n, _ in numbered]
    if offset + PAGE < len(kept.results):
        buttons.append(Button(phrase("button-more"), act("more", f"{kept.id}-{offset + PAGE}")))
    return Card(
        title=title,
        lines=tuple(_line(n, hit) for n, hit in numbered),
        notes=(phrase("only-you"),),
        buttons=tuple(buttons),
    )


def _line(n: int, hit: Hit) -> Text:
    listing = hit.listing
    parts = (
        verbatim(hit.resource.name),
        verbatim(hit.organisation.name),
        *_place(hit),
        *cards.size(listing),
    )
    reason = () if hit.fit.reason is None else (hit.fit.reason,)
    span = Span(hit.slot, hit.resource.zone)
    open_needs = (phrase("fit-unstated", need=need) for need in hit.fit.unstated)
    terms = (*cards.cost(listing), *reason, *open_needs)
    if not terms:
        return phrase("find-line", n=n, name=Joined(parts), span=span)
    return phrase("find-line-terms", n=n, name=Joined(parts), span=span, terms=Joined(terms))


def _place(hit: Hit) -> tuple[Text, ...]:
    """With how far it is from the town that was asked for."""
    if not hit.fit.away:
        return cards.place(hit.listing)
    town = Town(hit.listing.town or hit.resource.town)
    address = () if hit.listing.address is None else (verbatim(hit.listing.address),)
    return (*address, phrase("find-away", town=town, km=hit.fit.away))


def _nothing(kept: Search, what: Joined, houses: int) -> Answer[Text]:
    """Others may help to look, or the bot looks out for it; the nearest alternatives go first."""
    watch = Button(phrase("button-watch"), act("watch", kept.id))
    return Answer(
        card=Card(
            title=phrase("find-nothing", what=what),
            lines=(phrase("find-wider", n=houses),),
            notes=(phrase("only-you"),),
            buttons=(_seek(kept), watch),
        )
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
