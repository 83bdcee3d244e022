"""What people type in Slack, as they typed it: without its escapes and references.

https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
"""

import re

# <@U1|an>, <#C1|ruimte>, <!here>, <https://example.org|example.org>
_REFERENCE = re.compile(r"<(?P<to>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_GAPS = re.compile(r"[^\S\n]{2,}")


def said(text: str, *, without: str = "") -> str:
    """Plain words. Of a reference its label stays, of a link its address too where the label says
    something else. `without` is the account whose mention is left out: the bot's own.
    """
    words = text
    if without:
        words = re.sub(rf"<@{re.escape(without)}(?:\|[^<>]*)?>", " ", text)
        if words != text:
            words = words.strip(" ,:;\n")
    plain = _REFERENCE.sub(lambda found: _plain(found["to"], found["label"] or ""), words)
    if plain != text:
        plain = _GAPS.sub(" ", plain)
    for escaped, letter in _ESCAPES:
        plain = plain.replace(escaped, letter)
    return plain.strip()


def _plain(to: str, label: str) -> str:
    match to[:1]:
        case "@" | "#":
            # Without a label there is only a number, which says nothing to anybody.
            return f"{to[0]}{label}" if label else ""
        case "!":
            return label or f"@{to[1:].partition('^')[0]}"
        case _:
            if not label:
                return to
            return label if to.rstrip("/").endswith(label.rstrip("/")) else f"{label} ({to})"
