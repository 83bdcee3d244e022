"""Views and response_urls live as long as Slack's, seen through slack-sdk."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.wires.slack_blocks import TEXT, field, modal, plain
from tests.wires.slack_echo import Refusal
from tests.wires.slack_server import SlackServer

FORM = field("Wat", TEXT)


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    server = await SlackServer().start()
    server.subscribed = set()
    yield server
    await server.stop()


@pytest.fixture
def client(server: SlackServer) -> AsyncWebClient:
    return AsyncWebClient(token=server.bot_token, base_url=server.api_url, retry_handlers=[])


async def test_a_trigger_opens_one_view_for_a_short_while(
    server: SlackServer, client: AsyncWebClient
) -> None:
    an = server.user("An")
    trigger = server.views.trigger(an)

    await client.views_open(trigger_id=trigger, view=modal(FORM))
    found = []
    with Refusal() as refusal:
        await client.views_open(trigger_id=trigger, view=modal(FORM))
    found.append(refusal.error)
    server.trigger_seconds = 0.0
    trigger = server.views.trigger(an)
    await asyncio.sleep(0.001)
    with Refusal() as refusal:
        await client.views_open(trigger_id=trigger, view=modal(FORM))
    found.append(refusal.error)
    with Refusal() as refusal:
        await client.views_open(trigger_id="1.2", view=modal(FORM))
    found.append(refusal.error)

    assert found == ["exchanged_trigger_id", "expired_trigger_id", "invalid_trigger_id"]
    assert server.violations == []


async def test_what_no_client_sends_is_not_sent(
    server: SlackServer, client: AsyncWebClient
) -> None:
    an = server.user("An")
    whole = {"type": "number_input", "is_decimal_allowed": False, "max_value": "9"}
    form = modal(FORM, field("Aantal", whole, optional=True))
    await client.views_open(trigger_id=server.views.trigger(an), view=form)

    with pytest.raises(AssertionError, match=r"\['Wat'\] are empty"):
        await an.submits()
    for value in ("veel", 1.5, 10):
        with pytest.raises(AssertionError):
            await an.fills(Aantal=value)
    with pytest.raises(AssertionError, match="no button 'Nee', only"):
        await an.presses("Nee")

    assert server.deliveries.open == {}


async def test_there_must_be_an_original_to_replace(server: SlackServer) -> None:
    an = server.user("An")
    post = AsyncWebhookClient(server.replies.link(an, server.channel("delen")))

    await post.send(text="Anders", replace_original=True)

    assert server.violations == ["response_url: there is no original message"]


async def test_three_views_are_stacked(server: SlackServer, client: AsyncWebClient) -> None:
    an = server.user("An")

    await client.views_open(trigger_id=server.views.trigger(an), view=modal(FORM))
    for title in ("Twee", "Drie"):
        trigger = server.views.trigger(an, modal=True)
        await client.views_push(trigger_id=trigger, view=modal(FORM, title=title))
    with Refusal() as refusal:
        await client.views_push(trigger_id=server.views.trigger(an, modal=True), view=modal(FORM))
    await an.closes()

    assert [view.title for view in an.views] == ["Vorm", "Twee"]
    assert an.views[1].previous_view_id == an.views[1].root_view_id == an.views[0].id
    assert refusal.error == "push_limit_reached"
    assert server.violations == []


async def test_an_update_keeps_what_was_typed_and_minds_the_hash(
    server: SlackServer, client: AsyncWebClient
) -> None:
    an = server.user("An")
    view = modal(FORM, external_id="form-1")
    opened = await client.views_open(trigger_id=server.views.trigger(an), view=view)
    await an.fills(Wat="zaal")

    await client.views_update(
        external_id="form-1", view=modal(FORM, title="Twee"), hash=opened["view"]["hash"]
    )
    with Refusal() as conflict:
        await client.views_update(
            view_id=opened["view"]["id"],
            view=modal(FORM, title="Drie"),
            hash=opened["view"]["hash"],
        )
    assert an.modal
    assert an.modal.title == "Twee"
    assert an.modal.drafts["wat", "value"]["value"] == "zaal"
    await an.closes()
    with Refusal() as gone:
        await client.views_update(view_id=opened["view"]["id"], view=modal(FORM))

    assert (conflict.error, gone.error) == ("hash_conflict", "not_found")
    assert server.violations == []


async def test_a_home_minds_the_hash_too(server: SlackServer, client: AsyncWebClient) -> None:
    an = server.user("An")
    home = {"type": "home", "blocks": [{"type": "section", "text": plain("Een")}]}
    first = await client.views_publish(user_id=an.id, view=home)
    await client.views_publish(user_id=an.id, view=home, hash=first["view"]["hash"])

    with Refusal() as conflict:
        await client.views_publish(user_id=an.id, view=home, hash=first["view"]["hash"])
    with Refusal() as nobody:
        await client.views_publish(user_id="U0", view=home)

    assert (conflict.error, nobody.error) == ("hash_conflict", "user_not_found")
    assert server.violations == []


async def test_a_response_url_works_five_times_for_half_an_hour(server: SlackServer) -> None:
    an = server.user("An")
    channel = server.channel("delen", an)
    post = AsyncWebhookClient(server.replies.link(an, channel))
    server.response_url_seconds = 0.0
    late = AsyncWebhookClient(server.replies.link(an, channel))
    await asyncio.sleep(0.001)

    answers = [await post.send(text=f"Nog {at}") for at in range(6)]
    expired = await late.send(text="Te laat")
    wrong = AsyncWebhookClient(server.replies.link(an, channel))

    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert "used_url" in answers[5].body
    assert "expired_url" in expired.body
    assert len(an.ephemerals) == 5
    assert server.violations == []
    assert (await wrong.send(text="x", blocks=[{"type": "knob"}])).status_code in (400, 404)
