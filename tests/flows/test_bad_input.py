"""What goes wrong in real life gets a clear sentence with the next step, and nothing is lost."""

from collections.abc import Callable

import pytest

from bot.dispatch import Bot
from tests.flows.conftest import Actor, World, labels, words


async def test_an_unknown_word_is_told_what_it_may_have_meant(an: Actor):
    assert (await an.says("/zoke zaal")).title.startswith("/zoke ken ik niet. Bedoelde je /zoek?")
    assert (await an.says("/xyzzy")).title == "/xyzzy ken ik niet. Dit kan wel:"


async def test_a_word_that_is_not_built_yet_says_so(an: Actor):
    assert (await an.says("/uren")).title == "/uren kan ik nog niet. Dit kan nu al:"


async def test_empty_words_lead_to_help(an: Actor):
    assert (await an.says("   ")).title == "Wat kan ik doen?"


async def test_chatter_is_answered_with_the_words_that_work(an: Actor):
    answer = await an.says("Bedankt voor gisteren!")

    assert answer.title.startswith("Ik help met aanbieden, vragen en zoeken.")


async def test_ten_thousand_characters_are_too_many(an: Actor):
    refused = await an.says("/aanbod " + "a" * 10_000)

    assert refused.title.startswith("Je bericht telt 10.000 tekens; ik lees er hoogstens 2.000.")


async def test_a_form_among_too_many_messages_is_never_answered_with_silence(
    an: Actor, world: World
):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u")
    await an.presses("Aanpassen")
    form = an.form
    world.bot = Bot(storage=world.storage, clock=world.clock, host="x", commands_per_minute=1)
    for _ in range(3):
        await an.says("/help")
    an.form = form
    assert (await an.fills(when="zaterdag 14-18u")).title.startswith("Dat gaat snel.")

    world.clock.advance(seconds=61)
    an.form = form
    assert "Zaterdag 13 maart, 14 tot 18 u" in words(await an.fills(when="zaterdag 14-18u"))


async def test_what_no_eye_sees_is_left_out(an: Actor):
    preview = await an.says(
        "/aanbod Za\x00al\x1b[31m Zu\u202eid, repetitieruimte, Gent, dinsdag 14-18u"
    )

    assert "\x1b" not in words(preview)
    assert "\x00" not in words(preview)
    assert "\u202e" not in words(preview)


@pytest.mark.parametrize("markup", ["<!channel>", "<b>zaal</b>", "*_[zaal](http://x)", "🎭🎭"])
async def test_markup_stays_words(an: Actor, world: World, markup: str):
    """Cards hold it as it was typed; each adapter escapes by construction."""
    preview = await an.says(f"/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u, {markup}")
    assert preview.quote.endswith(markup)

    await an.presses("Plaatsen")

    assert world.square()[0].title == "Aangeboden: repetitieruimte"


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        ("zaterdag 6 maart 2027 10-12u", "is al voorbij"),
        ("van 20 april tot 10 april 2027", "het einde ligt vóór het begin"),
        ("28 maart 2027 van 2u30 tot 5u", "dat uur bestaat niet"),
        ("31 februari 2028", "die datum bestaat niet"),
    ],
)
async def test_a_time_that_cannot_be_is_asked_about_and_the_draft_is_kept(
    an: Actor, world: World, when: str, sentence: str
):
    preview = await an.says(f"/aanbod Zaal Zuid, repetitieruimte, Gent, {when}")
    assert sentence in words(preview)
    # A tap may stand before it, for what can be meant instead.
    assert labels(preview)[-3:] == ["Aanpassen", "Foto toevoegen", "Niet plaatsen"]
    assert "Plaatsen" not in labels(preview)

    await an.presses("Aanpassen")
    await an.fills(when="zaterdag 17 april 10-12u")
    await an.presses("Plaatsen")

    assert "Zaterdag 17 april, 10 tot 12 u." in world.square()[0].lines


