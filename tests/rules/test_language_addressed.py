"""Who is spoken to, and of what: whether people are asked, told, or only talk among themselves."""

import pytest

from bot.language import Intent, Kind, Language
from bot.model.price import PriceType, PriceUnit
from tests.rules.saying import said, understood

Case = tuple[Language, Intent, str]


def each(intent: Intent, language: Language, *texts: str) -> list[Case]:
    return [(language, intent, text) for text in texts]


@pytest.mark.parametrize(
    ("language", "intent", "text"),
    [
        # asked of you, and had by me
        *each("request", "nl", "Heb je nog een kelder vrij op 9 april?"),
        *each("offer", "nl", "Ik heb nog een kelder vrij op 9 april"),
        *each("request", "fr", "Vous auriez encore une cave le 9 avril ?"),
        *each("offer", "fr", "J'ai encore une cave le 9 avril"),
        *each("request", "en", "Would you have a cellar left on 9 April?"),
        *each("offer", "en", "I have a cellar left on 9 April"),
        # who does something for us
        *each("request", "nl", "Wie schminkt onze kinderen op zondag 11 april?"),
        *each("request", "fr", "Qui maquille nos enfants dimanche 11 avril ?"),
        *each("request", "en", "Who paints our flats on Sunday 11 April?"),
        # do you need it? we have it
        *each("offer", "nl", "Zit je krap in stoelen? Wij lenen er graag uit"),
        *each("offer", "fr", "Vous manquez de chaises ? Nous prêtons les nôtres"),
        *each("offer", "en", "Are you out of chairs? We can lend ours"),
        # ours is for you
        *each("offer", "nl", "Onze kelder is van jullie op zo 11 april"),
        *each("offer", "fr", "Notre cave est à vous le dimanche 11 avril"),
        *each("offer", "en", "Our cellar is yours on Sunday 11 April"),
        # one thing for one occasion
        *each("request", "nl", "Boventitelaar voor een voorstelling op 11 april, 20u-22u"),
        *each("request", "fr", "Caméraman pour notre spectacle le 11 avril, 20h-22h"),
        *each("request", "en", "Cameraman for our recital on 11 April, 8-10pm"),
        # whoever does not know what there is takes one or the other
        *each("request", "nl", "Kelder of garage, 15 m2, van mei tot augustus"),
        *each("request", "fr", "Garage ou cave, 15 m2, de mai à août"),
        *each("request", "en", "Garage or cellar, 15 m2, May to August"),
        # one thing is asked of people, all things of the bot
        *each("request", "en", "two tents for hire, 5-7 March?"),
        *each("search", "en", "tents for hire in Ghent?"),
        *each("request", "fr", "une tente à louer quelque part ?"),
        *each("search", "fr", "tentes à louer à Namur ?"),
        *each("search", "nl", "tenten te huur?"),
    ],
)
def test_who_is_spoken_to_tells_what_is_meant(
    language: Language, intent: Intent, text: str
) -> None:
    assert understood(text, language).intent == intent


