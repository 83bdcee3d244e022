"""One-time codes, handed over: for a channel, a colleague, a coordinator, one's other account."""

from dataclasses import replace

from bot.acts import Act
from bot.cards import button
from bot.context import Context
from bot.errors import UserError
from bot.ids import new_code
from bot.language import fold
from bot.messages import Answer, Card, Day, Secret, Text, phrase
from bot.model.joining import CODE_LENGTH, Code, CodeKind, expiry, hashed, shown
from bot.model.people import Community, Organisation, Role
from bot.usecases import representing

CODE = ("code",)
_MANAGERS = ("beheerder", "responsable", "manager")


def role_of(text: str) -> Role:
    """`/organisatie code beheerder` invites somebody who decides too."""
    return "manager" if fold(text) in _MANAGERS else "member"


async def for_channel(context: Context) -> Answer[Text]:
    """`/netwerk code`: links another channel, on whatever platform."""
    community = await coordinated(context)
    code = await _made(context, "channel", community=community)
    return _given(context, code, "channel", phrase("code-for-channel", name=community.name))


async def for_coordinator(context: Context) -> Answer[Text]:
    """Whoever enters it looks after the community too."""
    community = await coordinated(context)
    code = await _made(context, "coordinator", community=community)
    return _given(context, code, "coordinator", phrase("code-for-coordinator", name=community.name))


async def for_colleague(context: Context, role: Role = "member") -> Answer[Text]:
    """`/organisatie code`: of the organisation that the sender acts for."""
    return await _for_colleague(context, context.organisation, role)


async def invite(context: Context, pressed: Act) -> Answer[Text]:
    """`role-organisation`."""
    carried, _, organisation_id = pressed.id.partition("-")
    role: Role = "manager" if carried == "manager" else "member"
    return await _for_colleague(context, representing.own(context, organisation_id), role)


async def for_oneself(context: Context) -> Answer[Text]:
    """`/code` without text: joins two accounts of one person."""
    code = await _made(context, "identity")
    return _given(context, code, "identity", phrase("code-for-identity"))


async def coordinated(context: Context) -> Community:
    """Raises UserError where the sender does not coordinate the community at hand."""
    community = context.community
    coordinators = await context.tx.communities.coordinators(community.id)
    if all(coordinator.id != context.person.id for coordinator in coordinators):
        raise UserError("error-not-coordinator", name=community.name)
    return community


async def _for_colleague(context: Context, organisation: Organisation, role: Role) -> Answer[Text]:
    if not context.caller.manages(organisation.id):
        raise UserError("error-not-manager", house=organisation.name)
    code = await _made(context, "colleague", organisation=organisation, role=role)
    answer = _given(context, code, "colleague", phrase(f"code-for-{role}", house=organisation.name))
    other = "member" if role == "manager" else "manager"
    buttons = (
        button(f"button-invite-{other}", "invite", f"{other}-{organisation.id}", 0),
        *representing.others(context, "invite", role, 0, organisation.id),
    )
    return (
        answer
        if answer.card is None
        else replace(answer, card=replace(answer.card, buttons=buttons))
    )


async def _made(
    context: Context,
    kind: CodeKind,
    *,
    community: Community | None = None,
    organisation: Organisation | None = None,
    role: Role | None = None,
) -> str:
    code = new_code(CODE_LENGTH)
    await context.tx.codes.add(
        Code(
            hash=hashed(code),
            kind=kind,
            giver_id=context.person.id,
            community_id=community.id if community else None,
            organisation_id=organisation.id if organisation else None,
            role=role,
            expires_at=expiry(kind, context.now),
        )
    )
    return code


def _given(context: Context, code: str, kind: CodeKind, title: Text) -> Answer[Text]:
    """The line to copy stands alone, so that it can be copied whole."""
    until = Day(expiry(kind, context.now), context.zone)
    lines = [phrase(f"code-how-{kind}"), phrase("code-line", code=Secret(shown(code)))]
    if kind == "channel":
        lines += [
            phrase("code-line-named", handle=handle, code=Secret(shown(code)))
            for handle in context.handles
        ]
    return Answer(
        card=Card(
            title=title,
            lines=tuple(lines),
            notes=(phrase("code-once", until=until),),
            stays=True,
        )
    )
