"""Modals and Homes of the test server: stacks of three, hashes, and triggers that expire.

https://docs.slack.dev/surfaces/modals
"""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.wires.slack_forms import state_of
from tests.wires.slack_state import Json, Refused, View, named

if TYPE_CHECKING:
    from tests.wires.slack_people import User
    from tests.wires.slack_server import SlackServer

MOST_STACKED = 3


@dataclass(slots=True, kw_only=True)
class Trigger:
    user: "User"
    until: float
    modal: bool
    """Whether it came from an open modal: only then can a view be pushed."""
    used: bool = False


class Views:
    def __init__(self, server: "SlackServer") -> None:
        self.server = server
        self._triggers: dict[str, Trigger] = {}

    def trigger(self, user: "User", *, modal: bool = False) -> str:
        """A new trigger: good once, and for `server.trigger_seconds`."""
        name = self.server.new_id("1804496400.")
        until = asyncio.get_running_loop().time() + self.server.trigger_seconds
        self._triggers[name] = Trigger(user=user, until=until, modal=modal)
        return name

    def open(self, params: Json) -> Json:
        trigger = self._trigger(params)
        view = self._new(trigger.user, params["view"], None)
        trigger.used = True
        trigger.user.views = [view]
        return {"view": self.payload(view)}

    def push(self, params: Json) -> Json:
        trigger = self._trigger(params)
        stack = trigger.user.views
        if not trigger.modal or not stack:
            raise Refused("invalid_arguments", detail="the trigger comes from no open modal")
        if len(stack) >= MOST_STACKED:
            raise Refused("push_limit_reached")
        view = self._new(trigger.user, params["view"], stack[-1])
        trigger.used = True
        stack.append(view)
        return {"view": self.payload(view)}

    def update(self, params: Json) -> Json:
        everyone = self.server.users.values()
        views = [view for user in everyone for view in (*user.views, user.home) if view]
        for view in views:
            external = view.body.get("external_id")
            wanted = params.get("external_id")
            if view.id == params.get("view_id") or (external and external == wanted):
                self._renew(view, params["view"], params.get("hash"))
                return {"view": self.payload(view)}
        raise Refused("not_found")

    def publish(self, params: Json) -> Json:
        user = self.server.users.get(str(params["user_id"]))
        if user is None:
            raise Refused("user_not_found")
        sent = params["view"]
        assert isinstance(sent, dict)
        if sent["type"] != "home":
            raise Refused("invalid_arguments", detail="only a home can be published")
        if user.home is None:
            user.home = self._new(user, sent, None)
        else:
            self._renew(user.home, sent, params.get("hash"))
            user.home.number = self.server.next_moment()[0]
        return {"view": self.payload(user.home)}

    def _trigger(self, params: Json) -> Trigger:
        trigger = self._triggers.get(str(params.get("trigger_id")))
        sent = params["view"]
        assert isinstance(sent, dict)
        if sent["type"] != "modal":
            raise Refused("invalid_arguments", detail="only a modal can be opened")
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if asyncio.get_running_loop().time() > trigger.until:
            raise Refused("expired_trigger_id")
        return trigger

    def _new(self, user: "User", sent: object, previous: View | None) -> View:
        assert isinstance(sent, dict)
        external = sent.get("external_id")
        held = [view for each in self.server.users.values() for view in each.views]
        if external and any(view.body.get("external_id") == external for view in held):
            raise Refused("duplicate_external_id")
        name = self.server.new_id("V")
        return View(
            number=self.server.next_moment()[0],
            id=name,
            user=user.id,
            hash=self.server.new_id("hash"),
            body={**sent, "blocks": named(sent["blocks"], self.server.ids)},
            root_view_id=previous.root_view_id if previous else name,
            previous_view_id=previous.id if previous else None,
        )

    def _renew(self, view: View, sent: object, expected: object = None) -> None:
        """What was filled in stays, where its block and its element stay."""
        assert isinstance(sent, dict)
        if expected is not None and expected != view.hash:
            raise Refused("hash_conflict")
        if sent["type"] != view.body["type"]:
            raise Refused("invalid_arguments", detail="a view cannot change its type")
        view.body = {**sent, "blocks": named(sent["blocks"], self.server.ids)}
        view.hash = self.server.new_id("hash")
        view.errors = {}
        values = state_of(view.blocks, {})["values"]
        assert isinstance(values, dict)
        view.drafts = {
            key: draft for key, draft in view.drafts.items() if key[1] in values.get(key[0], {})
        }

    def answered(self, user: "User", view: View, body: object) -> None:
        """Does what the acknowledgement of a `view_submission` says; without a body it closes.

        https://docs.slack.dev/surfaces/modals#response_actions
        """
        if view not in user.views:
            return
        if not body:
            user.views.remove(view)
            return
        assert isinstance(body, dict)
        action = body["response_action"]
        if action == "clear":
            user.views = []
        elif action == "errors":
            inputs = {b["block_id"] for b in view.blocks if b["type"] == "input"}
            view.errors = dict(body["errors"])
            for name in view.errors.keys() - inputs:
                self.server.violations.append(f"view_submission: no input block {name!r}")
        elif action == "update":
            self._renew(view, body["view"])
        elif len(user.views) >= MOST_STACKED:
            self.server.violations.append("view_submission: a fourth view pushed")
        else:
            user.views.append(self._new(user, body["view"], view))

    def payload(self, view: View) -> Json:
        names = ("type", "title", "close", "submit", "blocks", "clear_on_close", "notify_on_close")
        made: Json = {"id": view.id, "team_id": self.server.team_id, "hash": view.hash}
        made |= {name: view.body.get(name) for name in names}
        for name in ("callback_id", "private_metadata", "external_id"):
            made[name] = view.body.get(name, "")
        made["state"] = state_of(view.blocks, view.drafts)
        made |= {"root_view_id": view.root_view_id, "previous_view_id": view.previous_view_id}
        made |= {"app_id": self.server.app_id, "bot_id": self.server.bot_id}
        return {**made, "app_installed_team_id": self.server.team_id}
