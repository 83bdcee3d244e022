"""Searching: what was asked for, what is really free, three at a time."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot import cards, language, matching
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
from bot.model.listing import Listing, Resource
from bot.model.people import Organisation
from bot.model.slot import DAY, Slot
from bot.ports import Search
from bot.usecases import questions, seeking
from bot.usecases.seeking import Quest
from bot.usecases.showing import units_offered

PAGE = 3
KEPT = 9
LOOKED_AT = 60
# Weekly rules come written out: a year of one is fifty-two.
PAGES_AT = 600


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
    found: dict[str, Hit] = {}
    for window in windows:
        quest = Quest(wish, reading.title, window, exact)
        for hit in await (_covering(context, quest) if exact else _touching(context, quest)):
            found.setdefault(hit.listing.id, hit)
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
        return await _nothing(context, kept, what)
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
        return await _nothing(context, kept, what)
    shown = kept.results[offset : offset + PAGE]
    details = await context.tx.listings.many([listing_id for listing_id, _ in shown])
    hits = []
    for listing_id, slot in shown:
        listing, resource, organisation = details[listing_id]
        if resource is not None and organisation is not None:
            taken = await context.tx.resources.busy([resource.id], slot)
            uses = taken[resource.id]
            still = slot in free([slot], uses, resource.units, kept.units, context.now)
            reason = None if still else phrase("fit-gone")
            hits.append(Hit(listing, resource, organisation, slot, matching.Fit((), reason)))
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


async def _covering(context: Context, quest: Quest) -> list[Hit]:
    """Only what is free for the whole time, as the database says."""
    zones = await context.tx.listings.zones(quest.wish.community_id)
    found = await context.tx.listings.covering(quest.wish, quest.window, zones, LOOKED_AT)
    if not found:
        return []
    details = await context.tx.listings.many(sorted({c.listing_id for c in found}))
    return [
        _hit(quest, listing, resource, organisation, quest.window, quest.window)
        for listing, resource, organisation in details.values()
        if resource is not None and units_offered(listing, resource) >= quest.wish.units
    ]


async def _touching(context: Context, quest: Quest) -> list[Hit]:
    """The first free stretch of each offer; looks on until enough is found, or nothing is left."""
    tx, wish, window = context.tx, quest.wish, quest.window
    zones = await tx.listings.zones(wish.community_id)
    hits: dict[str, Hit] = {}
    offset = 0
    more = True
    while more and len(hits) < KEPT:
        found = await tx.listings.touching(wish, window, zones, PAGES_AT, offset)
        # A page may lack a few rows where clocks change; one that lacks half is the last.
        more = len(found) > PAGES_AT // 2
        offset += PAGES_AT
        if not found:
            break
        taken = await tx.resources.busy(sorted({c.resource_id for c in found}), window)
        details = await tx.listings.many(sorted({c.listing_id for c in found}))
        for candidate in sorted(found, key=lambda c: c.slot):
            listing, resource, organisation = details[candidate.listing_id]
            part = candidate.slot.within(window)
            if part is None or resource is None or listing.id in hits:
                continue
            most = units_offered(listing, resource)
            if wish.units > most:
                continue
            uses = taken[resource.id]
            for slot in free([part], uses, resource.units, wish.units, context.now)[:1]:
                hits[listing.id] = _hit(quest, listing, resource, organisation, slot, None)
    return list(hits.values())


def _hit(
    quest: Quest,
    listing: Listing,
    resource: Resource | None,
    organisation: Organisation | None,
    slot: Slot,
    wanted: Slot | None,
) -> Hit:
    if resource is None or organisation is None:
        raise LookupError(f"offer {listing.id} has availability, but no resource or no house")
    fit = matching.fit(quest.wish, quest.name, listing, slot, wanted)
    return Hit(listing, resource, organisation, slot, fit)


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
        *cards.place(listing),
        *cards.size(listing),
    )
    reason = () if hit.fit.reason is None else (hit.fit.reason,)
    span = Span(hit.slot, hit.resource.zone)
    terms = (*cards.cost(listing), *reason)
    if not terms:
        return phrase("find-line", n=n, name=Joined(parts), span=span)
    return phrase("find-line-terms", n=n, name=Joined(parts), span=span, terms=Joined(terms))


async def _nothing(context: Context, kept: Search, what: Joined) -> Answer[Text]:
    """Others may help to look, or the bot looks out for it; the nearest alternatives go first."""
    n = await context.tx.communities.size(kept.community_id)
    watch = Button(phrase("button-watch"), act("watch", kept.id))
    return Answer(
        card=Card(
            title=phrase("find-nothing", what=what),
            lines=(phrase("find-wider", n=n),),
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
