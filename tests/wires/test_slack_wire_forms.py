"""People press, choose and fill in: over both roads, through the real Bolt."""

from collections.abc import AsyncIterator

import pytest
from slack_bolt.async_app import AsyncAck
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.wires.slack_blocks import TEXT, actions, card, field, modal, option, section
from tests.wires.slack_echo import EchoApp
from tests.wires.slack_server import SlackServer
from tests.wires.slack_state import Json


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    server = await SlackServer().start()
    yield server
    await server.stop()


@pytest.fixture(params=["socket", "http"])
async def echo(server: SlackServer, request: pytest.FixtureRequest) -> AsyncIterator[EchoApp]:
    made = EchoApp(server)
    async with made.on_a_socket() if request.param == "socket" else made.over_http():
        yield made


async def test_pressing_replaces_the_message_through_its_response_url(
    server: SlackServer, echo: EchoApp
) -> None:
    an = server.user("An")
    channel = server.channel("ruimte-delen")
    await echo.client.chat_postMessage(
        channel=channel.id, text="Kaart", blocks=card("Zaal", "Plaatsen", "Weg")
    )

    async def answer(body: Json, ack: AsyncAck) -> None:
        post = AsyncWebhookClient(str(body["response_url"]))
        await post.send(text="Geplaatst", replace_original=True)
        await ack()

    echo.listeners["block_actions"] = answer

    await an.presses("Plaatsen")

    body = echo.seen[-1]
    assert [message.words for message in channel.messages] == ["Geplaatst"]
    assert body["actions"][0]["value"] == "1"
    assert body["container"]["message_ts"] == body["message"]["ts"] == channel.messages[0].ts
    assert server.violations == []


async def test_the_payload_of_an_ephemeral_message_does_not_hold_it(
    server: SlackServer, echo: EchoApp
) -> None:
    an = server.user("An")
    channel = server.channel("ruimte-delen")
    await echo.client.chat_postEphemeral(
        channel=channel.id, user=an.id, text="Kaart", blocks=card("Zaal", "Weg")
    )

    async def answer(body: Json, ack: AsyncAck) -> None:
        await AsyncWebhookClient(str(body["response_url"])).send(delete_original=True)
        await ack()

    echo.listeners["block_actions"] = answer

    await an.presses("Weg")

    assert "message" not in echo.seen[-1]
    assert echo.seen[-1]["container"]["is_ephemeral"]
    assert an.ephemerals == []
    assert server.violations == []


async def test_a_modal_is_filled_in_corrected_and_sent(server: SlackServer, echo: EchoApp) -> None:
    an = server.user("An")
    options = [option("Zaal", "room"), option("Materiaal", "gear")]
    form = modal(
        field("Titel", TEXT),
        field("Dag", {"type": "datepicker", "initial_date": "2027-03-08"}),
        field("Van", {"type": "timepicker"}),
        field("Soort", {"type": "static_select", "options": options}),
        field("Delen", {"type": "radio_buttons", "options": options}),
        field("Ook", {"type": "checkboxes", "options": options}, optional=True),
        field("Aantal", {"type": "number_input", "is_decimal_allowed": False}),
    )

    async def open_it(body: Json, ack: AsyncAck) -> None:
        await echo.client.views_open(trigger_id=body["trigger_id"], view=form)
        await ack()

    async def refuse(body: Json, ack: AsyncAck) -> None:
        if body["view"]["state"]["values"]["aantal"]["value"]["value"] == "0":
            await ack(response_action="errors", errors={"aantal": "Minstens één"})
        else:
            await ack()

    echo.listeners |= {"/deel": open_it, "view_submission": refuse}
    await an.commands("/deel")
    assert an.modal
    assert an.modal.title == "Vorm"

    await an.submits(
        Titel="Zaal <Zuid>", Van="19:30", Soort="Zaal", delen="gear", Ook=["Zaal"], Aantal=0
    )
    assert an.modal.errors == {"aantal": "Minstens één"}
    await an.submits(Aantal=2)

    assert an.views == []
    values = echo.seen[-1]["view"]["state"]["values"]
    assert {name: value["value"] for name, value in values.items()} == {
        "titel": {"type": "plain_text_input", "value": "Zaal <Zuid>"},
        "dag": {"type": "datepicker", "selected_date": "2027-03-08"},
        "van": {"type": "timepicker", "selected_time": "19:30"},
        "soort": {"type": "static_select", "selected_option": options[0]},
        "delen": {"type": "radio_buttons", "selected_option": options[1]},
        "ook": {"type": "checkboxes", "selected_options": [options[0]]},
        "aantal": {"type": "number_input", "value": "2"},
    }
    assert server.violations == []