@pytest.mark.parametrize("text", ["0 stoelen", "1000000000 stoelen"])
async def test_a_number_that_cannot_be_is_asked_about(an: Actor, text: str):
    preview = await an.says(f"/aanbod {text}, Gent, zaterdag 10-18u")
    assert "dat aantal kan niet" in words(preview)
    assert "Plaatsen" not in labels(preview)

    await an.presses("Aanpassen")
    await an.fills(quantity="40")

    assert "Plaatsen" in labels(an.last)


async def test_a_search_in_the_past_says_so(an: Actor):
    answer = await an.says("/zoek repetitieruimte 6 maart 2027 10-12u")

    assert "is al voorbij. Geef een moment dat nog komt." in answer.title


async def test_what_is_missing_is_asked_by_a_form(an: Actor, world: World):
    await an.says("/aanbod Dinges")
    assert an.form is not None
    assert [field.name for field in an.form.fields] == ["kind"]

    await an.fills(kind="gear")
    await an.presses("Plaatsen")

    assert world.square()[0].title == "Aangeboden: materiaal"


async def test_a_form_answer_that_cannot_be_read_is_asked_again(an: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Aanpassen")

    await an.fills(capacity="veel", price="een appel en een ei")

    assert an.form is not None
    errors = {field.name: field.error for field in an.form.fields if field.error}
    assert errors.keys() == {"capacity", "price"}
    await an.fills(capacity="25", price="gratis")
    assert "tot 25 personen" in words(an.last)


async def test_a_form_can_start_without_a_sentence(an: Actor):
    await an.says("/aanbod")
    await an.presses("Iets aanbieden")
    await an.fills(what="Zaal Zuid, repetitieruimte", when="elke dinsdag 14-18u")

    assert "Elke dinsdag van 14 tot 18 u." in an.last.lines
    assert "Plaatsen" in labels(an.last)


async def test_somebody_elses_button_says_so(an: Actor, ben: Actor, chloe: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    draft = an.button("Plaatsen")
    assert (await ben.presses_act(draft)).title.startswith("Deze knop is niet voor jou")

    await an.presses("Plaatsen")
    await ben.presses("Ruimte aanvragen")
    send = ben.button("Versturen")
    assert (await chloe.presses_act(send)).title.startswith("Ce bouton n'est pas pour vous")

    await ben.presses("Versturen")
    confirm = an.button("Ja, bevestigen")
    assert (await ben.presses_act(confirm)).title.startswith("Deze knop is niet voor jou")
    assert (await chloe.presses_act(confirm)).title.startswith("Ce bouton n'est pas pour vous")


async def test_a_stale_button_says_what_happened(an: Actor, ben: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    post = an.button("Plaatsen")
    await an.presses("Plaatsen")
    assert (await an.presses_act(post)).title.startswith("Zaal Zuid is al geplaatst.")

    await ben.presses("Ruimte aanvragen")
    await ben.presses("Versturen")
    decline, withdraw = an.button("Deze keer niet"), ben.button("Aanvraag intrekken")
    await an.presses("Ja, bevestigen")

    assert (await an.presses_act(decline)).title.startswith("An heeft al ja gezegd.")
    assert (await ben.presses_act(withdraw)).title.startswith("Deze aanvraag is al bevestigd.")


@pytest.mark.parametrize(
    "forged", ["", "post", "post..1", "post.nothing.1", "confirm.x.99999999999", "rm -rf.x.1", "."]
)
async def test_a_forged_button_does_nothing(an: Actor, forged: str):
    answer = await an.presses_act(forged)

    assert "Met /mijn zie je" in answer.title


async def test_one_cannot_ask_for_ones_own_room(an: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u")
    await an.presses("Plaatsen")

    assert (await an.presses("Ruimte aanvragen")).title.startswith("Zaal Zuid is van je eigen")


async def test_no_more_than_there_are_can_be_asked_for(an: Actor, ben: Actor):
    await an.says("/aanbod 40 stoelen, Gent, zaterdag 10-18u")
    await an.presses("Plaatsen")
    await ben.says("/zoek stoelen zaterdag 10-18u")
    await ben.presses("1 aanvragen")
    await ben.presses("Aanpassen")

    await ben.fills(units="41")

    assert ben.form is not None
    assert ben.form.fields[0].error == "“41” kan niet: geef een aantal van 1 tot 40."


async def test_a_search_is_kept_for_a_day(an: Actor, ben: Actor, world: World):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")
    await ben.says("/zoek repetitieruimte vrijdag 14-18u")
    world.clock.advance(hours=25)

    assert (await ben.presses("1 aanvragen")).title.startswith("Deze zoekopdracht is ouder")


async def test_somebody_elses_search_is_not_mine(an: Actor, ben: Actor, chloe: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 14-18u")
    await an.presses("Plaatsen")
    await ben.says("/zoek repetitieruimte vrijdag 14-18u")

    answer = await chloe.presses_act(ben.button("1 aanvragen"))

    assert answer.title.startswith("Ce bouton n'est pas pour vous")


async def test_without_a_community_the_next_step_is_said(person: Callable[..., Actor]):
    eva = person("eva")

    assert "/netwerk nieuw NAAM" in (await eva.says("/zoek zaal")).title
    assert "/netwerk nieuw NAAM" in (await eva.says("/aanbod")).title


async def test_a_form_shows_the_town_by_the_name_its_reader_uses(chloe: Actor):
    await chloe.says("/offre")
    await chloe.presses("Proposer")

    assert chloe.form is not None
    assert {field.name: field.value for field in chloe.form.fields}["town"] == "Bruxelles"
    await chloe.fills(what="Salle Verte, salle de danse", when="tous les mercredis de 18h à 21h")
    assert chloe.last.lines[0] == "Salle Verte, Bruxelles"


@pytest.mark.parametrize("when", ["31/02/2027 10-12u", "gisteren 10-12u", "vrijdag 23-19u"])
async def test_a_moment_that_cannot_be_is_asked_beside_its_field(an: Actor, when: str):
    await an.says("/start")
    await an.presses("Iets aanbieden")
    await an.fills(what="Zaal Zuid, repetitieruimte", when=when)
    assert an.form is not None
    assert [field.name for field in an.form.fields if field.error] == ["when"]

    await an.fills(when="vrijdag 19-23u")

    assert "Plaatsen" in labels(an.last)


async def test_a_doubtful_moment_is_settled_by_changing_or_by_emptying_it(an: Actor):
    await an.says("/aanbod Zaal Zuid, repetitieruimte, Gent, 31/02/2027 10-12u")
    assert "Plaatsen" not in labels(an.last)
    await an.presses("Aanpassen")
    assert an.form is not None
    (shown,) = [field.value for field in an.form.fields if field.name == "when"]
    assert shown == "31/02/2027"
    await an.fills(when="30/02/2027 10-12u")
    assert an.form is not None
    assert [field.name for field in an.form.fields if field.error] == ["when"]

    await an.fills(when="")

    assert "Plaatsen" in labels(an.last)


@pytest.mark.parametrize(
    ("said", "understood"),
    [
        ("/mijn zaal is vrij zaterdag 14-18u in Gent", "Zaterdag"),
        ("/hulp 20 stoelen nodig in Gent zaterdag 14-18u", "stoelen"),
    ],
)
async def test_a_word_of_the_bot_may_begin_a_sentence(an: Actor, said: str, understood: str):
    await an.says(said)

    assert understood in words(an.last)
    assert "Plaatsen" in labels(an.last)


@pytest.mark.parametrize("said", ["/mijn dingen", "/help reserveren", "/hulp"])
async def test_a_word_of_the_bot_stays_one_where_no_sentence_follows(an: Actor, said: str):
    await an.says(said)

    assert "Plaatsen" not in labels(an.last)
    assert not an.last.title.startswith("Ik help met")
