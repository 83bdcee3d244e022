"""Persons, the organisations they act for, and the communities in which those share."""

from dataclasses import dataclass
from typing import Literal

from bot.model.slot import Instant

Language = Literal["nl", "fr", "en"]
Role = Literal["member", "manager"]


@dataclass(frozen=True, slots=True)
class Address:
    """A place where something can be said: a channel, a topic in it, or somebody's private chat."""

    platform: str
    workspace: str
    channel: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """One account on one platform. The same person may have several."""

    platform: str
    workspace: str
    user: str

    @property
    def private(self) -> Address:
        """Where this account is written to in private: every platform takes the account itself as a
        channel.
        """
        return Address(self.platform, self.workspace, self.user)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`organisation_id` and `community_id` are the last ones acted for and acted in."""

    id: str
    name: str
    language: Language
    zone: str
    organisation_id: str | None = None
    community_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A house, a collective or a freelancer. It stands above communities."""

    id: str
    name: str
    town: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person's part in an organisation; `admitted` says whether it belongs to the community at
    hand.
    """

    organisation: Organisation
    role: Role
    admitted: bool


OwnKind = Literal["room", "gear", "staff", "service"]
"""As in bot.model.listing, which builds upon this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """A word of one community, and what it means there. `kind` and `category` are None where that
    is no category, but other words.
    """

    word: str
    meaning: str
    kind: OwnKind | None
    category: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """Organisations that share with each other, over any number of channels."""

    id: str
    name: str
    language: Language
    zone: str
    glossary: tuple[OwnWord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A channel linked to one community; cards appear there in its language. `closed` says that
    only who is let in is one of its people.
    """

    id: str
    community_id: str
    address: Address
    name: str
    language: Language
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who speaks, and where: all that one message tells about its sender, read in one statement.

    `channel` is None in a private chat; in a topic that is not linked it is the one of the whole
    group. `community` is the channel's, else the last one of the person, else the only one of
    theirs, else the only one of the installation. `dialogue` is the form that they are being asked,
    packed. `reachable` is False where what was sent to this place last was not taken. Where no
    channel says it, `several` tells that the person is in more than one community, `undecided` that
    they have never said which one they mean. `learns_since` is when they allowed that their
    corrections are kept, None where they do not; `learning_offered`: they were asked once.
    """

    person: Person | None
    memberships: tuple[Membership, ...] = ()
    channel: Channel | None = None
    community: Community | None = None
    dialogue: str | None = None
    several: bool = False
    undecided: bool = False
    reachable: bool = True
    learns_since: Instant | None = None
    learning_offered: bool = False

    @property
    def organisation(self) -> Organisation | None:
        """The organisation that the person acts for now: the last one, else the first."""
        if self.person is None or not self.memberships:
            return None
        for membership in self.memberships:
            if membership.organisation.id == self.person.organisation_id:
                return membership.organisation
        return self.memberships[0].organisation

    def manages(self, organisation_id: str) -> bool:
        return any(
            m.organisation.id == organisation_id and m.role == "manager" for m in self.memberships
        )

    def belongs_to(self, organisation_id: str) -> bool:
        return any(m.organisation.id == organisation_id for m in self.memberships)
