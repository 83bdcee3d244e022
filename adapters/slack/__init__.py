"""Slack, by its Web API and Bolt: cards as messages, forms as modals, payloads as Incoming.

`sockets` or `requests` bring what Slack delivers, through `bolt`; `incoming` reads it, `session`
makes deliveries of it and has `answering` say the answers; `platform`, `render` and `views` show
what goes out; `manifest` says what the app is; `run` joins them.
"""

from adapters.slack.admission import WrongToken
from adapters.slack.platform import SlackPlatform
from adapters.slack.run import SlackAdapter

__all__ = ["SlackAdapter", "SlackPlatform", "WrongToken"]
