"""From what a person does to what the app is sent, and from its answer to what the person sees.

https://docs.slack.dev/reference/interaction-payloads
"""

from typing import TYPE_CHECKING

from tests.wires.slack_channels import Channel
from tests.wires.slack_forms import Value, filled, state_of
from tests.wires.slack_state import Block, Json, Message, Refused, View

if TYPE_CHECKING:
    from tests.wires.slack_people import User
    from tests.wires.slack_server import SlackServer


class Interactions:
    def __init__(self, server: "SlackServer") -> None:
        self.server = server

    async def command(self, user: "User", command: str, text: str, channel: Channel) -> None:
        name = channel.name
        if channel.private:
            name = "privategroup"
        payload: Json = {"token": "verification", "team_id": self.server.team_id}
        payload |= {"team_domain": self.server.team_domain, "channel_id": channel.id}
        payload |= {"channel_name": name, "user_id": user.id, "user_name": user.name.lower()}
        payload |= {"command": command, "text": text, "api_app_id": self.server.app_id}
        payload |= {"is_enterprise_install": "false"}
        payload["response_url"] = self.server.replies.link(user, channel)
        payload["trigger_id"] = self.server.views.trigger(user)
        for done in await self.server.deliveries.ask("slash_commands", payload, command):
            if done.answered.is_set():
                self.server.replies.acknowledged(user, channel, command, done.body)
            else:
                user.failures.append(f"{command} failed with the error operation_timeout")

    async def press(self, user: "User", place: Message | View, block: Block, element: Json) -> None:
        action = self._action(block, element)
        action["text"] = element["text"]
        for name in ("value", "style", "url"):
            if name in element:
                action[name] = element[name]
        await self._act(user, place, action)

    async def choose(
        self, user: "User", place: Message | View, block: Block, element: Json, value: Value
    ) -> None:
        state = filled(element, value)
        if isinstance(place, View):
            place.drafts[str(block["block_id"]), str(element["action_id"])] = state
        await self._act(user, place, {**self._action(block, element), **state}, state)

    def _action(self, block: Block, element: Json) -> Json:
        made: Json = {"type": element["type"], "block_id": block["block_id"]}
        made |= {"action_id": element["action_id"]}
        return {**made, "action_ts": self.server.next_moment()[1]}

    async def _act(
        self, user: "User", place: Message | View, action: Json, state: Json | None = None
    ) -> None:
        payload = self._payload("block_actions", user, modal=place is user.modal)
        payload["actions"] = [action]
        if isinstance(place, View):
            payload["container"] = {"type": "view", "view_id": place.id}
            payload["view"] = self.server.view_payload(place)
            payload["state"] = state_of(place.blocks, place.drafts)
        else:
            drafts = {(str(action["block_id"]), str(action["action_id"])): state} if state else {}
            payload |= self._about(place)
            payload["container"] = self._container(place)
            payload["state"] = state_of(place.blocks, drafts)
            payload["response_url"] = self.server.replies.link(user, place.channel, place)
            if place.ephemeral_for:
                # What only one person sees, Slack does not keep: it is not sent along.
                del payload["message"]
        await self._ask(user, payload, f"{action['type']} {action['action_id']}", empty=True)

    async def shortcut(self, user: "User", message: Message | None, callback_id: str) -> None:
        kind = "message_action" if message else "shortcut"
        payload = {**self._payload(kind, user), "callback_id": callback_id}
        payload["action_ts"] = self.server.next_moment()[1]
        if message:
            payload |= {**self._about(message), "message_ts": message.ts}
            payload["response_url"] = self.server.replies.link(user, message.channel)
        await self._ask(user, payload, f"shortcut {callback_id}", empty=True)

    async def submit(self, user: "User", view: View, state: Json) -> None:
        view.errors = {}
        payload = self._payload("view_submission", user, modal=True)
        payload["view"] = {**self.server.view_payload(view), "state": state}
        payload["response_urls"] = []
        for body in await self._ask(user, payload, f"submission of {view.callback_id}"):
            try:
                if body:
                    said = body if isinstance(body, dict) else {}
                    self.server.note("view_submission", said)
                    self.server.examines("view_submission", said)
                self.server.views.answered(user, view, body)
            except Refused as refused:
                user.failures.append(f"We had some trouble connecting ({refused.error})")

    async def close(self, user: "User", view: View) -> None:
        if not view.body.get("notify_on_close"):
            return
        payload = self._payload("view_closed", user)
        del payload["trigger_id"]
        payload |= {"view": self.server.view_payload(view), "is_cleared": False}
        await self._ask(user, payload, f"closing of {view.callback_id}", empty=True)

    async def _ask(
        self, user: "User", payload: Json, name: str, *, empty: bool = False
    ) -> list[object]:
        """The bodies of the answers; who got none is told so by Slack itself."""
        bodies = []
        for done in await self.server.deliveries.ask("interactive", payload, name):
            if not done.answered.is_set():
                user.failures.append(f"{name}: the app did not respond in time")
            elif done.body and empty:
                self.server.violations.append(
                    f"{name}: Slack does not read the body of this answer"
                )
            else:
                bodies.append(done.body)
        return bodies

    def _payload(self, kind: str, user: "User", *, modal: bool = False) -> Json:
        team = {"id": self.server.team_id, "domain": self.server.team_domain}
        person = {"id": user.id, "username": user.name.lower(), "name": user.name.lower()}
        made: Json = {"type": kind, "token": "verification", "api_app_id": self.server.app_id}
        made |= {"team": team, "user": {**person, "team_id": user.team_id}, "enterprise": None}
        made["is_enterprise_install"] = False
        made["trigger_id"] = self.server.views.trigger(user, modal=modal)
        return made

    def _about(self, message: Message) -> Json:
        channel = message.channel
        name = "privategroup" if channel.private else channel.name
        return {"channel": {"id": channel.id, "name": name}, "message": message.payload()}

    def _container(self, message: Message) -> Json:
        made: Json = {"type": "message", "message_ts": message.ts}
        made |= {"channel_id": message.channel.id}
        made["is_ephemeral"] = message.ephemeral_for is not None
        if message.thread_ts:
            made["thread_ts"] = message.thread_ts
        return made
