"""What a deep link carries from a channel to the private chat: an act or a word, and the place."""

import re
from dataclasses import dataclass

from bot.acts import Act, act, parse
from bot.context import Context
from bot.language import fold
from bot.messages import Command, Press
from bot.verbs import BY_WORD

HERE = "here"
_LINK = re.compile(r"(?P<what>[A-Za-z0-9-]{0,64})(?:_(?P<channel>[a-z0-9]{1,26}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Link:
    """`word` is a command's or empty; `channel_id` names the place that the link stood in."""

    word: str = ""
    act: Act | None = None
    channel_id: str | None = None


def link(context: Context, *, saved: bool = False) -> str:
    """What leads to the same answer in private: at most 64 of A–Z a–z 0–9 _ -.

    An answer that was saved waits there by itself.
    """
    if context.incoming.private:
        return ""
    channel = context.caller.channel
    what = HERE if saved else _again(context)
    return f"{what}_{channel.id}" if channel is not None else what


def follow(carried: str) -> Link:
    """Whatever is no link of ours leads nowhere in particular."""
    found = _LINK.fullmatch(carried)
    if found is None:
        return Link()
    what, channel_id = found["what"], found["channel"]
    if what == HERE:
        return Link(channel_id=channel_id)
    if "-" not in what:
        return Link(word=what.lower(), channel_id=channel_id)
    verb, _, rest = what.partition("-")
    id_, _, version = rest.rpartition("-")
    return Link(act=parse(f"{verb}.{id_}.{version}"), channel_id=channel_id)


def _again(context: Context) -> str:
    content = context.incoming.content
    if context.kept:
        return _carried(act("more", f"{context.kept[-1].id}-0"))
    if isinstance(content, Press):
        return _carried(content.act)
    if isinstance(content, Command) and fold(content.word) in BY_WORD:
        return fold(content.word)
    return HERE


def _carried(pressed: str) -> str:
    return pressed.replace(".", "-")