@pytest.mark.parametrize("action", ["update", "push", "clear"])
async def test_a_submission_can_be_answered_with_a_view(
    server: SlackServer, echo: EchoApp, action: str
) -> None:
    an = server.user("An")

    async def open_it(body: Json, ack: AsyncAck) -> None:
        await echo.client.views_open(trigger_id=body["trigger_id"], view=modal(field("Wat", TEXT)))
        await ack()

    async def answer(body: Json, ack: AsyncAck) -> None:
        if action == "clear":
            await ack(response_action="clear")
        else:
            await ack(response_action=action, view=modal(section("Klaar"), title="Twee"))

    echo.listeners |= {"/deel": open_it, "view_submission": answer}
    await an.commands("/deel")

    await an.submits(Wat="zaal")

    titles = {"update": ["Twee"], "push": ["Vorm", "Twee"], "clear": []}
    assert [view.title for view in an.views] == titles[action]
    assert server.violations == []


async def test_what_slack_does_not_read_is_a_violation(server: SlackServer, echo: EchoApp) -> None:
    an = server.user("An")
    await echo.client.chat_postMessage(channel=an.id, text="Kaart", blocks=card("Zaal", "Open"))

    async def open_it(body: Json, ack: AsyncAck) -> None:
        await echo.client.views_open(trigger_id=body["trigger_id"], view=modal(field("Wat", TEXT)))
        await ack(text="Open")

    async def answer(body: Json, ack: AsyncAck) -> None:
        await ack(response_action="errors", errors={"elders": "Niet goed"})

    echo.listeners |= {"block_actions": open_it, "view_submission": answer}

    await an.presses("Open")
    await an.submits(Wat="zaal")

    assert server.violations == [
        "button act-0: Slack does not read the body of this answer",
        "view_submission: no input block 'elders'",
    ]


async def test_home_is_opened_published_and_pressed(server: SlackServer, echo: EchoApp) -> None:
    an = server.user("An")

    async def publish(body: Json, ack: AsyncAck) -> None:
        view = {"type": "home", "blocks": card("Mijn dingen", "Aanbod")}
        await echo.client.views_publish(user_id=body["event"]["user"], view=view)
        await ack()

    echo.listeners["app_home_opened"] = publish

    await an.opens_home()
    await an.presses("Aanbod")

    assert an.home
    assert an.home.words == "Mijn dingen"
    assert echo.seen[-1]["container"] == {"type": "view", "view_id": an.home.id}
    assert "response_url" not in echo.seen[-1]
    assert server.violations == []


async def test_a_closed_modal_is_told_if_the_view_asked_for_it(
    server: SlackServer, echo: EchoApp
) -> None:
    an = server.user("An")

    async def open_it(body: Json, ack: AsyncAck) -> None:
        view = modal(field("Wat", TEXT), notify_on_close=True, private_metadata="m")
        await echo.client.views_open(trigger_id=body["trigger_id"], view=view)
        await ack()

    echo.listeners["/deel"] = open_it
    await an.commands("/deel")

    await an.closes()

    assert an.modal is None
    assert echo.seen[-1]["type"] == "view_closed"
    assert echo.seen[-1]["view"]["private_metadata"] == "m"
    assert server.violations == []


async def test_a_shortcut_carries_the_message(server: SlackServer, echo: EchoApp) -> None:
    an, ben = server.user("An"), server.user("Ben")
    channel = server.channel("ruimte-delen")
    message = await ben.writes("zaal over", channel)

    await an.shortcuts(message, "make-offer")

    assert echo.seen[-1]["type"] == "message_action"
    assert echo.seen[-1]["callback_id"] == "make-offer"
    assert echo.seen[-1]["message"]["text"] == "zaal over"
    assert server.violations == []


async def test_choosing_in_a_message_carries_its_state(server: SlackServer, echo: EchoApp) -> None:
    an = server.user("An")
    options = [option("Maandag", "1"), option("Dinsdag", "2")]
    menu = {"type": "static_select", "action_id": "day", "options": options}
    blocks = [actions(menu, block_id="days")]
    await echo.client.chat_postMessage(channel=an.id, text="Dag?", blocks=blocks)

    await an.chooses("day", "Dinsdag")

    body = echo.seen[-1]
    assert body["actions"][0]["selected_option"] == options[1]
    assert body["state"]["values"]["days"]["day"]["selected_option"] == options[1]
    assert server.violations == []