@pytest.mark.parametrize(
    ("language", "intent", "text"),
    [
        *each(
            "chatter",
            "nl",
            "de repetitie in de grote zaal gaat niet door",
            "bedankt voor de tafels!",
            "is de kelder vandaag open?",
            "Kan iemand de verwarming in de zaal uitzetten?",
            "Wie zet de tafels klaar voor vanavond?",
            "onze technieker heeft afgezegd, we doen het zonder",
            "Is er nieuws over de subsidie?",
            "Wie gaat er mee iets drinken na de show?",
        ),
        *each(
            "chatter",
            "fr",
            "la répétition dans la grande salle est annulée",
            "merci pour les tables hier",
            "la cave est ouverte aujourd'hui ?",
            "Qui s'occupe des tables ce soir ?",
            "notre technicien a annulé, on fera sans",
            "Vous avez des nouvelles du dossier ?",
            "Qui vient boire un verre après ?",
        ),
        *each(
            "chatter",
            "en",
            "the rehearsal in the big hall is off tonight",
            "thanks for the tables yesterday",
            "is the cellar open today?",
            "Can somebody have a look at the heating in the hall?",
            "Who's on bar duty tonight?",
            "our technician cancelled, we'll do without",
            "Any news of the grant?",
            "Who wants to join us for drinks after the show?",
        ),
    ],
)
def test_talk_about_rooms_and_things_is_no_post(
    language: Language, intent: Intent, text: str
) -> None:
    assert understood(text, language).intent == intent


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("nl", "Wie begeleidt onze wandeling op zaterdag 6 maart?", "staff"),
        ("fr", "Qui encadre notre stage du 5 au 9 avril ?", "staff"),
        ("en", "Who drives our props to Ghent on Friday?", "staff"),
        ("nl", "Onze cursuszaal (bord, beamer) staat leeg in maart", "room"),
        ("nl", "Wij verhuizen: 2 kasten en 3 bureaus moeten weg", "gear"),
        ("fr", "Cave pour entreposer des costumes, 20 m2", "room"),
        ("en", "Somebody behind the box office on 5 March?", "staff"),
    ],
)
def test_the_kind_is_that_of_what_is_meant(language: Language, text: str, kind: Kind) -> None:
    assert understood(text, language).kind == kind


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "nl",
            "vr 4 juni 's avonds en za 5 juni de hele dag",
            "2027-06-04 18:00-23:00; 2027-06-05",
        ),
        (
            "fr",
            "vendredi 4 juin en soirée et samedi 5 juin toute la journée",
            "2027-06-04 18:00-23:00; 2027-06-05",
        ),
        (
            "en",
            "Fri 4 June in the evening and Sat 5 June all day",
            "2027-06-04 18:00-23:00; 2027-06-05",
        ),
        ("nl", "vijf werkdagen tussen 8 en 26 maart", "2027-03-08..2027-03-26"),
        (
            "en",
            "every Friday in March except the 12th",
            "weekly FR from 2027-03-01 until 2027-03-31 not 2027-03-12",
        ),
        (
            "nl",
            "elke vrijdag in maart behalve de 12e en de 19e",
            "weekly FR from 2027-03-01 until 2027-03-31 not 2027-03-12,2027-03-19",
        ),
        ("en", "Mondays all through March", "weekly MO from 2027-03-01 until 2027-03-31"),
        (
            "nl",
            "zaal 6x op maandag vanaf 11 januari, 19u-22u",
            "weekly MO 19:00-22:00 from 2027-01-11 until 2027-02-15",
        ),
        (
            "fr",
            "salle six fois le lundi à partir du 11 janvier",
            "weekly MO from 2027-01-11 until 2027-02-15",
        ),
        ("en", "6x on Mondays from 11 January", "weekly MO from 2027-01-11 until 2027-02-15"),
        ("nl", "nacht van 5 op 6 mei", "2027-05-05 23:00 - 2027-05-06 06:00"),
        ("nl", "van vr 5 op za 6 maart, 22u-4u", "2027-03-05 22:00 - 2027-03-06 04:00"),
        ("fr", "encore 12 heures à donner en mars", "2027-03-01..2027-03-31"),
    ],
)
def test_more_of_when(language: Language, text: str, expected: str) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "type_", "cents", "unit"),
    [
        ("en", "poster distribution, 0.30 per poster", "amount", 30, "item"),
        ("nl", "drukwerk, 0,12 per blad", "amount", 12, "item"),
        ("fr", "salle à Mons, 12 par personne", "amount", 1200, "person"),
        ("fr", "camionnette ce week-end contre une aide au montage", "in_kind", None, None),
        ("en", "a printer, costs nothing, pick up Thursday", "free", None, None),
        ("nl", "zolder te gebruiken, enkel nutskosten", "cost", None, None),
    ],
)
def test_more_of_what_it_costs(
    language: Language, text: str, type_: PriceType, cents: int | None, unit: PriceUnit | None
) -> None:
    price = understood(text, language).price

    assert price is not None
    assert (price.type, price.cents, price.unit) == (type_, cents, unit)


def test_a_market_of_swaps_costs_nothing_in_kind() -> None:
    assert understood("hall for a swap market on 9 May", "en").price is None


def test_a_crew_has_its_number_and_a_hall_its_chairs() -> None:
    assert understood("barploeg van 3 mensen vrij op 5 maart", "nl").quantity == 3
    assert understood("theaterzaal vrij op 5 maart, 130 stoelen", "nl").capacity == 130
