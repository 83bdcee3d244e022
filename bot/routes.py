"""Which use case answers what came in, and whether it acts or only reads."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from bot.acts import Act, parse
from bot.context import Context
from bot.errors import UserError
from bot.language import fold
from bot.messages import Answer, Command, Content, Filled, Press, Said, Text
from bot.usecases import (
    asking,
    browsing,
    cancelling,
    choosing,
    communities,
    deciding,
    explaining,
    filling,
    finding,
    listening,
    mine,
    organisations,
    posting,
)
from bot.verbs import BY_WORD, Verb

Handle: TypeAlias = Callable[[Context], Awaitable[Answer[Text]]]
OnPress: TypeAlias = Callable[[Context, Act], Awaitable[Answer[Text]]]
OnForm: TypeAlias = Callable[[Context, Act, dict[str, str] | None], Awaitable[Answer[Text]]]


@dataclass(frozen=True, slots=True)
class Route:
    """An acting route runs once per delivery in a writing transaction; a reading one writes
    nothing.
    """

    handle: Handle
    acting: bool


READING_PRESSES: dict[str, OnPress] = {
    "browse": browsing.more,
    "more": finding.more,
    "review": asking.show,
    "show": deciding.show,
}
ACTING_PRESSES: dict[str, OnPress] = {
    "ask": choosing.ask,
    "cancel": cancelling.consider,
    "cancelled": cancelling.cancel,
    "confirm": deciding.confirm,
    "decline": deciding.decline,
    "drop": posting.drop,
    "leave": asking.leave,
    "moment": choosing.moment,
    "post": posting.post,
    "see": posting.show,
    "send": asking.send,
    "take": choosing.take,
    "withdraw": asking.withdraw,
}
# Pressed without values these open their form; with values they take them.
FORMS: dict[str, OnForm] = {
    "change": filling.change,
    "edit": asking.change,
    "fill": filling.fill,
    "look": finding.form,
    "reason": cancelling.reason,
    "when": choosing.when,
    "write": filling.write,
}


def route(content: Content) -> Route:
    match content:
        case Command(word, text):
            return _command(word, text)
        case Said(text):
            return Route(partial(listening.hear, text=text), acting=True)
        case Press(carried):
            return _press(carried)
        case Filled(carried, values):
            act = parse(carried)
            if act is None or act.verb not in FORMS:
                return Route(_stale, acting=False)
            return Route(_with_values(FORMS[act.verb], act, values), acting=True)


def _command(word: str, text: str) -> Route:
    verb = BY_WORD.get(fold(word))
    if verb is None:
        return Route(partial(explaining.unknown, word=word), acting=False)
    if not verb.built:
        return Route(partial(explaining.unbuilt, verb=verb), acting=False)
    return _built(verb, text)


def _built(verb: Verb, text: str) -> Route:
    first, _, rest = text.partition(" ")
    new = first.lower() in organisations.NEW
    match verb.id:
        case "offer" | "request":
            if text:
                return Route(partial(posting.say, direction=verb.id, text=text), acting=True)
            return Route(partial(browsing.browse, direction=verb.id), acting=False)
        case "find":
            return Route(partial(finding.find, text=text), acting=False)
        case "mine":
            return Route(mine.mine, acting=False)
        case "organisation":
            if new:
                return Route(partial(organisations.create, text=rest.strip()), acting=True)
            return Route(organisations.show if not text else _unbuilt(verb, text), acting=False)
        case "community":
            if new:
                return Route(partial(communities.create, text=rest.strip()), acting=True)
            return Route(communities.show if not text else _unbuilt(verb, text), acting=False)
        case _:
            return Route(explaining.help_, acting=False)


def _unbuilt(verb: Verb, text: str) -> Handle:
    return partial(explaining.unbuilt, verb=verb, said=text.split()[0])


def _press(carried: str) -> Route:
    act = parse(carried)
    if act is None:
        return Route(_stale, acting=False)
    if act.verb in READING_PRESSES:
        return Route(_with_act(READING_PRESSES[act.verb], act), acting=False)
    if act.verb in ACTING_PRESSES:
        return Route(_with_act(ACTING_PRESSES[act.verb], act), acting=True)
    if act.verb in FORMS:
        return Route(_with_values(FORMS[act.verb], act, None), acting=True)
    return Route(_stale, acting=False)


def _with_act(press: OnPress, act: Act) -> Handle:
    return lambda context: press(context, act)


def _with_values(form: OnForm, act: Act, values: dict[str, str] | None) -> Handle:
    return lambda context: form(context, act, values)


async def _stale(_context: Context) -> Answer[Text]:
    raise UserError("error-stale")
