"""Which use case answers what came in, and whether it acts or only reads."""

from dataclasses import dataclass, replace
from functools import partial

from bot.acts import Act, parse
from bot.context import Context
from bot.errors import LacksOrganisation, NotAdmitted, UserError
from bot.language import fold
from bot.links import follow
from bot.messages import (
    Added,
    Answer,
    Card,
    Command,
    Content,
    Filled,
    Home,
    Moved,
    Press,
    Removed,
    Said,
    Shown,
    Text,
    Wordless,
    phrase,
)
from bot.model.joining import read_code
from bot.presses import ACTING_PRESSES, FORMS, LINKED, READING_PRESSES
from bot.usecases import (
    admitting,
    arriving,
    attaching,
    beginning,
    browsing,
    communities,
    disclosing,
    entering,
    explaining,
    finding,
    interviewing,
    inviting,
    learning,
    listening,
    mine,
    organisations,
    posting,
    preferring,
    representing,
    residing,
    subscribing,
    teaching,
)
from bot.usecases.residing import Handle, OnForm, OnPress
from bot.verbs import BY_WORD, Verb


@dataclass(frozen=True, slots=True)
class Route:
    """An acting route runs once per delivery in a writing transaction; a reading one writes
    nothing.
    """

    handle: Handle
    acting: bool


START = "start"
COMMON = "deel"
WHO = "who"


def route(content: Content) -> Route:
    match content:
        case Said(text):
            return Route(partial(_hear, text=text), acting=True)
        case Command(word, text) if word == START:
            return Route(partial(_start, payload=text), acting=True)
        case Press(carried) if carried.startswith("step."):
            return Route(partial(_step, carried=carried), acting=True)
        case Added():
            return Route(arriving.added, acting=True)
        case Removed():
            return Route(arriving.removed, acting=True)
        case Moved():
            return Route(partial(arriving.moved, to=content), acting=True)
        case Home():
            return Route(arriving.home, acting=False)
        case Shown():
            return Route(attaching.shown, acting=True)
        case Wordless():
            return Route(explaining.wordless, acting=False)
        case Command() | Press() | Filled():
            chosen = _chosen(content)
            return Route(partial(_begin, chosen.handle), acting=True) if chosen.acting else chosen


def _chosen(content: Command | Press | Filled) -> Route:
    match content:
        case Command(word, text):
            return _command(word, text)
        case Press(carried):
            return _press(carried)
        case Filled(carried, values):
            act = parse(carried)
            if act is not None and act.verb == WHO:
                return Route(partial(_represent, pressed=act, values=values), acting=True)
            if act is None or act.verb not in FORMS:
                return Route(_stale, acting=False)
            return Route(_with_values(FORMS[act.verb], act, values), acting=True)


def _command(word: str, text: str) -> Route:
    if word == COMMON and text:
        # A line may have been copied from a platform where one command carries all words.
        first, _, rest = text.partition(" ")
        known = fold(first) in BY_WORD
        return _command(first, rest.strip()) if known else route(Said(text, addressed=True))
    verb = BY_WORD.get(fold(word))
    if verb is None:
        return Route(partial(explaining.unknown, word=word), acting=False)
    if not verb.built:
        return Route(partial(explaining.unbuilt, verb=verb), acting=False)
    return _built(verb, word, text)


def _built(verb: Verb, word: str, text: str) -> Route:
    first, _, rest = text.partition(" ")
    new = first.lower() in organisations.NEW
    code = fold(first) in inviting.CODE
    said = f"{word} {text}".strip()
    match verb.id:
        case "offer" | "request":
            if text:
                say = partial(posting.say, direction=verb.id, text=text)
                return Route(residing.first(say, said), acting=True)
            browse = partial(browsing.browse, direction=verb.id)
            return Route(residing.first(browse, said), acting=False)
        case "find":
            find = partial(finding.find, text=text)
            return Route(residing.first(find, said), acting=False)
        case "mine" if text:
            return Route(partial(listening.sentence, mine.mine, said), acting=True)
        case "mine":
            return Route(mine.mine, acting=False)
        case "calendar":
            return Route(subscribing.calendar, acting=True)
        case "organisation":
            if new:
                return Route(partial(organisations.create, text=rest.strip()), acting=True)
            if code:
                role = inviting.role_of(rest)
                return Route(partial(inviting.for_colleague, role=role), acting=True)
            return Route(organisations.show if not text else _unbuilt(verb, text), acting=False)
        case "community":
            if new:
                return Route(partial(beginning.by_words, text=rest.strip()), acting=True)
            if code and rest:
                return Route(inviting.for_coordinator, acting=True)
            if code:
                return Route(inviting.for_channel, acting=True)
            if learning.meant(text):
                fetch = residing.first(learning.by_words, said)
                return Route(fetch, acting=False)
            if fold(first) in teaching.WORD:
                teach = residing.first(partial(teaching.word, text=rest), said)
                return Route(teach, acting=bool(rest.strip()))
            return Route(communities.show if not text else _unbuilt(verb, text), acting=False)
        case "code":
            return Route(partial(entering.code, text=text), acting=True)
        case "settings":
            return Route(preferring.show, acting=False)
        case "privacy":
            return Route(disclosing.privacy, acting=False)
        case "help" if text:
            return Route(partial(listening.wanted, explaining.help_, text), acting=True)
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
    if act.verb == WHO:
        return Route(partial(_represent, pressed=act, values=None), acting=True)
    if act.verb == "within":
        return Route(partial(_reside, pressed=act), acting=True)
    if act.verb in ACTING_PRESSES:
        handle = _with_act(ACTING_PRESSES[act.verb], act)
        return Route(partial(_for_somebody, handle, act), acting=True)
    if act.verb in FORMS:
        handle = _with_values(FORMS[act.verb], act, None)
        return Route(partial(_for_somebody, handle, act), acting=True)
    return Route(_stale, acting=False)


