"""Statements that are the same text on both engines, and how they are filled."""

from collections.abc import Sequence

from sqlalchemy import BigInteger, Text, TextClause, bindparam, text


def statement(sql: str, *, numbers: Sequence[str] = (), lists: Sequence[str] = ()) -> TextClause:
    """`numbers` are sent as 64 bits, because an instant outgrows 32 in 2038; `lists` of
    texts are expanded within IN.
    """
    return text(sql).bindparams(
        *(bindparam(name, type_=BigInteger) for name in numbers),
        *(bindparam(name, expanding=True, type_=Text) for name in lists),
    )
