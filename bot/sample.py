"""A small community to try things with: made by what its people say, through the use cases."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.dispatch import Bot
from bot.messages import Address, Answer, Command, Content, Identity, Incoming, Press
from bot.model.people import Language
from bot.ports import Clock

ZONE = "Europe/Brussels"


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody of the sample, and what they say: `{n}` stands for the date n days from today."""

    name: str
    language: Language
    organisation: str
    says: tuple[tuple[str, str], ...]


VOICES: tuple[Voice, ...] = (
    Voice(
        "lies",
        "nl",
        "nieuw Kopergietery, Gent",
        (
            (
                "aanbod",
                "Zaal Zuid, repetitieruimte 60 m², 25 personen, Gent, elke dinsdag 14-18u,"
                " gratis voor leden",
            ),
            ("aanbod", "Zaal Zuid, repetitieruimte 60 m², 25 personen, Gent, {9} 19-22u, gratis"),
            ("aanbod", "Dansvloer, 8 stuks, Gent, van {5} tot {40}, 10 euro per stuk"),
            ("aanbod", "Lichttechnieker, Gent, {16} van 13u tot 23u, 28 euro per uur"),
            ("vraag", "100 stoelen, Gent, {12} van 10u tot 23u"),
        ),
    ),
    Voice(
        "karim",
        "nl",
        "nieuw De Kaai, Ledeberg",
        (
            (
                "aanbod",
                "Studio 2, repetitieruimte 90 m², 25 personen, Gent,"
                " elke maandag en vrijdag 18-22u, 15 euro per keer",
            ),
            ("aanbod", "Beamer 6000 lumen, Gent, van {2} tot {30}, gratis, waarborg 200 euro"),
            ("aanbod", "Vergaderzaal, 12 personen, Gent, elke woensdag 9-17u, gratis"),
            ("vraag", "Grafisch vormgever, Gent, {20} van 9u tot 17u, 35 euro per uur"),
        ),
    ),
    Voice(
        "sofie",
        "nl",
        "nieuw Bibliotheek Kortrijk, Kortrijk",
        (
            ("aanbod", "40 klapstoelen, Kortrijk, van {1} tot {60}, 1 euro per stuk"),
            ("aanbod", "Leslokaal, 30 personen, Kortrijk, elke donderdag 18-21u, gratis"),
            ("aanbod", "12 klaptafels, Kortrijk, van {1} tot {60}, gratis"),
            ("aanbod", "Expositieruimte, 120 m², Kortrijk, van {30} tot {58}, vrije bijdrage"),
        ),
    ),
    Voice(
        "marc",
        "fr",
        "nouveau Les Halles du Canal, Bruxelles",
        (
            (
                "offre",
                "Salle Bleue, salle de répétition 80 m², 30 personnes, Bruxelles,"
                " tous les jeudis de 14h à 18h, gratuit pour les membres",
            ),
            ("offre", "Sono, Bruxelles, du {3} au {45}, 40 euros par jour"),
            ("offre", "Salle de réunion, 15 personnes, Bruxelles, {8} de 9h à 17h, gratuit"),
            ("demande", "60 chaises, Bruxelles, {13} de 10h à 22h"),
        ),
    ),
    Voice(
        "kate",
        "en",
        "new Northlight Collective, Brussels",
        (
            ("offer", "Attic, artist studio 40 m², Brussels, every Saturday 10-18h, 20 euro a day"),
            ("offer", "Livestream kit, Brussels, from {4} to {50}, 25 euro a day"),
            ("offer", "Sound engineer, Brussels, {18} 14-23h, 30 euro an hour"),
            ("request", "Storage space 20 m², Brussels, from {10} to {100}"),
        ),
    ),
    Voice(
        "ben",
        "nl",
        "nieuw Collectief Wispel, Gent",
        (
            ("vraag", "Repetitieruimte voor 8 personen, Gent, {11} 10-17u"),
            ("vraag", "Geluidstechnieker, Gent, {25} van 14u tot 23u"),
            ("aanbod", "Rookmachine, Gent, van {1} tot {90}, gratis"),
        ),
    ),
)


async def settle(
    bot: Bot, clock: Clock, channel: Address, identity: Callable[[str], Identity]
) -> None:
    """Everybody arrives in the channel, in the order of the table, and says their part.

    Raises RuntimeError when the bot does not take a sentence: the sample is wrong then.
    """
    said = 0

    async def say(voice: Voice, content: Content) -> Answer[str]:
        nonlocal said
        said += 1
        answer = await bot.receive(
            Incoming(
                source="sample",
                key=str(said),
                sender=identity(voice.name),
                name=voice.name.capitalize(),
                address=channel,
                channel_name=channel.channel,
                language=voice.language,
                content=content,
                closed=True,
            )
        )
        await bot.delivered(answer)
        return answer

    first = VOICES[0]
    await say(first, Command("netwerk", "nieuw Gents Kunstenoverleg"))
    for voice in VOICES:
        await say(voice, Command("organisatie", voice.organisation))
    for voice in VOICES:
        for word, sentence in voice.says:
            preview = await say(voice, Command(word, _dated(sentence, clock)))
            buttons = preview.card.buttons if preview.card else ()
            if not buttons or not buttons[0].act.startswith("post."):
                raise RuntimeError(f"the sample says what cannot be posted: {sentence}")
            await say(voice, Press(buttons[0].act))


def _dated(sentence: str, clock: Clock) -> str:
    today = datetime.fromtimestamp(clock.now(), ZoneInfo(ZONE)).date()
    parts = sentence.split("{")
    dated = [parts[0]]
    for part in parts[1:]:
        days, _, rest = part.partition("}")
        day = today + timedelta(days=int(days))
        dated.append(f"{day.day}/{day.month}/{day.year}{rest}")
    return "".join(dated)
