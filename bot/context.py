"""What a use case is given: one message, its sender, and one open transaction."""

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bot.errors import LacksOrganisation, UserError
from bot.ids import NewId
from bot.language import FLEMISH, Conventions, Own
from bot.messages import Incoming
from bot.model.people import Caller, Community, Language, Organisation, Person
from bot.model.slot import Instant
from bot.ports import Search, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """`language` and `zone` are the sender's. `kept` collects searches, which are stored after the
    transaction of a reading command. `returned` says that the sender could not be reached before,
    `awaited` that something waited for them meanwhile. `public_url` is where the bot is on the web.
    `handles` are its own names, for groups in which several bots listen; `conventions` what words
    that can mean two things mean here.
    """

    tx: Transaction
    now: Instant
    new_id: NewId
    incoming: Incoming
    caller: Caller
    language: Language
    zone: str
    host: str
    public_url: str = ""
    conventions: Conventions = FLEMISH
    handles: tuple[str, ...] = ()
    returned: bool = False
    awaited: bool = False
    kept: list[Search] = field(default_factory=list)

    @property
    def zoneinfo(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @property
    def person(self) -> Person:
        """In an acting command always known: dispatch has made them so. Raises UserError elsewhere:
        what belongs to a person is not a stranger's.
        """
        if self.caller.person is None:
            raise UserError("error-not-yours")
        return self.caller.person

    @property
    def community(self) -> Community:
        """Raises UserError where the place belongs to none yet."""
        if self.caller.community is None:
            raise UserError("error-no-community")
        return self.caller.community

    @property
    def organisation(self) -> Organisation:
        """Raises LacksOrganisation where the sender acts for none yet."""
        if self.caller.organisation is None:
            raise LacksOrganisation
        return self.caller.organisation

    @property
    def own_words(self) -> Own:
        """What the community at hand says in words of its own, for reading a text."""
        community = self.caller.community
        glossary = community.glossary if community else ()
        return tuple((each.word, each.kind, each.category) for each in glossary if each.kind)

    def keep(self, search: Search) -> None:
        self.kept.append(search)
