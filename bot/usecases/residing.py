"""In which community somebody writes in private: asked once of who is in several, and switched from
`/netwerk`. What was begun goes on in the one that they choose.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot.acts import Act, act
from bot.cards import Buttons
from bot.context import Context
from bot.errors import UserError
from bot.messages import Answer, Button, Card, Joined, Text, phrase, verbatim
from bot.model.people import Community
from bot.model.slot import DAY
from bot.ports import Search

Handle: TypeAlias = Callable[[Context], Awaitable[Answer[Text]]]
OnPress: TypeAlias = Callable[[Context, Act], Awaitable[Answer[Text]]]
OnForm: TypeAlias = Callable[[Context, Act, dict[str, str] | None], Awaitable[Answer[Text]]]

MOST = 5
LONGEST_NAME = 24


def first(handle: Handle, said: str) -> Handle:
    """Who has not chosen yet is asked before; `said` is what goes on."""

    async def asked(context: Context) -> Answer[Text]:
        return await which(context, said) or await handle(context)

    return asked


def pressed_first(press: OnPress) -> OnPress:
    async def asked(context: Context, pressed: Act) -> Answer[Text]:
        return await which(context, str(pressed)) or await press(context, pressed)

    return asked


def opened_first(form: OnForm) -> OnForm:
    """What was filled in was asked about when the form was opened."""

    async def asked(context: Context, pressed: Act, values: dict[str, str] | None) -> Answer[Text]:
        answer = await which(context, str(pressed)) if values is None else None
        return answer or await form(context, pressed, values)

    return asked


async def which(context: Context, said: str) -> Answer[Text] | None:
    """The question, where it stands open; what was said is kept, so that nobody types it twice."""
    if not context.caller.undecided:
        return None
    communities = await context.tx.belonging.communities(context.person.id)
    kept = Search(
        id=context.new_id(),
        sender=context.incoming.sender,
        community_id=communities[0].id,
        text=said,
        units=1,
        results=(),
        expires_at=context.now + DAY,
    )
    context.keep(kept)
    return Answer(
        card=Card(
            title=phrase("which-community"),
            lines=(phrase("which-community-what"),),
            buttons=_buttons(communities, kept.id),
        )
    )


async def switches(context: Context) -> tuple[tuple[Text, ...], Buttons]:
    """For `/netwerk` in private: one's communities, with a press for each of the others."""
    if not context.caller.several:
        return (), ()
    communities = await context.tx.belonging.communities(context.person.id)
    here = context.caller.community
    others = [each for each in communities if here is None or each.id != here.id]
    names = Joined(tuple(verbatim(each.name) for each in communities))
    return (phrase("your-communities", names=names),), _buttons(others, "")


async def choose(context: Context, pressed: Act) -> tuple[Context, str]:
    """`search-community`: the sender is there from now on; and what goes on, if anything does."""
    search_id, _, community_id = pressed.id.rpartition("-")
    communities = await context.tx.belonging.communities(context.person.id)
    if all(each.id != community_id for each in communities):
        raise UserError("error-stale")
    said = ""
    if search_id:
        kept = await context.tx.searches.get(search_id)
        if kept is not None and kept.sender == context.incoming.sender:
            said = kept.text if kept.expires_at > context.now else ""
    await context.tx.belonging.choose(context.person.id, community_id)
    incoming = context.incoming
    caller = await context.tx.people.caller(incoming.sender, incoming.address)
    return replace(context, caller=caller), said


def chosen(context: Context) -> Text:
    return phrase("community-chosen", name=context.community.name)


def _buttons(communities: Sequence[Community], search_id: str) -> Buttons:
    return tuple(
        Button(verbatim(_shortened(each.name)), act("within", f"{search_id}-{each.id}"))
        for each in communities[:MOST]
    )


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
