"""Who hears of what fits: the seeker by one private list, a house by one message a day."""

from bot import cards, matching
from bot.acts import act
from bot.cards import button
from bot.messages import Button, Card, Joined, Schedule, Span, Text, Thing, phrase, verbatim
from bot.model.listing import Listing, Resource
from bot.model.need import Need
from bot.model.people import Organisation
from bot.model.slot import DAY
from bot.notices import Desk, suggest
from bot.ports import Pair
from bot.usecases import pairing

SHOWN = 3
MOST_UNITS = 9_999


async def tell_seeker(desk: Desk, need_id: str) -> None:
    """The list of what fits a need, for the person who made it: one message, edited as things come
    and go, and sent anew where nothing stands, where it is a day old, or where it is urgent.
    """
    pairs = await desk.tx.matches.of_need(need_id)
    need = (await pairing.needs_of(desk, [need_id])).get(need_id)
    sent_at = await desk.tx.matches.sent_at(need_id)
    if need is None or not await _may_hear(desk, need):
        return
    person = await desk.tx.people.person(need.person_id)
    topic, cause = f"matches {need_id}", desk.new_id()
    if not pairs:
        if sent_at is not None:
            gone = Card(title=phrase("match-none", what=_what(need)), notes=(phrase("only-you"),))
            await suggest(desk, person, gone, topic=topic, cause=cause, edits=True)
            await desk.tx.matches.sent(need_id, None)
        return
    card = await _list(desk, need, pairs)
    news = [each for each in pairs if not each.told]
    soon = min((each.begins for each in news if each.begins is not None), default=None)
    urgent = soon is not None and soon < desk.now + DAY
    anew = bool(news) and (urgent or sent_at is None or sent_at <= desk.now - DAY)
    if anew:
        await suggest(desk, person, card, topic=topic, cause=cause, starts=soon)
        await desk.tx.matches.sent(need_id, desk.now)
    elif sent_at is not None:
        await suggest(desk, person, card, topic=topic, cause=cause, starts=soon, edits=True)
    if news:
        await desk.tx.matches.told(need_id)


async def tell_house(desk: Desk, house_id: str) -> bool:
    """What fits of all that the house offers and its managers have not heard of, in one message.
    False where nothing of it is left.
    """
    pairs = await desk.tx.matches.of_house(house_id)
    if not pairs:
        return False
    best: dict[str, Pair] = {}
    for each in pairs:
        known = best.get(each.need_id)
        if known is None or known.score < each.score:
            best[each.need_id] = each
    await desk.tx.matches.house_told(house_id)
    requests = await desk.tx.listings.many(list(best))
    offers = await desk.tx.listings.many([each.offer_id for each in best.values()])
    needs = await pairing.needs_of(desk, best)
    lines: list[Text] = []
    buttons: list[Button[Text]] = []
    open_ = [each for each in best.values() if each.need_id in needs]
    for n, each in enumerate(open_[:SHOWN], start=1):
        listing, _, guest = requests[each.need_id]
        offer, resource, _ = offers[each.offer_id]
        if resource is not None and guest is not None:
            why = _reasons(needs[each.need_id], offer, resource, each)
            lines += _request_lines(n, listing, guest, resource, why)
            label = phrase("button-help") if len(open_) == 1 else phrase("button-help-n", n=n)
            buttons.append(Button(label, act("help", listing.id)))
    if not lines:
        return False
    left = len(open_) - SHOWN
    card = Card(
        title=phrase("match-house", n=len(open_)),
        lines=tuple(lines),
        notes=(phrase("match-house-more", n=left),) if left > 0 else (),
        buttons=tuple(buttons),
    )
    soon = min((each.begins for each in open_ if each.begins is not None), default=None)
    cause = desk.new_id()
    for manager in await desk.tx.people.managers(house_id):
        topic = f"matches of house {house_id}"
        await suggest(desk, manager, card, topic=topic, cause=cause, starts=soon)
    return True


async def _may_hear(desk: Desk, need: Need) -> bool:
    """A private need is looked for only as long as its person belongs where it was made."""
    if not need.private:
        return True
    for community_id in need.community_ids:
        if need.organisation_id is not None:
            return await desk.tx.communities.admitted(community_id, need.organisation_id)
        if await desk.tx.communities.frequented(community_id, need.person_id):
            return True
    return False


async def _list(desk: Desk, need: Need, pairs: list[Pair]) -> Card[Text]:
    shown = pairs[:SHOWN]
    details = await desk.tx.listings.many([each.offer_id for each in shown])
    lines: list[Text] = []
    buttons: list[Button[Text]] = []
    for n, each in enumerate(shown, start=1):
        offer, resource, house = details[each.offer_id]
        if resource is None or house is None:
            continue
        name = Joined(
            (
                verbatim(resource.name),
                verbatim(house.name),
                *cards.place(offer),
                *cards.size(offer),
            )
        )
        terms = Joined((*cards.cost(offer), *_reasons(need, offer, resource, each)))
        span = Span(each.slot, resource.zone)
        if terms.parts:
            lines.append(phrase("find-line-terms", n=n, name=name, span=span, terms=terms))
        else:
            lines.append(phrase("find-line", n=n, name=name, span=span))
        buttons.append(Button(phrase("find-ask", n=n), _ask(need, each)))
    if need.private:
        buttons.append(button("button-unwatch", "unwatch", need.id, 0))
    left = len(pairs) - len(shown)
    notes = (phrase("match-more", n=left),) if left else ()
    return Card(
        title=phrase("match-found", n=len(pairs), what=_what(need)),
        lines=tuple(lines),
        notes=(*notes, phrase("only-you")),
        buttons=tuple(buttons),
    )


def _ask(need: Need, each: Pair) -> str:
    """Asks for the known time; a long stretch in which the asker says when asks for that."""
    if not each.exact and each.slot.seconds > DAY:
        return act("take", each.offer_id)
    units = min(need.units, MOST_UNITS)
    return act("moment", f"{each.offer_id}-{each.slot.start}-{each.slot.end}-{units}")


def _what(need: Need) -> Joined:
    if need.title is None and need.kind is None:
        return Joined((verbatim(" ".join(need.words)),))
    name = phrase("kind", thing=Thing(need.kind or "", need.category))
    title = () if need.title is None or need.category else (verbatim(need.title),)
    return Joined(title or (name,))


def _reasons(need: Need, offer: Listing, resource: Resource, each: Pair) -> tuple[Text, ...]:
    found = matching.Match(
        slot=each.slot,
        exact=each.exact,
        fits=each.fits,
        of=each.asked,
        begins=each.begins,
        score=each.score,
    )
    return matching.reasons(need, offer, resource, found)


def _request_lines(
    n: int, listing: Listing, guest: Organisation, resource: Resource, why: tuple[Text, ...]
) -> tuple[Text, ...]:
    name = Joined(
        (
            verbatim(listing.title or ""),
            verbatim(guest.name),
            *cards.place(listing),
            *cards.size(listing),
        )
    )
    when = Schedule(listing.when, listing.zone)
    line = phrase("browse-line", n=n, name=name, when=when)
    if not why:
        return (line, phrase("match-with", name=resource.name))
    return (line, phrase("match-with-why", name=resource.name, why=Joined(why)))
