"""What is kept of a person, shown to them: for now their corrections, and who is responsible."""

from bot import cards
from bot.acts import Act, act
from bot.cards import Buttons
from bot.context import Context
from bot.messages import Answer, Button, Card, Day, Joined, Text, Thing, phrase, verbatim
from bot.model.learning import KEPT_MONTHS, Correction, Held
from bot.model.listing import Listing, Understood
from bot.model.people import Community

PAGE = 3


async def privacy(context: Context) -> Answer[Text]:
    person = context.caller.person
    held = () if person is None else await context.tx.learning.held(person.id)
    lines = [_choice(context), *(_held(context, each) for each in held)]
    if held:
        lines.append(phrase("privacy-months", n=KEPT_MONTHS))
    lines += await _responsible(context)
    return Answer(
        card=Card(
            title=phrase("privacy-title"),
            lines=tuple(lines),
            notes=(phrase("privacy-later"), phrase("privacy-now")),
            buttons=_buttons(context, held),
        )
    )


async def corrections(context: Context, pressed: Act) -> Answer[Text]:
    """One's own, newest first, some at a time; behind how many is in the act's version."""
    skipped = pressed.version
    found = await context.tx.learning.of(context.person.id, PAGE + 1, skipped)
    if not found:
        return Answer(card=Card(title=phrase("learning-nothing")))
    lines = [
        line
        for n, each in enumerate(found[:PAGE], skipped + 1)
        for line in _shown(context, n, each)
    ]
    more: Buttons = ()
    if len(found) > PAGE:
        more = (Button(phrase("button-more"), act("kept", "", skipped + PAGE)),)
    return Answer(
        card=Card(
            title=phrase("kept-title"),
            lines=tuple(lines),
            buttons=(*more, Button(phrase("button-learn-erase"), act("erase"))),
        )
    )


def _choice(context: Context) -> Text:
    since = context.caller.learns_since
    if since is None:
        return phrase("privacy-learning-off")
    return phrase("privacy-learning-on", since=Day(since, context.zone))


def _held(context: Context, held: Held) -> Text:
    oldest = Day(held.oldest, context.zone)
    return phrase("privacy-held", n=held.count, name=held.community, oldest=oldest)


def _buttons(context: Context, held: tuple[Held, ...]) -> Buttons:
    if context.caller.learns_since is None:
        # Without a yes nothing is kept.
        return (Button(phrase("button-learn"), act("learn")),)
    stop = Button(phrase("button-learn-stop"), act("unlearn"))
    if not held:
        return (stop,)
    show = Button(phrase("button-kept"), act("kept"))
    return (show, Button(phrase("button-learn-erase"), act("erase")), stop)


async def _responsible(context: Context) -> list[Text]:
    """For each community in which the person has part, else for the one at hand."""
    caller = context.caller
    theirs: tuple[Community, ...] = ()
    if caller.person is not None:
        theirs = await context.tx.belonging.communities(caller.person.id)
    if not theirs and caller.community is not None:
        theirs = (caller.community,)
    lines: list[Text] = []
    for community in theirs:
        named = await context.tx.belonging.responsible(community.id)
        if named:
            lines.append(phrase("privacy-responsible", community=community.name, name=named))
            continue
        coordinators = await context.tx.communities.coordinators(community.id)
        names = cards.names(coordinators)
        lines.append(phrase("privacy-nobody", community=community.name, names=names))
    return lines or [phrase("privacy-nowhere")]


def _shown(context: Context, n: int, correction: Correction) -> tuple[Text, ...]:
    """The sentence, and of both readings what differs."""
    first, final = _facts(correction.first), _facts(correction.final)
    before = [each for each in first if each not in final]
    after = [each for each in final if each not in first]
    day = Day(correction.at, context.zone)
    return (
        phrase("kept-text", n=n, day=day, text=correction.text),
        phrase("kept-first", parts=_joined(before)),
        phrase("kept-final", parts=_joined(after)),
    )


def _joined(parts: list[Text]) -> Joined:
    return Joined(tuple(parts) or (phrase("kept-else"),))


def _facts(said: Understood) -> list[Text]:
    """Each thing that was understood, as cards say it."""
    listing = Listing(
        **{name: getattr(said, name) for name in Understood.__slots__},
        id="",
        state="draft",
        version=1,
        author_id="",
        organisation_id=None,
        resource_id=None,
        community_ids=(),
        text="",
        language="nl",
        created_at=0,
        expires_at=0,
    )
    facts = [phrase("kind", thing=Thing(said.kind, said.category))] if said.kind else []
    facts += [verbatim(said.title)] if said.title else []
    _, *rest = cards.facts(listing, None)
    return [*facts, *cards.place(listing), *cards.size(listing), *rest]
