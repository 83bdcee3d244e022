"""What may stand in a text that Slack reads as mrkdwn.

https://docs.slack.dev/messaging/formatting-message-text
"""

import re
from collections.abc import Iterator

KNOWN = re.compile(
    r"<(?:@[UW][A-Z0-9]+"
    r"|#C[A-Z0-9]+(?:\|[^<>|]*)?"
    r"|!date\^\d+\^[^<>|^]+(?:\^https?://[^<>|]+)?\|[^<>|]+"
    r"|https?://[^<>|\s]+(?:\|[^<>|]+)?)>"
)
PING = re.compile(r"<!(?:channel|here|everyone)(?:\|[^<>]*)?>")
BARE_SIGN = re.compile(r"[<>]|&(?!amp;|lt;|gt;)")
QUOTE = re.compile(r"^>", re.MULTILINE)


def mrkdwn_flaws(text: str) -> Iterator[str]:
    """What user text can have brought in: pings, unknown control sequences, signs not escaped."""
    if ping := PING.search(text):
        yield f"pings everybody with {ping[0]}"
    rest = QUOTE.sub("", KNOWN.sub("", PING.sub("", text)))
    if bare := BARE_SIGN.search(rest):
        around = rest[max(0, bare.start() - 10) : bare.start() + 20]
        yield f"has a {bare[0]} neither escaped nor of a known form: {around!r}"
