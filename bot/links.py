"""What a deep link carries from a channel to the private chat: an act or a word."""

import re
from dataclasses import dataclass

from bot.acts import Act, act, parse
from bot.context import Context
from bot.language import fold
from bot.messages import Command, Press
from bot.verbs import BY_WORD

HERE = "here"
_LINK = re.compile(r"[A-Za-z0-9-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Link:
    """`word` is a command's or empty. `here` says that the answer is there already, or waits."""

    word: str = ""
    act: Act | None = None
    here: bool = False


def link(context: Context, *, saved: bool = False) -> str:
    """What leads to the same answer in private: at most 64 of A–Z a–z 0–9 _ -.

    An answer that was saved waits there by itself.
    """
    if context.incoming.private:
        return ""
    return HERE if saved else _again(context)


def follow(carried: str) -> Link:
    """Whatever is no link of ours leads nowhere in particular."""
    if _LINK.fullmatch(carried) is None:
        return Link()
    if carried == HERE:
        return Link(here=True)
    if "-" not in carried:
        return Link(word=carried.lower())
    verb, _, rest = carried.partition("-")
    id_, _, version = rest.rpartition("-")
    return Link(act=parse(f"{verb}.{id_}.{version}"))


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
