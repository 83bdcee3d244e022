"""The one link of a listing, such as that of a technical sheet."""

import re

from bot.errors import UserError

MOST = 500
_LINK = re.compile(r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"]{3,500}", re.IGNORECASE)
_HOST = re.compile(r"https?://[^/?#@\s]+\.[^/?#@\s.]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


def link(text: str) -> str | None:
    """The first address in a text that a browser opens, with its scheme."""
    found = _LINK.search(text)
    return None if found is None else _whole(_bare(found[0]))


def without(text: str) -> str:
    """The same text with no addresses in it, for who reads the rest."""
    kept = _LINK.sub(lambda found: found[0][len(_bare(found[0])) :], text)
    return re.sub(r"\s+", " ", kept).strip(" ,;")


def typed(text: str) -> str | None:
    """An address that was asked for. Raises UserError."""
    if not text:
        return None
    made = _whole(text if "://" in text else f"https://{text}")
    if made is None:
        raise UserError("field-link-unread", said=text)
    return made


def _bare(found: str) -> str:
    """Without what ends the sentence it stands in."""
    bare = found.rstrip(".,;:!?'")
    return bare.rstrip(")") if "(" not in bare else bare


def _whole(address: str) -> str | None:
    made = address if "://" in address else f"https://{address}"
    return made if len(made) <= MOST and _HOST.fullmatch(made) else None
