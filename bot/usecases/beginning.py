"""A community begins: one form for who let the bot into a channel, or says so there by words."""

from dataclasses import replace

from bot import language
from bot.acts import Act, act
from bot.cleaning import clean_name
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Choice, Field, Form, Text, phrase, verbatim
from bot.model.joining import Arrival
from bot.model.people import Organisation
from bot.usecases import belonging, communities, representing


async def by_words(context: Context, text: str) -> Answer[Text]:
    """`nieuw NAME` in a channel; without a name, the form."""
    communities.check_place(context)
    name = clean_name(text)
    if name:
        return await communities.create(context, name)
    arrival = await context.tx.arrivals.note(
        Arrival(
            id=context.new_id(),
            address=context.incoming.address,
            name=context.incoming.channel_name,
            adder=context.incoming.sender,
            at=context.now,
        )
    )
    return Answer(form=_form(context, arrival))


async def begin(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """The form, for who let the bot in and may decide for the channel; then all of it at once: the
    organisation, the community, its channel, its coordinator.
    """
    arrival = await context.tx.arrivals.get(pressed.id)
    if arrival is None:
        raise UserError("begin-gone")
    if arrival.adder != context.incoming.sender:
        raise UserError("begin-not-you")
    there = await context.tx.people.caller(context.incoming.sender, arrival.address)
    if there.channel is not None and there.channel.address == arrival.address:
        raise UserError("begin-gone")
    if values is None:
        return Answer(form=_form(context, arrival))
    name, problem = clean_name(values.get("name", "")), dict[str, Text]()
    if not name:
        problem["name"] = phrase("field-community-needed")
    outcome = await _house(context, values, problem)
    if outcome is None:
        form = _form(context, arrival)
        fields = tuple(
            replace(each, value=values.get(each.name, each.value), error=problem.get(each.name))
            for each in form.fields
        )
        return Answer(form=replace(form, fields=fields))
    acting, organisation, news = outcome
    answer = await communities.found(
        acting,
        name=name,
        address=arrival.address,
        channel_name=arrival.name,
        responsible=clean_name(values.get("responsible", "")) or organisation.name,
    )
    return answer if news is None else representing.with_news(answer, news)


async def _house(
    context: Context, values: dict[str, str], problem: dict[str, Text]
) -> tuple[Context, Organisation, Text | None] | None:
    """For whom the coordinator speaks: one of their own, or one that is made here."""
    chosen = values.get("house", "")
    if context.caller.belongs_to(chosen):
        organisation = representing.own(context, chosen)
        acting = await belonging.act_for(context, organisation)
        return None if problem else (acting, organisation, None)
    name, town = clean_name(chosen), clean_name(values.get("town", ""))
    if not name:
        problem["house"] = phrase("field-house-needed")
    elif not town and context.caller.organisation is None:
        problem["town"] = phrase("field-town-needed")
    if problem:
        return None
    if not town:
        raise UserError("error-stale")
    try:
        acting, news = await representing.make(context, name, language.town(town) or town)
    except UserError as error:
        problem["house"] = error.text
        return None
    return acting, acting.organisation, news


def _form(context: Context, arrival: Arrival) -> Form[Text]:
    """What has a sensible answer has it already; question by question only the rest is asked."""
    name = arrival.name.removeprefix("#")
    fields: tuple[Field[Text], ...] = (
        Field(name="name", label=phrase("field-community"), value=name, required=True),
    )
    organisation = context.caller.organisation
    if organisation is None:
        fields += representing.fields(context)
    else:
        own = tuple(
            Choice(verbatim(m.organisation.name), m.organisation.id)
            for m in context.caller.memberships
        )
        label = phrase("field-your-house")
        fields += (
            Field(
                name="house",
                label=label,
                type="choice",
                value=organisation.id,
                choices=own,
                required=True,
            ),
        )
    if context.incoming.modal:
        fields += (
            Field(
                name="responsible",
                label=phrase("field-responsible"),
                hint=phrase("hint-responsible"),
            ),
        )
    return Form(
        act=act("begin", arrival.id),
        title=phrase("form-begin"),
        fields=fields,
        submit=phrase("form-begin-done"),
    )
