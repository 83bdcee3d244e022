"""Posting an offer or a request: a sentence becomes a draft, its preview, and a card in the
channels.
"""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot import cards, language
from bot.acts import Act, act
from bot.cards import button
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.ids import first_of
from bot.kinds import BY_ID
from bot.messages import Answer, Card, Form, Text, Thing, phrase, verbatim
from bot.model.availability import Availability, anchored, availability
from bot.model.listing import Direction, Listing, Resource
from bot.model.people import Organisation
from bot.model.slot import DAY, FAR_FUTURE, LONGEST_SLOT, Instant
from bot.model.when import When
from bot.notices import post as post_notice
from bot.phrases import Phrases
from bot.usecases import (
    admitting,
    belonging,
    learning,
    linking,
    picturing,
    placing,
    questions,
    representing,
    resembling,
    settling,
    showing,
)

DRAFT_DAYS = 7
DRAFT_SECONDS = DRAFT_DAYS * DAY
OPEN_DAYS = 92
"""How long what has no end of its own stays: its poster is asked before whether it still holds."""
FEW_WORDS = 30
EPOCH = date(1970, 1, 1).toordinal()


async def say(context: Context, direction: Direction, text: str) -> Answer[Text]:
    """A sentence: kept as a draft whatever it lacks, so that nobody types it twice."""
    now = datetime.fromtimestamp(context.now, context.zoneinfo)
    reading = language.read(
        text,
        now,
        context.zoneinfo,
        context.language,
        intent=direction,
        own=context.own_words,
        conventions=context.conventions,
    )
    return await draft(context, direction, reading)


async def draft(context: Context, direction: Direction, reading: language.Reading) -> Answer[Text]:
    organisation = context.caller.organisation
    community = context.caller.community
    today = datetime.fromtimestamp(context.now, context.zoneinfo).date()
    said, link = reading.text, linking.link(reading.text)
    if link is not None:
        reading = questions.read(context, linking.without(said), direction)
    listing = Listing(
        id=context.new_id(),
        direction=direction,
        state="draft",
        version=1,
        author_id=context.person.id,
        organisation_id=organisation.id if organisation else None,
        resource_id=None,
        community_ids=(community.id,) if community else (),
        kind=reading.kind,
        category=reading.category,
        title=clean_name(reading.title or "") or _name(context, reading),
        town=reading.town or (organisation.town if organisation else None),
        radius=reading.radius if direction == "request" else None,
        address=reading.address,
        when=anchored(reading.when, today),
        zone=community.zone if community else context.zone,
        capacity=reading.capacity,
        area=reading.area,
        quantity=reading.quantity,
        price=reading.price,
        conditions=reading.conditions,
        text=said,
        language=reading.language or context.language,
        created_at=context.now,
        expires_at=context.now + DRAFT_SECONDS,
        doubts=settling.prepared(reading.doubts, context.zoneinfo, context.now),
        access=reading.access,
        audience=reading.audience,
        work=reading.work,
        link=link,
    )
    content, problems = picturing.along(context)
    listing = learning.begun(context, replace(listing, photo=bool(content)))
    await context.tx.listings.add(listing)
    if content:
        await context.tx.photos.keep(listing.id, content)
    answer = await preview(context, listing)
    return _with_notes(answer, problems)


async def settle(context: Context, listing: Listing) -> Listing:
    """A draft that was made before its author had an organisation or a community gets those of now;
    what it had already stays, because its preview said so.
    """
    organisation, channel = context.caller.organisation, context.caller.channel
    settled = listing
    if listing.organisation_id is None and organisation is not None:
        settled = replace(settled, organisation_id=organisation.id)
    if not listing.community_ids and channel is not None:
        settled = replace(settled, community_ids=(channel.community_id,))
    if settled == listing:
        return listing
    settled = replace(settled.move("change"), version=listing.version + 1)
    await save(context, settled, listing)
    return settled


