"""Where a listing will appear: channels of all communities to which its organisation belongs."""

from collections.abc import Sequence
from itertools import groupby

from bot.acts import act
from bot.context import Context
from bot.messages import Choice, Field, Form, Joined, Text, phrase, verbatim
from bot.model.listing import Listing
from bot.model.people import Channel, Organisation
from bot.ports import Place


async def places(
    context: Context, listing: Listing, organisation: Organisation | None
) -> tuple[Place, ...]:
    """The channels in which it may appear, and which of them are chosen. Of a community
    in which neither the organisation nor the sender has part, none is named that was not before.
    """
    around = await context.tx.places.around(
        listing.id, None if organisation is None else organisation.id
    )
    here = context.caller.community
    return tuple(
        place
        for place in around
        if place.belongs
        or place.chosen
        or (here is not None and place.channel.community_id == here.id)
    )


async def settle(context: Context, listing: Listing, found: Sequence[Place]) -> None:
    """What a preview says holds, whatever channel is linked before it is posted."""
    await context.tx.places.keep(listing.id, [place.channel.id for place in chosen(found)])


def chosen(found: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(place for place in found if place.chosen)


def names(found: Sequence[Place]) -> Joined:
    """The channels by their names, with their platforms where that tells them apart."""
    several = len({place.channel.address.platform for place in found}) > 1
    return Joined(tuple(_name(place.channel, several=several) for place in found))


def lines(found: Sequence[Place]) -> tuple[Text, ...]:
    """Where it will appear; by community where the organisation belongs to several."""
    if _communities(found) < 2:
        picked = chosen(found)
        return (phrase("preview-where", channels=names(picked), n=picked[0].size),)
    made: list[Text] = []
    for _, group in groupby(chosen(found), key=lambda place: place.channel.community_id):
        part = tuple(group)
        first = part[0]
        made.append(
            phrase(
                "preview-where-of",
                community=first.community,
                channels=names(part),
                n=first.size,
            )
        )
    return tuple(made)


def notes(found: Sequence[Place]) -> tuple[Text, ...]:
    """To which other communities it could go: nobody has to guess where it does not appear."""
    taken = {place.channel.community_id for place in chosen(found)}
    left = {
        place.channel.community_id: place.community
        for place in found
        if place.channel.community_id not in taken
    }
    if not left:
        return ()
    communities = Joined(tuple(map(verbatim, left.values())))
    return (phrase("preview-elsewhere", communities=communities),)


def form(listing: Listing, found: Sequence[Place], error: Text | None = None) -> Form[Text]:
    """One question with a tick for each channel."""
    several = _communities(found) > 1
    platforms = len({place.channel.address.platform for place in found}) > 1
    choices = []
    for place in found:
        name = _name(place.channel, several=platforms)
        label = phrase("place-of", channel=name, community=place.community) if several else name
        choices.append(Choice(label, place.channel.id))
    field = Field(
        name="where",
        label=phrase("field-where"),
        type="choices",
        value=" ".join(place.channel.id for place in chosen(found)),
        required=True,
        choices=tuple(choices),
        error=error,
    )
    return Form(
        act=act("where", listing.id, listing.version),
        title=phrase("form-where"),
        fields=(field,),
        submit=phrase("form-done"),
    )


def picked(found: Sequence[Place], value: str) -> tuple[Place, ...]:
    """What the form's value stands for; what is not among the places is not taken."""
    wanted = value.split()
    return tuple(place for place in found if place.channel.id in wanted)


def communities(found: Sequence[Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.channel.community_id for place in found))


def channels(found: Sequence[Place]) -> tuple[Channel, ...]:
    return tuple(place.channel for place in found)


def _communities(found: Sequence[Place]) -> int:
    return len(communities(found))


def _name(channel: Channel, *, several: bool) -> Text:
    if not several:
        return verbatim(channel.name)
    return phrase("place-on", channel=channel.name, platform=channel.address.platform)
