"""Namens wie? Asked once, where it is first needed, after which what was begun goes on."""

from dataclasses import replace

from bot import language
from bot.acts import Act, act, parse
from bot.cards import Buttons
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Button, Field, Form, Joined, Text, Town, phrase
from bot.model.joining import read_code
from bot.model.people import Membership, Organisation
from bot.phrases import Phrases
from bot.usecases import arriving, belonging, redeeming

MOST_OTHERS = 3
LONGEST_ON_BUTTON = 14


def button(then: str) -> Button[Text]:
    """Asks for whom, and goes on with `then`, an act of at most 60 bytes."""
    return Button(phrase("button-who"), who(then))


def who(then: str) -> str:
    pressed = parse(then)
    if pressed is None:
        raise ValueError(f"no act to go on with: {then}")
    return act("who", f"{pressed.verb}_{pressed.id}", pressed.version)


def others(context: Context, verb: str, id_: str, version: int, now: str) -> Buttons:
    """One press for each of the sender's other organisations, as `verb.id-organisation.version`."""
    other = [m.organisation for m in context.caller.memberships if m.organisation.id != now]
    return tuple(
        Button(
            phrase("button-as", house=shortened(house.name)),
            act(verb, f"{id_}-{house.id}", version),
        )
        for house in other[:MOST_OTHERS]
    )


def shortened(name: str) -> str:
    """What of a name fits on a button."""
    return name if len(name) <= LONGEST_ON_BUTTON else f"{name[: LONGEST_ON_BUTTON - 1].rstrip()}…"


async def chosen(context: Context, carried: str) -> tuple[Context, str]:
    """The sender acts for the organisation that such a button names; and what it is about."""
    id_, _, organisation_id = carried.partition("-")
    return await belonging.act_for(context, own(context, organisation_id)), id_


def own(context: Context, organisation_id: str) -> Organisation:
    """Raises UserError where the sender is not one of its people."""
    for membership in context.caller.memberships:
        if membership.organisation.id == organisation_id:
            return membership.organisation
    raise UserError("error-not-yours")


def speaking_for(context: Context, organisation_id: str) -> Context:
    """As if the sender acted for that organisation of theirs, this once."""
    person = replace(context.person, organisation_id=own(context, organisation_id).id)
    return replace(context, caller=replace(context.caller, person=person))


def then(pressed: Act) -> Act:
    """What goes on once it is known for whom."""
    verb, _, id_ = pressed.id.partition("_")
    return Act(verb, id_, pressed.version)


async def form(context: Context, after: str, *intro: Text, town: str | None = None) -> Form[Text]:
    """`town` is known from what was said: where questions come one by one it is not asked."""
    if town is None:
        town = await _town(context, parse(after))
    return Form(
        act=who(after),
        title=phrase("form-who"),
        fields=fields(context, town),
        submit=phrase("form-next"),
        intro=intro,
    )


def fields(context: Context, town: str | None = None) -> tuple[Field[Text], ...]:
    """Name and town of an organisation that the sender does not have yet."""
    said = Phrases(context.language, context.zone)
    shown = said.say(phrase("listing-town", town=Town(town))) if town else ""
    return (
        Field(name="house", label=phrase("field-house"), hint=phrase("hint-house"), required=True),
        Field(name="town", label=phrase("field-house-town"), value=shown, required=True),
    )


async def answered(
    context: Context, pressed: Act, values: dict[str, str]
) -> tuple[Context, Text] | Answer[Text]:
    """The sender acts for the organisation that they named: what they hear of it, before what was
    begun goes on. The form again where it cannot be made.
    """
    outcome = await represented(context, values)
    if not isinstance(outcome, dict):
        return outcome
    asked = await form(context, str(then(pressed)))
    fields = tuple(
        replace(field, value=values.get(field.name, field.value), error=outcome.get(field.name))
        for field in asked.fields
    )
    return Answer(form=replace(asked, fields=fields))


async def represented(
    context: Context, values: dict[str, str]
) -> tuple[Context, Text] | dict[str, Text]:
    """The sender acts for the organisation of those fields; or what is wrong, by field."""
    name, town = clean_name(values.get("house", "")), clean_name(values.get("town", ""))
    problem: dict[str, Text] = {}
    if read_code(name, alone=True) is not None:
        outcome = await _with_code(context, name)
        if not isinstance(outcome, Text):
            return outcome
        problem["house"] = outcome
    elif not name:
        problem["house"] = phrase("field-house-needed")
    if not town:
        problem["town"] = phrase("field-town-needed")
    if not problem:
        try:
            return await make(context, name, language.town(town) or town)
        except UserError as error:
            problem["house"] = error.text
    return problem


async def _with_code(context: Context, code: str) -> tuple[Context, Text] | Text:
    """Who has a colleague's code joins that organisation instead."""
    found = await redeeming.find(context, code)
    if isinstance(found, Text):
        return found
    if found.kind != "colleague":
        return phrase("code-no-colleague")
    return await redeeming.join(context, found)


async def make(context: Context, name: str, town: str) -> tuple[Context, Text]:
    """A new organisation, which the sender manages and acts for from now on; it joins the community
    of the place where they are one of its people. Raises UserError where it is somebody else's.
    """
    if len(name) < 2:
        # The number of a button, typed where a name was asked for; 019 is a house in Ghent.
        raise UserError("house-name-unread", said=name)
    known = await context.tx.organisations.named(name, town)
    if known is not None:
        if not context.caller.belongs_to(known.id):
            raise UserError("organisation-exists", name=known.name, town=Town(known.town))
        said = phrase("organisation-yours-already", name=known.name, town=Town(known.town))
        return await belonging.act_for(context, known), said
    made = await _made(context, name, town)
    organisation = Organisation(id=context.new_id(), name=name, town=town)
    await context.tx.organisations.add(organisation, context.person.id, context.now)
    admitted = await belonging.arrive(context, organisation)
    membership = Membership(organisation=organisation, role="manager", admitted=admitted)
    memberships = (*context.caller.memberships, membership)
    caller = replace(context.caller, memberships=memberships)
    acting = await belonging.act_for(replace(context, caller=caller), organisation)
    await arriving.regreet(acting)
    return acting, made


async def _made(context: Context, name: str, town: str) -> Text:
    """One of the same name elsewhere in the community may well be the one that was meant."""
    here = context.caller.community
    beside = () if here is None else await context.tx.organisations.namesakes(name, here.id)
    if not beside:
        return phrase("organisation-made", name=name, town=Town(town))
    towns = Joined(tuple(phrase("listing-town", town=Town(each.town)) for each in beside))
    return phrase("organisation-made-beside", name=name, town=Town(town), towns=towns)


def with_news(answer: Answer[Text], news: Text) -> Answer[Text]:
    """What goes on says first what came of the question before it."""
    if answer.card is not None:
        return replace(answer, card=replace(answer.card, lines=(news, *answer.card.lines)))
    if answer.form is not None:
        return replace(answer, form=replace(answer.form, intro=(news, *answer.form.intro)))
    return answer


async def _town(context: Context, after: Act | None) -> str | None:
    """Of the sender's draft that goes on."""
    listing = await context.tx.listings.get(after.id) if after and after.verb == "see" else None
    return listing.town if listing and listing.author_id == context.person.id else None
