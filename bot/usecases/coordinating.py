"""What coordinators decide for their community: its name, who is responsible for the data, whether
the people of closed channels belong by themselves, and who coordinates with them.
"""

from dataclasses import replace

from bot import notices
from bot.acts import Act, act
from bot.cards import Buttons, button
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Card, Choice, Field, Form, Text, phrase, verbatim
from bot.model.people import Community, Person
from bot.usecases import arriving, inviting
from bot.usecases.choosing import with_error

MOST_PEOPLE = 20
CODE = "code"


def buttons(community: Community) -> Buttons:
    """For `/netwerk`."""
    return (
        button("button-settle", "settle", community.id, 0),
        button("button-second", "second", community.id, 0),
    )


async def settle(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    community = await coordinated(context, pressed.id)
    responsible = await context.tx.belonging.responsible(community.id)
    doors = await context.tx.belonging.open_doors(community.id)
    form = Form(
        act=str(pressed),
        title=phrase("form-settle"),
        fields=(
            Field(
                name="name", label=phrase("field-community"), value=community.name, required=True
            ),
            Field(name="responsible", label=phrase("field-responsible"), value=responsible),
            Field(
                name="doors",
                label=phrase("field-doors"),
                hint=phrase("hint-doors"),
                type="switch",
                value="yes" if doors else "no",
            ),
        ),
        submit=phrase("form-done"),
        editing=True,
    )
    if values is None:
        return Answer(form=form)
    name = clean_name(values.get("name", ""))
    if not name:
        return Answer(form=with_error(form, values, "name", phrase("field-community-needed")))
    named = clean_name(values.get("responsible", ""))
    open_doors = values.get("doors", "no") == "yes"
    await context.tx.belonging.settle(
        community.id, name=name, responsible=named, open_doors=open_doors
    )
    await arriving.greet_all(context, replace(community, name=name))
    lines = (
        phrase("start-responsible", name=named) if named else phrase("settled-nobody"),
        phrase("settled-open" if open_doors else "settled-closed"),
    )
    return Answer(card=Card(title=phrase("community-title", name=name), lines=lines))


async def second(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """One of the people that were seen, or whoever gets the code."""
    community = await coordinated(context, pressed.id)
    people = await _others(context, community)
    if values is None and people:
        return Answer(form=await _form(context, community, people))
    chosen = (values or {}).get("who", CODE)
    if chosen == CODE:
        there = replace(context, caller=replace(context.caller, community=community))
        return await inviting.for_coordinator(there)
    found = next((each for each in people if each.id == chosen), None)
    if found is None:
        raise UserError("error-stale")
    await context.tx.belonging.coordinate(community.id, found.id)
    await arriving.greet_all(context, community)
    welcome = Card(
        title=phrase("coordinator-you", name=community.name),
        lines=(
            phrase("coordinator-by", who=context.person.name),
            phrase("coordinator-what"),
        ),
    )
    joined = phrase("coordinator-joined", who=found.name, name=community.name)
    cause = f"coordinator {context.new_id()}"
    for each in await context.tx.communities.coordinators(community.id):
        if each.id != context.person.id:
            card = welcome if each.id == found.id else Card(title=joined)
            await notices.tell(context, each, card, topic="", cause=cause)
    return Answer(card=Card(title=joined), replaces=True)


async def _others(context: Context, community: Community) -> list[Person]:
    coordinating = {each.id for each in await context.tx.communities.coordinators(community.id)}
    people = await context.tx.belonging.people(community.id)
    return [each for each in people if each.id not in coordinating]


async def _form(context: Context, community: Community, people: list[Person]) -> Form[Text]:
    choices: list[Choice[Text]] = []
    for each in people[:MOST_PEOPLE]:
        label = verbatim(each.name)
        if each.organisation_id is not None:
            house = await context.tx.organisations.get(each.organisation_id)
            label = phrase("start-coordinator", name=each.name, house=house.name)
        choices.append(Choice(label, each.id))
    choices.append(Choice(phrase("coordinator-by-code"), CODE))
    field = Field(
        name="who",
        label=phrase("field-coordinator"),
        type="choice",
        choices=tuple(choices),
        required=True,
    )
    return Form(
        act=act("second", community.id),
        title=phrase("button-second"),
        fields=(field,),
        submit=phrase("form-done"),
    )


async def coordinated(context: Context, community_id: str) -> Community:
    coordinators = await context.tx.communities.coordinators(community_id)
    if all(each.id != context.person.id for each in coordinators):
        raise UserError("error-not-yours")
    return await context.tx.communities.get(community_id)