def _with_act(press: OnPress, act: Act) -> Handle:
    return lambda context: press(context, act)


def _with_values(form: OnForm, act: Act, values: dict[str, str] | None) -> Handle:
    return lambda context: form(context, act, values)


async def _for_somebody(handle: Handle, pressed: Act, context: Context) -> Answer[Text]:
    """Who has no organisation yet is asked for one, and what they pressed goes on; for one that
    does not belong, admission is asked.
    """
    try:
        return await handle(context)
    except NotAdmitted as error:
        return await admitting.refused(context, error)
    except LacksOrganisation:
        return Answer(form=await representing.form(context, str(pressed)))


async def _reside(context: Context, pressed: Act) -> Answer[Text]:
    there, said = await residing.choose(context, pressed)
    news = residing.chosen(there)
    if not said:
        return Answer(card=Card(title=news), replaces=True)
    chosen = _press(said) if parse(said) else _command(COMMON, said)
    return representing.with_news(await chosen.handle(there), news)


async def _represent(context: Context, pressed: Act, values: dict[str, str] | None) -> Answer[Text]:
    after = representing.then(pressed)
    if values is None:
        if context.caller.organisation is None:
            return Answer(form=await representing.form(context, str(after)))
        return await _press(str(after)).handle(context)
    outcome = await representing.answered(context, pressed, values)
    if isinstance(outcome, Answer):
        return outcome
    acting, news = outcome
    return representing.with_news(await _press(str(after)).handle(acting), news)


async def _begin(handle: Handle, context: Context) -> Answer[Text]:
    """An act of another kind leaves the form that was open, and says so."""
    left = await interviewing.leave(context)
    answer = await handle(context)
    if not left or answer.card is None:
        return answer
    notes = (*answer.card.notes, phrase("interview-left"))
    return replace(answer, card=replace(answer.card, notes=notes))


async def _start(context: Context, payload: str) -> Answer[Text]:
    """The private chat is opened, perhaps by a deep link that leads further. A form that is open
    stays so, unless something else is begun.
    """
    link = follow(payload)
    if link.act is not None and link.act.verb in LINKED:
        return await route(Press(str(link.act))).handle(context)
    if link.word in BY_WORD:
        return await route(Command(link.word)).handle(context)
    if context.awaited:
        # What waited for them speaks for itself.
        return Answer()
    standing = interviewing.standing(context)
    if standing is not None or link.here:
        return standing or Answer()
    return await arriving.welcome(context)


async def _hear(context: Context, text: str) -> Answer[Text]:
    """Plain words answer the question that stands open, if one does; a code alone is entered."""
    outcome = await interviewing.answer(context, text) if context.incoming.private else None
    if outcome is None and context.incoming.private and read_code(text, alone=True):
        return await entering.code(context, text)
    if outcome is None:
        return await listening.hear(context, text)
    return await _gone_on(context, outcome)


async def _step(context: Context, carried: str) -> Answer[Text]:
    act = parse(carried)
    if act is None:
        raise UserError("error-stale")
    answer = await _gone_on(context, await interviewing.press(context, act))
    return replace(answer, replaces=True)


async def _gone_on(context: Context, outcome: Answer[Text] | interviewing.Finished) -> Answer[Text]:
    if isinstance(outcome, Answer):
        return outcome
    # As if the whole form came in at once, where it was opened.
    filled = replace(context.incoming, content=outcome.filled, address=outcome.address)
    caller = await context.tx.people.caller(filled.sender, filled.address)
    there = replace(context, incoming=filled, caller=caller)
    answer = await _chosen(outcome.filled).handle(there)
    return answer if answer.form is None else await interviewing.ask(there, answer.form)


async def _stale(_context: Context) -> Answer[Text]:
    raise UserError("error-stale")