async def preview(context: Context, listing: Listing) -> Answer[Text]:
    """What was understood, and where it will appear; or the questions that stand open."""
    if questions.missing(listing):
        return Answer(form=missing_form(listing))
    organisation = await on_behalf_of(context, listing)
    title = phrase(f"preview-{listing.direction}", thing=cards.thing(listing))
    lines = list(cards.facts(listing, None, context.now))
    if organisation is None and listing.community_ids:
        see = act("see", listing.id, listing.version)
        said = (title, *lines)
        return Answer(form=await representing.form(context, see, *said, town=listing.town))
    lines += [*cards.link(listing), *((phrase("preview-photo"),) if listing.photo else ())]
    places = await placing.places(context, listing, organisation)
    chosen = placing.chosen(places)
    notes = settling.notes(listing.doubts, listing.when)
    notes += past(context, listing)
    like = await resembling.resembling(context, listing, organisation)
    if organisation is None:
        notes.append(phrase("preview-no-organisation"))
    else:
        lines.append(phrase("preview-for", house=organisation.name))
    if not listing.community_ids:
        notes.append(phrase("preview-no-community"))
    elif not chosen:
        notes.append(phrase("preview-no-channel"))
    elif organisation is not None:
        await placing.settle(context, listing, places)
        lines += placing.lines(places)
        notes += placing.notes(places)
    buttons = [
        button("button-change", "change", listing.id, listing.version),
        button("button-drop", "drop", listing.id, listing.version),
    ]
    if organisation is None:
        buttons.insert(0, representing.button(act("see", listing.id, listing.version)))
    elif len(places) > 1 or len(places) > len(chosen):
        buttons.insert(1, button("button-where", "where", listing.id, listing.version))
    if organisation is not None and context.incoming.pictures:
        buttons.insert(-1, picturing.choice(listing))
    if like is not None:
        notes.append(phrase("preview-same", name=like.name))
        buttons[:0] = resembling.questions(listing, like)
    elif organisation is not None and chosen and not _blocked(context, listing):
        buttons.insert(0, button("button-post", "post", listing.id, listing.version))
    buttons[:0] = settling.buttons(
        listing.doubts, listing.when, "mean", listing.id, listing.version
    )
    if organisation is not None:
        buttons += representing.others(context, "as", listing.id, listing.version, organisation.id)
    return Answer(
        card=Card(
            title=title,
            lines=tuple(lines),
            quote=listing.text,
            notes=tuple(notes),
            buttons=tuple(buttons),
            link=listing.link or "",
        )
    )


def _with_notes(answer: Answer[Text], problems: tuple[Text, ...]) -> Answer[Text]:
    if answer.form is not None:
        form = answer.form
        return replace(answer, form=replace(form, intro=(*form.intro, *problems)))
    if answer.card is None:
        return answer
    return replace(answer, card=replace(answer.card, notes=(*problems, *answer.card.notes)))


async def show(context: Context, pressed: Act) -> Answer[Text]:
    """A draft again, from a list."""
    draft_ = await own_draft(context, pressed, any_version=True)
    return await preview(context, await settle(context, draft_))


async def stand_for(context: Context, pressed: Act) -> Answer[Text]:
    """Another one of the author's organisations."""
    acting, listing_id = await representing.chosen(context, pressed.id)
    draft_ = await own_draft(acting, replace(pressed, id=listing_id))
    changed = replace(
        draft_.move("change"),
        organisation_id=acting.organisation.id,
        version=draft_.version + 1,
    )
    await save(acting, changed, draft_)
    return replace(await preview(acting, changed), replaces=True)


async def waiting(context: Context) -> Listing | None:
    """The newest draft of the sender, which may have waited for an organisation or a community."""
    drafts = await context.tx.listings.of(context.person.id, [], context.now)
    return await settle(context, drafts[0]) if drafts else None


async def drop(context: Context, pressed: Act) -> Answer[Text]:
    listing = await own_draft(context, pressed)
    await save(context, replace(listing.move("discard"), first=None), listing)
    return Answer(card=Card(title=phrase("draft-dropped")), replaces=True)


async def post(context: Context, pressed: Act) -> Answer[Text]:
    """The draft becomes public: one card in every channel that was chosen."""
    listing = await own_draft(context, pressed)
    organisation = await on_behalf_of(context, listing)
    chosen = placing.chosen(await placing.places(context, listing, organisation))
    blocked = bool(questions.missing(listing)) or _blocked(context, listing)
    blocked = blocked or await resembling.resembling(context, listing, organisation) is not None
    if organisation is None or not chosen or blocked:
        return await preview(context, listing)
    inside, outside = await belonging.divide(context, placing.communities(chosen), organisation)
    chosen = tuple(place for place in chosen if place.channel.community_id in inside)
    offered = await showing.offered(context, listing, organisation.id)
    resource: Resource | None = None
    if listing.direction == "offer":
        resource = await _resource(context, listing, organisation)
    posted = replace(
        listing.move("post"),
        # What was told and left as it is holds.
        doubts=(),
        organisation_id=organisation.id,
        resource_id=resource.id if resource else None,
        community_ids=inside,
        expires_at=expires_at(listing, context.now),
        first=listing.first if inside and learning.asks(context, listing) else None,
    )
    await save(context, posted, listing)
    if resource is not None:
        await context.tx.listings.show(posted, resource, offered)
    card = await showing.public_card(context, posted)
    topic = f"listing {posted.id}"
    channels = placing.channels(chosen)
    await post_notice(context, channels, card, posted.zone, topic=topic, cause="posted")
    waits = await admitting.hold(context, posted, outside, organisation) if outside else None
    if waits is not None and not inside:
        return Answer(card=waits, replaces=True)
    done = phrase(
        f"posted-{posted.direction}", name=posted.title or "", where=placing.names(chosen)
    )
    lines = () if waits is None else (waits.title, *waits.lines)
    offer = await learning.posted(context, posted, listing)
    notes, buttons = ((), ()) if offer is None else ((offer.title,), offer.buttons)
    return Answer(card=Card(title=done, lines=lines, notes=notes, buttons=buttons), replaces=True)


