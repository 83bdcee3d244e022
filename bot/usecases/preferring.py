"""Personal settings: the language one is spoken to in, the zone in which one reads times, and
whether one's corrections may be kept.
"""

from dataclasses import replace
from typing import get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bot.acts import Act, act
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Button, Card, Choice, Field, Form, Text, phrase, verbatim
from bot.model.people import Language, Person

NEAR = ("Europe/Brussels", "Europe/Amsterdam", "Europe/Paris", "Europe/London")


async def show(context: Context) -> Answer[Text]:
    return Answer(card=_card(context, context.language, context.zone))


async def speak(context: Context, pressed: Act) -> Answer[Text]:
    """Another language, from this answer on."""
    chosen: Language | None = next(
        (code for code in get_args(Language) if code == pressed.id), None
    )
    if chosen is None:
        raise UserError("error-stale")
    person = replace(context.person, language=chosen)
    return await _saved(context, person)


async def live(
    context: Context, pressed: Act, values: dict[str, str] | None = None
) -> Answer[Text]:
    """Another zone."""
    del pressed
    if values is None:
        return Answer(form=_form())
    typed = values.get("zone", "").strip()
    zone = _zone(typed)
    if zone is None:
        form = _form()
        problem = phrase("settings-zone-unknown", said=typed)
        wrong = tuple(replace(field, value=typed, error=problem) for field in form.fields)
        return Answer(form=replace(form, fields=wrong))
    return await _saved(context, replace(context.person, zone=zone))


async def _saved(context: Context, person: Person) -> Answer[Text]:
    await context.tx.people.save(person)
    card = _card(context, person.language, person.zone)
    return Answer(card=card, replaces=True, language=person.language)


def _card(context: Context, language: Language, zone: str) -> Card[Text]:
    learns = context.caller.learns_since is not None
    learning = Button(phrase("button-learn"), act("learn"))
    if learns:
        learning = Button(phrase("button-learn-stop"), act("unlearn"))
    others: list[Language] = [code for code in get_args(Language) if code != language]
    return Card(
        title=phrase("settings-title"),
        lines=(
            phrase("settings-language", language=language),
            phrase("settings-zone", zone=zone),
            phrase("settings-learning-on" if learns else "settings-learning-off"),
        ),
        buttons=(
            *(Button(phrase(f"button-speak-{code}"), act("speak", code)) for code in others),
            Button(phrase("button-zone"), act("live")),
            learning,
        ),
    )


def _form() -> Form[Text]:
    choices = tuple(Choice(verbatim(zone), zone) for zone in NEAR)
    field = Field(
        name="zone",
        label=phrase("field-zone"),
        type="choice",
        choices=choices,
        open=True,
        required=True,
        hint=phrase("hint-zone"),
    )
    return Form(
        act=act("live"),
        title=phrase("form-zone"),
        fields=(field,),
        submit=phrase("form-done"),
    )


def _zone(typed: str) -> str | None:
    """By its IANA name, or by its city alone: `Lisbon` is Europe/Lisbon."""
    wanted = "_".join(typed.split()).casefold()
    known = sorted(available_timezones())
    for name in known:
        if wanted and wanted in (name.casefold(), name.casefold().rpartition("/")[2]):
            try:
                ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError):
                continue
            return name
    return None
