"""The forms around a draft: what it lacks, every field of it, where it will appear, and starting
without a sentence.
"""

from dataclasses import replace

from bot import cards
from bot.acts import Act, act
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Field, Form, Schedule, Text, Thing, Town, phrase
from bot.model.listing import Direction, Listing
from bot.phrases import Phrases
from bot.usecases import correcting, placing, posting, questions, representing, settling
from bot.usecases.choosing import with_error


async def fill(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """What a draft lacks: asked, then taken."""
    listing = await posting.own_draft(context, pressed)
    if values is None:
        return await posting.preview(context, listing)
    return await _take(context, listing, values, posting.missing_form(listing))


async def change(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """Every field of a draft, filled in with what was understood."""
    listing = await posting.own_draft(context, pressed)
    form = whole_form(context, listing)
    if values is None:
        return Answer(form=form)
    return await _take(context, listing, values, form)


async def mean(context: Context, pressed: Act) -> Answer[Text]:
    """One tap says what was meant; the next doubt is asked, or the draft can be posted."""
    listing_id, _, carried = pressed.id.partition("-")
    listing = await posting.own_draft(context, replace(pressed, id=listing_id))
    changed = await correcting.keep(context, listing, settling.settled(listing, carried))
    return replace(await posting.preview(context, changed), replaces=True)


async def where(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """In which channels it will appear."""
    listing = await posting.own_draft(context, pressed)
    organisation = await posting.on_behalf_of(context, listing)
    found = await placing.places(context, listing, organisation)
    if not found:
        return await posting.preview(context, listing)
    if values is None:
        return Answer(form=placing.form(listing, found))
    picked = placing.picked(found, values.get("where", ""))
    if not picked:
        return Answer(form=placing.form(listing, found, phrase("field-where-needed")))
    changed = replace(listing.move("change"), community_ids=placing.communities(picked))
    await posting.save(context, changed, listing)
    await context.tx.places.choose(listing.id, [place.channel.id for place in picked])
    return await posting.preview(context, changed)


async def write(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """The form of somebody who would rather not type a sentence. Asked question by question, it
    goes on only where the first answer does not say it all.
    """
    direction: Direction = "request" if pressed.id == "request" else "offer"
    form = _writing_form(context, direction)
    what = (values or {}).get("what", "").strip()
    when = (values or {}).get("when", "").strip()
    if values is None or not what:
        return Answer(form=form if context.incoming.modal else _only(form, ("what",)))
    if not context.incoming.modal and "when" not in values:
        reading = questions.read(context, what, direction)
        left = [] if reading.when or reading.doubts else ["when"]
        left += [] if reading.town or context.caller.organisation else ["town"]
        if left:
            return Answer(form=_only(form, ("what", *left), what=what))
    if values is not None and when:
        try:
            questions.refuse_unsettled(context, questions.read(context, when, direction))
        except UserError as error:
            return Answer(form=with_error(form, values, "when", error.text))
    news: Text | None = None
    if any(field.name == "house" for field in form.fields):
        town = values.get("town", "").strip() or questions.read(context, what, direction).town
        outcome = await representing.represented(context, {**values, "town": town or ""})
        if isinstance(outcome, dict):
            return Answer(form=_with_errors(form, values, outcome))
        context, news = outcome
    # What is filled in already is known without being said.
    known = {field.name: field.value for field in form.fields}
    told = {name: values.get(name, "").strip() for name in ("what", "when", "town")}
    parts = (said for name, said in told.items() if said and said != known[name])
    answer = await posting.say(context, direction, ", ".join(parts))
    return answer if news is None else representing.with_news(answer, news)


def _only(form: Form[Text], names: tuple[str, ...], **known: str) -> Form[Text]:
    fields = tuple(
        replace(field, value=known.get(field.name, field.value))
        for field in form.fields
        if field.name in names
    )
    return replace(form, fields=fields)


async def _take(
    context: Context, listing: Listing, values: dict[str, str], form: Form[Text]
) -> Answer[Text]:
    updated = told(context, listing, values, form)
    if not isinstance(updated, Listing):
        return Answer(form=updated)
    return await posting.preview(context, await correcting.keep(context, listing, updated))


def told(
    context: Context, listing: Listing, values: dict[str, str], form: Form[Text]
) -> Listing | Form[Text]:
    """The listing with the values of a form; what cannot be read is asked again, beside its
    field.
    """
    shown = {field.name: field.value for field in form.fields}
    updated, errors = listing, dict[str, Text]()
    for name, value in values.items():
        typed = value.strip()
        if name in shown and typed != shown[name]:
            try:
                updated = questions.answered(context, updated, name, typed)
            except UserError as error:
                errors[name] = error.text
        elif name == "when" and typed and updated.when:
            updated = questions.settled(updated)
    if errors:
        return _with_errors(form, values, errors)
    return updated


def whole_form(context: Context, listing: Listing, *, verb: str = "change") -> Form[Text]:
    """Every field, filled in with what is known; `verb` takes the values."""
    phrases = Phrases(context.language, context.zone, context.now)
    kind = listing.kind or ""
    shown = {
        "category": phrases.say(phrase("kind", thing=Thing(kind, listing.category)))
        if listing.category
        else "",
        "work": phrases.say(cards.work(listing.work)) if listing.work else "",
        "when": phrases.typed(Schedule(listing.when, listing.zone))
        if listing.when
        else questions.doubtful_when(listing),
        "price": phrases.price(listing.price) if listing.price else "",
        "town": phrases.say(phrase("listing-town", town=Town(listing.town or ""))),
    }
    fields = tuple(
        replace(field, value=shown.get(field.name, field.value))
        for field in questions.fields(listing)
    )
    return Form(
        act=act(verb, listing.id, listing.version),
        title=phrase("form-change"),
        fields=fields,
        submit=phrase("form-done"),
        editing=True,
    )


def _with_errors(form: Form[Text], values: dict[str, str], errors: dict[str, Text]) -> Form[Text]:
    again = tuple(
        replace(field, error=errors.get(field.name), value=values.get(field.name, field.value))
        for field in form.fields
    )
    return replace(form, fields=again)


def _writing_form(context: Context, direction: Direction) -> Form[Text]:
    organisation = context.caller.organisation
    town = Town(organisation.town if organisation else "")
    shown = Phrases(context.language, context.zone).say(phrase("listing-town", town=town))
    house: tuple[Field[Text], ...] = ()
    if organisation is None and context.caller.community and context.incoming.modal:
        # Asked here and not after: one window instead of two.
        label, hint = phrase("field-house"), phrase("hint-house")
        house = (Field(name="house", label=label, hint=hint, required=True),)
    return Form(
        act=act("write", direction),
        title=phrase(f"form-write-{direction}"),
        fields=(
            Field(
                name="what",
                label=phrase(f"field-what-{direction}"),
                hint=phrase(f"hint-what-{direction}"),
                required=True,
            ),
            Field(name="when", label=phrase("field-when"), hint=phrase("hint-when")),
            Field(name="town", label=phrase("field-town"), value=shown),
            *house,
        ),
        submit=phrase("form-next"),
    )
