"""Telegram, by its Bot API: cards as messages, messages and presses as Incoming.

`polling` or `webhook` bring updates, `incoming` reads them, `session` makes deliveries of them and
has `telling` and `lines` say the answers; `platform` and `render` show what goes out; `run` joins
them.
"""

from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.run import TelegramAdapter, WrongToken, WrongWebhook

__all__ = ["TelegramAdapter", "TelegramPlatform", "WrongToken", "WrongWebhook"]
