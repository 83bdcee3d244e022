"""Words between the two parties of a listing or a booking, carried from chat to chat."""

from dataclasses import dataclass

from bot import cards
from bot.acts import Act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Field, Form, Schedule, Text, phrase
from bot.model.booking import Booking
from bot.model.listing import Listing
from bot.model.people import Organisation, Person
from bot.model.slot import DAY
from bot.model.visit import Visit
from bot.model.words import Words
from bot.notices import tell
from bot.usecases import belonging, choosing, sides

ANSWER_DAYS = 30
"""So long what was said about a listing can be answered, also once it is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Between the sender's house and another, about a listing or one booking of it. `asker_id` is
    who asked for a visit.
    """

    listing: Listing
    booking: Booking | None
    ours: Organisation
    theirs: Organisation
    asker_id: str = ""

    @property
    def besides(self) -> str:
        """Who asked, beside the managers of their house."""
        return self.booking.asker_id if self.booking else self.asker_id

    @property
    def guest_id(self) -> str:
        """The house that asked for something; empty where only a question was."""
        if self.booking is not None:
            return self.booking.guest_id
        owner = self.listing.organisation_id
        guests = [house.id for house in (self.ours, self.theirs) if house.id != owner]
        return guests[0] if self.asker_id else ""

    @property
    def about(self) -> tuple[str, str | None]:
        return self.listing.id, self.booking.id if self.booking else None


