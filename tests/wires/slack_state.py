"""What a workspace of the test server holds: messages, files and views, as a person sees them."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.wires.slack_channels import Channel

Json = dict[str, Any]
Block = dict[str, Any]


@dataclass(slots=True, kw_only=True, eq=False)
class File:
    id: str
    name: str
    length: int
    title: str = ""
    content: bytes = b""
    complete: bool = False
    mimetype: str = "text/plain"
    url: str = ""

    def payload(self) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "title": self.title,
            "mimetype": self.mimetype,
            "size": len(self.content),
            "url_private": self.url,
        }


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """A message; `number` orders it among everything that was ever shown."""

    number: int
    ts: str
    channel: "Channel"
    user: str
    text: str = ""
    bot_id: str | None = None
    blocks: list[Block] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    metadata: Json | None = None
    files: list[File] = field(default_factory=list)
    edits: int = 0
    deleted: bool = False
    ephemeral_for: str | None = None

    @property
    def words(self) -> str:
        """All that can be read in it, line by line; the fallback text only without blocks."""
        return "\n".join(texts(self.blocks)) or self.text

    @property
    def labels(self) -> list[str]:
        """What stands on its buttons, in order."""
        return [label for _, element in elements(self.blocks) if (label := label_of(element))]

    def payload(self) -> Json:
        made: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text}
        server = self.channel.server
        made["team"] = author.team_id if (author := server.users.get(self.user)) else server.team_id
        if made["team"] != server.team_id:
            made |= {"user_team": made["team"], "source_team": made["team"]}
        if self.bot_id:
            made |= {"bot_id": self.bot_id, "app_id": self.channel.server.app_id}
        if self.blocks:
            made["blocks"] = copy.deepcopy(self.blocks)
        if self.attachments:
            made["attachments"] = self.attachments
        if self.thread_ts:
            made["thread_ts"] = self.thread_ts
        if self.metadata:
            made["metadata"] = self.metadata
        if self.files:
            made["files"] = [file.payload() for file in self.files]
        if self.edits:
            made["edited"] = {"user": self.user, "ts": self.ts}
        return made


@dataclass(slots=True, kw_only=True, eq=False)
class View:
    """A modal or a Home: what the app sent, and what the person has filled in since."""

    number: int
    id: str
    user: str
    hash: str
    body: Json
    root_view_id: str
    previous_view_id: str | None = None
    drafts: dict[tuple[str, str], Json] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[Block]:
        found = self.body["blocks"]
        assert isinstance(found, list)
        return found

    @property
    def title(self) -> str:
        return plain(self.body.get("title"))

    @property
    def words(self) -> str:
        return "\n".join(texts(self.blocks))

    @property
    def labels(self) -> list[str]:
        return [label for _, element in elements(self.blocks) if (label := label_of(element))]

    @property
    def callback_id(self) -> str:
        return str(self.body.get("callback_id", ""))

    @property
    def private_metadata(self) -> str:
        return str(self.body.get("private_metadata", ""))


def named(blocks: object, next_id: Iterator[int]) -> list[Block]:
    """A copy of the blocks in which every block and every element has its identifier."""
    made = copy.deepcopy(blocks)
    assert isinstance(made, list)
    for block in made:
        block.setdefault("block_id", f"b{next(next_id)}")
        for _, element in elements([block]):
            element.setdefault("action_id", f"a{next(next_id)}")
    return made


def elements(blocks: list[Block]) -> Iterator[tuple[Block, Json]]:
    """Everything that can be pressed, chosen or filled in, with the block it stands in."""
    for block in blocks:
        inside = [block.get("element"), block.get("accessory")]
        if block["type"] == "actions":
            several = block["elements"]
            assert isinstance(several, list)
            inside += several
        for element in inside:
            if isinstance(element, dict) and element["type"] != "image":
                yield block, element


def texts(thing: object) -> Iterator[str]:
    """Every text a person can read, from top to bottom."""
    if isinstance(thing, list):
        for each in thing:
            yield from texts(each)
    elif isinstance(thing, dict):
        kind = thing.get("type")
        if kind in ("plain_text", "mrkdwn", "markdown", "text", "raw_text") and "text" in thing:
            yield str(thing["text"])
        else:
            pressed = ("accessory", "element", "elements" if kind == "actions" else "")
            for name, value in thing.items():
                if name not in pressed:
                    yield from texts(value)


def label_of(element: Json) -> str:
    """What stands on a button, or nothing for other elements."""
    return plain(element.get("text")) if element["type"] == "button" else ""


def plain(text: object) -> str:
    return str(text["text"]) if isinstance(text, dict) else ""


class Refused(Exception):
    """Slack refuses a call: the name of the error, and what else stands in the answer."""

    def __init__(self, error: str, **more: object) -> None:
        super().__init__(error)
        self.error = error
        self.more = more
