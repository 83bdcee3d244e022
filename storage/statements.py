"""Statements that are the same text on both engines, and how they are filled."""

import re
from collections.abc import Sequence

from sqlalchemy import BigInteger, Text, TextClause, bindparam, text

from bot.language.folding import fold

# What tells Zaal + from Zaal - and C# from C; not the dash of Jean-Luc, nor one between words.
_SIGNS = re.compile(r"([+#]|(?<!\S)-(?=\d)|-(?=\s*$))")


def comparable(name: str) -> str:
    """What names are held against each other by: without case and accents, but never nothing, so
    that `*` and an emoji are different names.
    """
    parts = _SIGNS.split(name)
    words = [part if number % 2 else fold(part) for number, part in enumerate(parts)]
    return " ".join(filter(None, words)) or " ".join(name.casefold().split())


def entrywise(*conditions: str) -> str:
    """The conditions together, asked of each entry that an index yields and never of the index.

    For columns that stand in the index behind one that has a range. There PostgreSQL 18 would go
    through the index once for each value of that range: slower, and estimated so dear that it
    takes an index without the town, and plans anew each time, which takes 2 ms.
    """
    return f"({' AND '.join(conditions)}) IS TRUE"


def statement(sql: str, *, numbers: Sequence[str] = (), lists: Sequence[str] = ()) -> TextClause:
    """`numbers` are sent as 64 bits, because an instant outgrows 32 in 2038; `lists` of
    texts are expanded within IN.
    """
    return text(sql).bindparams(
        *(bindparam(name, type_=BigInteger) for name in numbers),
        *(bindparam(name, expanding=True, type_=Text) for name in lists),
    )
