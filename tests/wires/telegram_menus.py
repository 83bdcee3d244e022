"""What a bot tells of itself: its commands by scope and language, its name and descriptions."""

from tests.wires.telegram_chats import Account, Chat
from tests.wires.telegram_judge import Json

Scope = tuple[object, ...]


class Menus:
    """The lists of commands, and texts by the name of their field and language."""

    def __init__(self) -> None:
        self.lists: dict[tuple[Scope, str], list[Json]] = {}
        self.texts: dict[tuple[str, str], str] = {}

    def set(self, params: Json) -> None:
        self.lists[_key(params)] = params["commands"]

    def get(self, params: Json) -> list[Json]:
        return self.lists.get(_key(params), [])

    def delete(self, params: Json) -> None:
        self.lists.pop(_key(params), None)

    def seen_by(self, person: Account, chat: Chat) -> list[tuple[str, str]]:
        """Commands and descriptions as somebody sees them in a chat: the narrowest scope wins.

        https://core.telegram.org/bots/api#determining-list-of-commands
        """
        scopes: list[Scope]
        if chat.type == "private":
            scopes = [("chat", chat.id), ("all_private_chats",)]
        else:
            admin = chat.member(person).is_admin
            scopes = [("chat_member", chat.id, person.id)]
            scopes += [("chat_administrators", chat.id)] if admin else []
            scopes += [("chat", chat.id)]
            scopes += [("all_chat_administrators",)] if admin else []
            scopes += [("all_group_chats",)]
        for scope in [*scopes, ("default",)]:
            for language in (person.language or "", ""):
                if found := self.lists.get((scope, language)):
                    return [(one["command"], one["description"]) for one in found]
        return []


def _key(params: Json) -> tuple[Scope, str]:
    scope = params.get("scope") or {"type": "default"}
    parts = (scope["type"], scope.get("chat_id"), scope.get("user_id"))
    return tuple(part for part in parts if part is not None), params.get("language_code") or ""
