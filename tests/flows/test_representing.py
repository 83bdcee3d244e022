"""Namens wie? Asked where it is first needed, and the sentence is never typed twice."""

from collections.abc import Callable

from tests.flows.conftest import Actor, World, labels, words

OFFER = "/aanbod Zaal Zuid, repetitieruimte, Gent, dinsdag 14-18u"


async def test_a_member_s_first_post_takes_three_steps_with_a_form(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    eva = person("eva")

    await eva.says(OFFER)
    assert eva.form is not None
    await eva.fills(house="1")
    error = eva.form.fields[0].error or ""
    assert error.startswith("“1” herken ik niet als naam."), "it was meant for a button"
    await eva.says(OFFER)
    assert eva.form.title == "Namens wie?"
    assert "Zaal Zuid, Gent" in eva.form.intro
    assert [(field.name, field.value) for field in eva.form.fields] == [
        ("house", ""),
        ("town", "Gent"),
    ]
    preview = await eva.fills(house="Eva Dans")
    assert preview.lines[0] == "Eva Dans in Gent is aangemaakt. Je bent beheerder."
    assert labels(preview)[0] == "Plaatsen"
    await eva.presses("Plaatsen")

    (card,) = world.square()
    assert "Zaal Zuid, Eva Dans, Gent" in card.lines


async def test_from_the_start_card_it_is_one_window_and_plaatsen(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    eva = person("eva")

    await eva.presses("Iets aanbieden")
    assert eva.form is not None
    assert [field.label for field in eva.form.fields][-1] == "Namens welke organisatie?"
    preview = await eva.fills(
        what="Zaal Zuid, repetitieruimte", when="dinsdag 14-18u", town="Gent", house="Eva Dans"
    )
    assert preview.lines[0] == "Eva Dans in Gent is aangemaakt. Je bent beheerder."
    assert labels(preview)[0] == "Plaatsen"
    await eva.presses("Plaatsen")

    (card,) = world.square()
    assert "Zaal Zuid, Eva Dans, Gent" in card.lines
    await eva.presses("Iets vragen")
    assert eva.form is not None
    assert [field.name for field in eva.form.fields] == ["what", "when", "town"], "asked once"


async def test_what_is_wrong_in_that_window_stands_beside_its_field_and_makes_nothing(
    an: Actor, person: Callable[..., Actor]
) -> None:
    eva = person("eva")
    await eva.presses("Iets aanbieden")
    await eva.fills(what="12 vouwtafels", when="vrijdag 10-18u", house="Kopergietery", town="Gent")
    assert eva.form is not None
    errors = {field.name: field.error for field in eva.form.fields if field.error}
    assert list(errors) == ["house"]
    assert "bestaat al" in str(errors["house"])

    await eva.fills(house="Eva Dans", town="")
    assert eva.form is not None
    assert {field.name for field in eva.form.fields if field.error} == {"town"}
    assert (await eva.says("/organisatie")).title == "Je hoort nog bij geen organisatie."


async def test_a_colleague_s_code_will_do_in_that_window(
    an: Actor, person: Callable[..., Actor]
) -> None:
    given = await an.says("/organisatie code")
    code = next(line for line in given.lines if line.startswith("/code ")).removeprefix("/code ")
    eva = person("eva")
    await eva.presses("Iets aanbieden")

    preview = await eva.fills(what="12 vouwtafels", when="vrijdag 10-18u", house=code)

    assert "Namens Kopergietery." in preview.lines
    assert labels(preview)[0] == "Plaatsen"


async def test_asked_question_by_question_only_the_name_is_asked(
    an: Actor, person: Callable[..., Actor], world: World
) -> None:
    eva = person("eva")
    eva.modal = False

    question = await eva.says(OFFER)
    assert question.lines[-1] == "Namens welke organisatie?"
    preview = await eva.says("Eva Dans")
    assert labels(preview)[0] == "Plaatsen"
    await eva.presses("Plaatsen")

    assert len(world.square()) == 1


async def test_a_town_that_is_not_known_is_asked_too(
    an: Actor, person: Callable[..., Actor]
) -> None:
    await an.says(OFFER)
    await an.presses("Plaatsen")
    eva = person("eva")
    eva.modal = False

    first = await eva.presses("Ruimte aanvragen")
    assert "Namens welke organisatie?" in words(first)
    second = await eva.says("Eva Dans")
    assert "In welke stad is die thuis?" in words(second)
    asked = await eva.says("Ledeberg")

    assert asked.title == "Zaal Zuid van Kopergietery aanvragen?"
    assert asked.lines[0] == "Eva Dans in Ledeberg is aangemaakt. Je bent beheerder."
    await eva.presses("Versturen")
    assert an.inbox[-1].title == "Eva Dans vraagt Zaal Zuid"


async def test_a_search_goes_on_after_the_question(an: Actor, person: Callable[..., Actor]) -> None:
    await an.says(OFFER)
    await an.presses("Plaatsen")
    eva = person("eva")
    await eva.says("/zoek repetitieruimte dinsdag 14-18u")

    await eva.presses("1 aanvragen")
    asked = await eva.fills(house="Eva Dans", town="Gent")

    assert asked.title == "Zaal Zuid van Kopergietery aanvragen?"


async def test_an_organisation_of_somebody_else_is_not_taken_over(
    an: Actor, person: Callable[..., Actor]
) -> None:
    eva = person("eva")
    await eva.says(OFFER)

    await eva.fills(house="kopergietery", town="Gand")

    assert eva.form is not None
    assert str(eva.form.fields[0].error).startswith("Kopergietery in Gent bestaat al.")
    preview = await eva.fills(house="Eva Dans", town="Gent")
    assert labels(preview)[0] == "Plaatsen"
    assert "Namens Eva Dans." in preview.lines


async def test_the_question_is_asked_again_of_who_left_it(
    an: Actor, person: Callable[..., Actor]
) -> None:
    eva = person("eva")
    eva.modal = False
    await eva.says(OFFER)
    await eva.presses_alone("Stoppen")

    await eva.says("/mijn")
    again = await eva.presses("1 bekijken")

    assert "Namens welke organisatie?" in words(again)
    assert labels(await eva.says("Eva Dans"))[0] == "Plaatsen"


async def test_who_has_several_organisations_changes_with_one_press(
    an: Actor, world: World
) -> None:
    await an.says("/organisatie nieuw Bibliotheek Kortrijk, Kortrijk")
    preview = await an.says(OFFER)
    assert "Namens Bibliotheek Kortrijk." in preview.lines
    assert labels(preview)[0] == "Plaatsen"
    assert labels(preview)[-2:] == ["Niet plaatsen", "Namens Kopergietery"]

    changed = await an.presses("Namens Kopergietery")
    assert "Namens Kopergietery." in changed.lines
    assert an.answer.replaces
    await an.presses("Plaatsen")

    assert "Zaal Zuid, Kopergietery, Gent" in world.square()[0].lines
    assert (
        "Namens Kopergietery." in (await an.says("/aanbod Zaal Oost, zaal, Gent, ma 9-12u")).lines
    )


async def test_who_has_several_organisations_asks_for_one_of_them(an: Actor, ben: Actor) -> None:
    await an.says(OFFER)
    await an.presses("Plaatsen")
    await ben.says("/organisatie nieuw De Kaai, Ledeberg")

    await ben.presses("Ruimte aanvragen")
    assert "Voor De Kaai" in words(ben.last), words(ben.last)
    changed = await ben.presses("Namens Collectief Wi…")
    assert "Voor Collectief Wispel" in words(changed)
    await ben.presses("Versturen")

    assert an.inbox[-1].title == "Collectief Wispel vraagt Zaal Zuid"


async def test_nobody_stands_for_an_organisation_that_is_not_theirs(an: Actor, ben: Actor) -> None:
    await an.says("/organisatie nieuw De Kaai, Ledeberg")
    await an.says(OFFER)
    switch = an.button("Namens Kopergietery")
    await ben.says("/aanbod Zaal Oost, zaal, Gent, maandag 9-12u")
    post = ben.button("Plaatsen")

    listing = post.split(".")[1]
    stolen = f"as.{listing}-{switch.split('-')[1]}"

    assert (await ben.presses_act(stolen)).title.startswith("Deze knop is niet voor jou")
    assert (await ben.presses_act(switch)).title.startswith("Deze knop is niet voor jou")