async def question(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """To the house of an offer or a request, before anything is asked or proposed."""
    listing = await context.tx.listings.get(pressed.id)
    if listing is None or listing.state == "draft" or listing.organisation_id is None:
        raise UserError("error-stale")
    ours = context.organisation
    await belonging.community_of(context, listing, ours)
    if listing.organisation_id == ours.id:
        raise UserError("error-own-question", name=listing.title or "")
    if listing.state != "open" or listing.expires_at <= context.now:
        raise UserError("error-question-closed", name=listing.title or "")
    theirs = await context.tx.organisations.get(listing.organisation_id)
    talk = Talk(listing=listing, booking=None, ours=ours, theirs=theirs)
    return await _say(context, talk, pressed, values)


async def message(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """To the other side of a booking, from its asking until the day after its end."""
    visit = await context.tx.visits.get(pressed.id)
    if visit is not None:
        return await _say(context, await _about_visit(context, visit), pressed, values)
    booking, _ = await sides.booking_of_either(context, pressed)
    listing = await context.tx.listings.get(booking.listing_id)
    if listing is None:
        raise UserError("error-stale")
    host = await context.tx.organisations.get(booking.host_id)
    guest = await context.tx.organisations.get(booking.guest_id)
    ours, theirs = (host, guest) if _speaks_for_host(context, booking) else (guest, host)
    talk = Talk(listing=listing, booking=booking, ours=ours, theirs=theirs)
    return await _say(context, talk, pressed, values)


async def answer(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """To whoever said something."""
    words = await context.tx.talks.get(pressed.id)
    if words is None or not await _may_answer(context, words):
        raise UserError("error-not-yours")
    listing = await context.tx.listings.get(words.listing_id)
    booking = None
    if words.booking_id is not None:
        booking = await context.tx.bookings.get(words.booking_id)
    if listing is None or (booking is None and words.created_at + ANSWER_DAYS * DAY < context.now):
        raise UserError("error-talk-over")
    talk = Talk(
        listing=listing,
        booking=booking,
        ours=await context.tx.organisations.get(words.to_id),
        theirs=await context.tx.organisations.get(words.from_id),
    )
    return await _say(context, talk, pressed, values, words)


async def _say(
    context: Context,
    talk: Talk,
    pressed: Act,
    values: dict[str, str] | None,
    before: Words | None = None,
) -> Answer[Text]:
    if talk.booking is not None and cards.day_after(talk.booking) < context.now:
        raise UserError("error-talk-over")
    form = await _form(context, talk, pressed, before)
    if values is None:
        return Answer(form=form)
    text = values.get("text", "").strip()
    if not text:
        empty = phrase("words-needed")
        return Answer(form=choosing.with_error(form, values, "text", empty))
    readers = await _readers(context, talk)
    alone = len(readers) == 1
    listing_id, booking_id = talk.about
    said = Words(
        id=context.new_id(),
        listing_id=listing_id,
        booking_id=booking_id,
        author_id=context.person.id,
        from_id=talk.ours.id,
        to_id=talk.theirs.id,
        text=text,
        reader_id=readers[0].id if alone else None,
        answered_by=None,
        created_at=context.now,
    )
    await context.tx.talks.add(said)
    card = await _card(context, talk, said, shared=not alone)
    for reader in readers:
        await tell(context, reader, card, topic=f"words {said.id}", cause="said")
    await _settle(context, talk, said)
    sent = Card(title=phrase("sent-to", house=talk.theirs.name), quote=text)
    return Answer(card=sent)


async def _settle(context: Context, talk: Talk, said: Words) -> None:
    """Who told everybody in our house something has their answer, and the others hear of it."""
    waiting = await context.tx.talks.unanswered(*talk.about, talk.theirs.id, talk.ours.id)
    if not waiting:
        return
    done = Card(
        title=phrase("words-answered", name=context.person.name, house=talk.theirs.name),
        lines=(await _about(context, talk),),
        quote=said.text,
    )
    colleagues = await _spokespeople(context, talk, talk.ours)
    for words in waiting:
        await context.tx.talks.answered(words.id, context.person.id)
        for colleague in colleagues:
            if colleague.id != context.person.id:
                topic = f"words {words.id}"
                await tell(context, colleague, done, topic=topic, cause=said.id, edits=True)


async def _readers(context: Context, talk: Talk) -> list[Person]:
    """Who of the other house has spoken already; else the one who asked, else all who may answer
    for it.
    """
    speaker = await context.tx.talks.speaker(*talk.about, talk.theirs.id, talk.ours.id)
    if speaker is not None:
        return [speaker]
    everybody = await _spokespeople(context, talk, talk.theirs)
    if talk.theirs.id == talk.guest_id:
        return [person for person in everybody if person.id == talk.besides] or everybody
    return everybody


async def _spokespeople(context: Context, talk: Talk, house: Organisation) -> list[Person]:
    """Its managers, and who posted or asked for it."""
    besides = talk.besides if house.id == talk.guest_id else talk.listing.author_id
    return list(await context.tx.talks.spokespeople(house.id, besides))


async def _may_answer(context: Context, words: Words) -> bool:
    if not context.caller.belongs_to(words.to_id):
        return False
    if context.caller.manages(words.to_id) or words.reader_id == context.person.id:
        return True
    listing = await context.tx.listings.get(words.listing_id)
    return listing is not None and listing.author_id == context.person.id


async def _about_visit(context: Context, visit: Visit) -> Talk:
    """Words about a visit are words about what is visited. Raises UserError."""
    host = _speaks_for_host(context, visit)
    listing = await context.tx.listings.get(visit.listing_id)
    if listing is None or not (host or sides.acts_for(context, visit, "guest")):
        raise UserError("error-not-yours")
    if visit.slot.end + DAY < context.now:
        raise UserError("error-talk-over")
    ours, theirs = (visit.host_id, visit.guest_id) if host else (visit.guest_id, visit.host_id)
    return Talk(
        listing=listing,
        booking=None,
        ours=await context.tx.organisations.get(ours),
        theirs=await context.tx.organisations.get(theirs),
        asker_id=visit.asker_id,
    )


def _speaks_for_host(context: Context, booking: Booking | Visit) -> bool:
    if not sides.acts_for(context, booking, "host"):
        return False
    acting = context.caller.organisation
    return acting is None or acting.id != booking.guest_id


async def _form(context: Context, talk: Talk, pressed: Act, before: Words | None) -> Form[Text]:
    intro = [await _about(context, talk)]
    if before is not None and before.answered_by not in (None, context.person.id):
        first = await context.tx.people.person(before.answered_by or "")
        intro.append(phrase("words-answered", name=first.name, house=talk.theirs.name))
    return Form(
        act=str(pressed),
        title=phrase("words-to", house=talk.theirs.name),
        fields=(Field(name="text", label=phrase("field-words"), required=True, long=True),),
        submit=phrase("button-send"),
        intro=tuple(intro),
    )


async def _card(context: Context, talk: Talk, said: Words, *, shared: bool) -> Card[Text]:
    """What the other side reads: who says it, about what, and their words."""
    return Card(
        title=phrase("words-from", name=context.person.name, house=talk.ours.name),
        lines=(await _about(context, talk),),
        quote=said.text,
        notes=(phrase("words-shared"),) if shared else (),
        buttons=(button("button-answer", "answer", said.id, 0), *_forward(context, talk)),
    )


def _forward(context: Context, talk: Talk) -> cards.Buttons:
    """The act with which the reader goes on, where there is one."""
    booking, listing = talk.booking, talk.listing
    if booking is not None:
        turn = booking.guest_id if booking.turn == "guest" else booking.host_id
        if booking.state != "asked" or turn != talk.theirs.id:
            return ()
        if booking.turn == "guest":
            return (button("button-gladly", "confirm", booking.id, booking.version),)
        return (button("button-confirm", "confirm", booking.id, booking.version),)
    open_ = listing.state == "open" and listing.expires_at > context.now
    if not open_ or listing.organisation_id == talk.theirs.id:
        return ()
    if listing.direction == "request":
        return (button("button-help", "help", listing.id, 0),)
    return (button("offer-ask", "take", listing.id, 0, kind=listing.kind or "room"),)


async def _about(context: Context, talk: Talk) -> Text:
    if talk.booking is not None:
        resource = await context.tx.resources.get(talk.booking.resource_id)
        return phrase("words-about", what=cards.slot(talk.booking, resource))
    listing = talk.listing
    when = Schedule(listing.when, listing.zone)
    what = phrase(f"words-{listing.direction}", name=listing.title or "", when=when)
    return phrase("words-about", what=what)
