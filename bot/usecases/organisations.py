"""Organisations: made by words, and what the sender's own are."""

from dataclasses import replace

from bot import language
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Text, Town, phrase
from bot.model.people import Membership, Organisation
from bot.usecases import arriving, belonging, posting, ruling

NEW = ("nieuw", "nouveau", "nouvelle", "new")


async def show(context: Context) -> Answer[Text]:
    memberships = context.caller.memberships
    if not memberships:
        how = phrase("organisation-how")
        return Answer(card=Card(title=phrase("organisation-none"), lines=(how,)))
    lines = tuple(
        phrase(f"organisation-{m.role}", name=m.organisation.name, town=Town(m.organisation.town))
        for m in memberships
    )
    title = phrase("organisation-yours")
    return Answer(card=Card(title=title, lines=lines, buttons=ruling.buttons(context)))


async def create(context: Context, text: str) -> Answer[Text]:
    """`nieuw NAME, TOWN`: the sender manages it, and it joins the community of the place.

    A draft that waited for it is shown again.
    """
    name, town = _name_and_town(text)
    known = await context.tx.organisations.named(name, town)
    if known is not None:
        managers = await context.tx.people.managers(known.id)
        if any(manager.id == context.person.id for manager in managers):
            raise UserError("organisation-yours-already", name=known.name, town=Town(known.town))
        raise UserError("organisation-exists", name=known.name, town=Town(known.town))
    organisation = Organisation(id=context.new_id(), name=name, town=town)
    await context.tx.organisations.add(organisation, context.person.id, context.now)
    person = replace(context.person, organisation_id=organisation.id)
    await context.tx.people.save(person)
    admitted = await belonging.arrive(context, organisation)
    membership = Membership(organisation=organisation, role="manager", admitted=admitted)
    caller = replace(
        context.caller, person=person, memberships=(*context.caller.memberships, membership)
    )
    await arriving.regreet(context)
    return await _made(replace(context, caller=caller), organisation, admitted=admitted)


async def _made(context: Context, organisation: Organisation, *, admitted: bool) -> Answer[Text]:
    town = Town(organisation.town)
    made = phrase("organisation-made", name=organisation.name, town=town)
    waiting = await posting.waiting(context)
    if waiting is not None:
        answer = await posting.preview(context, waiting)
        if answer.card is not None:
            card = replace(answer.card, lines=(made, *answer.card.lines))
            return replace(answer, card=card)
    if not admitted:
        return Answer(card=Card(title=made, lines=(phrase("organisation-next"),)))
    joined = phrase("organisation-joined", community=context.community.name)
    return Answer(card=Card(title=made, lines=(joined,)))


def _name_and_town(text: str) -> tuple[str, str]:
    name, comma, town = text.rpartition(",")
    name, town = clean_name(name), clean_name(town)
    if not comma or not name or not town:
        raise UserError("organisation-lacks-town", text=clean_name(text) or "Kopergietery")
    return name, language.town(town) or town
