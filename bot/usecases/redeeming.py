"""What a code that somebody enters is worth, and joining the organisation that it is of."""

from dataclasses import replace

from bot.context import Context
from bot.messages import Card, Text, Town, phrase
from bot.model.joining import Code, hashed, read_code
from bot.model.people import Membership
from bot.notices import tell
from bot.usecases import arriving, belonging

MOST_WRONG = 5
PAUSE_SECONDS = 3_600


async def find(context: Context, text: str) -> Code | Text:
    """The code, if it is still good; else what is the matter with it. A wrong one is noted, so that
    nobody guesses on: it must not be raised as an error, which saves nothing.
    """
    person = context.person
    if await context.tx.codes.wrong(person.id, context.now - PAUSE_SECONDS) >= MOST_WRONG:
        return phrase("code-pause")
    typed = read_code(text)
    if typed is None:
        return phrase("code-no-code")
    found = await context.tx.codes.get(hashed(typed))
    if found is None:
        await context.tx.codes.note_wrong(person.id, context.now)
        return phrase("code-unknown")
    return await checked(context, found)


async def checked(context: Context, found: Code) -> Code | Text:
    """Whether it is still good."""
    if found.used_at is not None:
        return phrase("code-used")
    if found.expires_at <= context.now or not await _still_given(context, found):
        return phrase("code-expired")
    return found


async def use(context: Context, code: Code) -> bool:
    """Once only; False where somebody was first."""
    return await context.tx.codes.use(code.hash, context.now)


async def join(context: Context, code: Code) -> tuple[Context, Text] | Text:
    """The sender becomes a colleague; or what is the matter."""
    organisation = await context.tx.organisations.get(code.organisation_id or "")
    role = code.role or "member"
    name, town = organisation.name, Town(organisation.town)
    if context.caller.manages(organisation.id) or (
        role == "member" and context.caller.belongs_to(organisation.id)
    ):
        return phrase("code-colleague-already", house=name)
    if not await use(context, code):
        return phrase("code-used")
    await context.tx.organisations.join(organisation.id, context.person.id, role, context.now)
    others = tuple(
        each for each in context.caller.memberships if each.organisation.id != organisation.id
    )
    caller = replace(
        context.caller,
        memberships=(*others, Membership(organisation=organisation, role=role, admitted=False)),
    )
    acting = await belonging.act_for(replace(context, caller=caller), organisation)
    admitted = await belonging.arrive(acting, organisation)
    mine = Membership(organisation=organisation, role=role, admitted=admitted)
    acting = replace(
        acting, caller=replace(caller, person=acting.person, memberships=(*others, mine))
    )
    await arriving.regreet(acting)
    for manager in await context.tx.people.managers(organisation.id):
        if manager.id != context.person.id:
            told = phrase(f"code-joined-{role}", name=context.person.name, house=name)
            await tell(context, manager, Card(title=told), topic="", cause=f"joined {code.hash}")
    return acting, phrase(f"code-colleague-{role}", house=name, town=town)


async def _still_given(context: Context, code: Code) -> bool:
    """Who no longer may give such a code has taken it back."""
    if code.kind == "colleague":
        managers = await context.tx.people.managers(code.organisation_id or "")
        return any(manager.id == code.giver_id for manager in managers)
    if code.kind == "identity":
        return True
    coordinators = await context.tx.communities.coordinators(code.community_id or "")
    return any(coordinator.id == code.giver_id for coordinator in coordinators)
