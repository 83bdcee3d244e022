"""Organisations: made by words, and what the sender's own are."""

from bot import language
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Text, Town, phrase
from bot.usecases import leaving, posting, representing, ruling

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
    return Answer(
        card=Card(
            title=title,
            lines=lines,
            buttons=(*ruling.buttons(context), *leaving.from_houses(context)),
        )
    )


async def create(context: Context, text: str) -> Answer[Text]:
    """`nieuw NAME, TOWN`: the sender manages it, and it joins the community of the place.

    A draft that waited for it is shown again.
    """
    acting, made = await representing.make(context, *_name_and_town(text))
    waiting = await posting.waiting(acting)
    if waiting is not None:
        return representing.with_news(await posting.preview(acting, waiting), made)
    organisation = acting.organisation
    admitted = any(
        m.admitted for m in acting.caller.memberships if m.organisation.id == organisation.id
    )
    community = acting.caller.community
    if not admitted and community is not None:
        waits = phrase("organisation-waits", name=organisation.name, community=community.name)
        return Answer(card=Card(title=made, lines=(waits,)))
    if not admitted:
        return Answer(card=Card(title=made, lines=(phrase("organisation-next"),)))
    joined = phrase("organisation-joined", community=acting.community.name)
    return Answer(card=Card(title=made, lines=(joined,)))


def _name_and_town(text: str) -> tuple[str, str]:
    name, comma, town = text.rpartition(",")
    name, town = clean_name(name), clean_name(town)
    if not comma or not name or not town:
        raise UserError("organisation-lacks-town", text=clean_name(text) or "Kopergietery")
    return name, language.town(town) or town