async def own_draft(context: Context, pressed: Act, *, any_version: bool = False) -> Listing:
    """Raises UserError for somebody else's, one that is posted or gone, and a stale button."""
    listing = await context.tx.listings.get(pressed.id)
    if listing is None or listing.author_id != context.person.id:
        # Of long ago it may be their own, and erased.
        erased = "" < pressed.id < first_of(context.now - DRAFT_SECONDS)
        raise UserError("error-draft-gone" if erased else "error-not-yours")
    if listing.state == "open":
        raise UserError("error-posted-already", name=listing.title or "")
    if listing.state != "draft" or listing.expires_at <= context.now:
        raise UserError("error-draft-gone")
    if listing.version != pressed.version and not any_version:
        raise UserError("error-changed-since")
    return listing


async def save(context: Context, listing: Listing, before: Listing) -> None:
    if not await context.tx.listings.save(listing, before.version):
        raise UserError("error-changed-since")
    if listing.state not in ("draft", "discarded"):
        # What fits is looked for after the commit, so that posting stays fast.
        await context.tx.matches.renew([listing.id], context.now)


def missing_form(listing: Listing) -> Form[Text]:
    """Only what and where are asked before a preview."""
    missing = questions.missing(listing)
    return Form(
        act=act("fill", listing.id, listing.version),
        title=phrase(f"form-missing-{listing.direction}"),
        fields=tuple(field for field in questions.fields(listing) if field.name in missing),
        submit=phrase("form-next"),
        intro=(verbatim(listing.text),),
    )


async def on_behalf_of(context: Context, listing: Listing) -> Organisation | None:
    """Whose draft it is, None where its author acts for nobody yet."""
    if listing.organisation_id is not None and context.caller.belongs_to(listing.organisation_id):
        return await context.tx.organisations.get(listing.organisation_id)
    return context.caller.organisation


def serious(listing: Listing) -> tuple[language.Doubt, ...]:
    """The doubts that must be settled before it is posted."""
    # Weekday and date at odds: the date was taken and is shown, which is question enough.
    return tuple(doubt for doubt in listing.doubts if doubt.about not in language.TOLD)


def _blocked(context: Context, listing: Listing) -> bool:
    return bool(serious(listing) or past(context, listing))


def past(context: Context, listing: Listing) -> list[Text]:
    """Nothing of it lies ahead, though no doubt of the reading says so already."""
    offered = availability(listing.when, ZoneInfo(listing.zone), context.now)
    if serious(listing) or offered.slots or offered.rules:
        return []
    return [phrase("doubt-past-all")]


def open_ended(when: When) -> bool:
    """Nothing in it says when it is over."""
    return (
        not when
        or any(period.last is None for period in when.periods)
        or any(pattern.until is None for pattern in when.patterns)
    )


def expires_at(listing: Listing, now: Instant) -> Instant:
    """When what was said is over; what has no end stays for a while at a time."""
    if open_ended(listing.when):
        return now + OPEN_DAYS * DAY
    said = availability(listing.when, ZoneInfo(listing.zone), now)
    return min(_ends(said), now + LONGEST_SLOT)


def _ends(offered: Availability) -> Instant:
    """When the last of it is over: at most a day late for rules, whose last day has no hour."""
    ends = [slot.end for slot in offered.slots]
    for rule in offered.rules:
        if rule.until is None:
            return FAR_FUTURE
        ends.append((rule.until.toordinal() - EPOCH + 2) * DAY)
    return max(ends)


async def _resource(context: Context, listing: Listing, owner: Organisation) -> Resource:
    """The same house, kind and name is the same resource, with more availability."""
    kind = BY_ID[listing.kind or "room"]
    name = listing.title or ""
    units = kind.units(listing.quantity)
    known = await context.tx.resources.named(owner.id, kind.id, name, listing.town or owner.town)
    if known is None:
        resource = Resource(
            id=context.new_id(),
            organisation_id=owner.id,
            kind=kind.id,
            name=name,
            category=listing.category,
            town=listing.town or owner.town,
            zone=listing.zone,
            units=units,
        )
        await context.tx.resources.add(resource)
        return resource
    grown = replace(
        known,
        category=known.category or listing.category,
        units=max(known.units, units),
    )
    if grown != known:
        await context.tx.resources.save(grown)
    return grown


def _name(context: Context, reading: language.Reading) -> str | None:
    """For something that was given none: its category's, or the few words that were said of it."""
    if reading.kind is not None and reading.category is not None:
        thing = Thing(reading.kind, reading.category)
        return Phrases(context.language, context.zone).say(phrase("kind", thing=thing))
    said = clean_name(reading.text)
    alone = not reading.when and reading.town is None
    return said if alone and 0 < len(said) <= FEW_WORDS else None
