"""What looks like something else: each trap with variants, in every language that has it."""

import pytest

from bot.language import Intent, Language, Work
from bot.model.price import Price, PriceUnit
from tests.rules.saying import said, understood

Said = list[tuple[Language, str, str]]


def times(*cases: tuple[Language, str, str]) -> Said:
    return list(cases)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    times(
        # vrij is free, not Friday
        ("nl", "Vrij 1/2 tot 28/2", "2027-02-01..2027-02-28"),
        ("nl", "atelier vrij 3 tot 10 maart", "2027-03-03..2027-03-10"),
        ("nl", "zaal vrij vrijdag 10u-12u", "2026-11-27 10:00-12:00"),
        # vr is voor as well
        ("nl", "oefenkot vr onze groep", ""),
        ("nl", "zaaltje gezocht vr vr 4 dec 20u", "2026-12-04 20:00"),
        # towns that are words
        ("nl", "zaal in Vorst, vrijdag 20u", "2026-11-27 20:00"),
        # ranges over noon
        ("en", "10-2pm on Monday", "2026-11-30 10:00-14:00"),
        ("en", "11-1pm on Monday", "2026-11-30 11:00-13:00"),
        ("en", "Mondays 9-5", "weekly MO 09:00-17:00"),
        ("en", "weekdays 10 to 6", "weekly MO,TU,WE,TH,FR 10:00-18:00"),
        ("en", "Sat 5 Dec 6:30–8:30pm", "2026-12-05 18:30-20:30"),
        ("en", "Sat 5 Dec, noon to 5", "2026-12-05 12:00-17:00"),
        # into the next day
        ("nl", "za 5 dec 22u–02u", "2026-12-05 22:00 - 2026-12-06 02:00"),
        ("nl", "za 5 dec 20u-24u", "2026-12-05 20:00 - 2026-12-06 00:00"),
        ("fr", "le samedi 5 décembre, 18h-minuit", "2026-12-05 18:00 - 2026-12-06 00:00"),
        ("en", "Sat 5 Dec 8pm-midnight", "2026-12-05 20:00 - 2026-12-06 00:00"),
        ("nl", "nacht van 31/12 op 1/1", "2026-12-31 23:00 - 2027-01-01 06:00"),
        ("fr", "nuit du 31 décembre au 1er janvier", "2026-12-31 23:00 - 2027-01-01 06:00"),
        ("en", "the night of 31/12 to 1/1", "2026-12-31 23:00 - 2027-01-01 06:00"),
        # the clocks change, the wall time stays
        ("nl", "27 maart 22u - 28 maart 5u", "2027-03-27 22:00 - 2027-03-28 05:00"),
        ("fr", "du 27 mars 22h au 28 mars 5h", "2027-03-27 22:00 - 2027-03-28 05:00"),
        ("en", "27 March 10pm to 28 March 5am", "2027-03-27 22:00 - 2027-03-28 05:00"),
        ("nl", "za 23 oktober tot zo 31 oktober 2027", "2027-10-23..2027-10-31"),
        # lists and ranges of days
        ("en", "Mon–Thu 9-5", "weekly MO,TU,WE,TH 09:00-17:00"),
        ("fr", "lu-je 9h-17h", "weekly MO,TU,WE,TH 09:00-17:00"),
        ("nl", "ma-do 9u-17u", "weekly MO,TU,WE,TH 09:00-17:00"),
        ("nl", "ma-di-do 9u-12u", "weekly MO,TU,TH 09:00-12:00"),
        ("nl", "5, 6, 12 en 13 maart", "2027-03-05..2027-03-06; 2027-03-12..2027-03-13"),
        ("fr", "les 5, 6, 12 et 13 mars", "2027-03-05..2027-03-06; 2027-03-12..2027-03-13"),
        ("en", "5, 6, 12 and 13 March", "2027-03-05..2027-03-06; 2027-03-12..2027-03-13"),
        ("nl", "6 zondagen vanaf 10 januari", "weekly SU from 2027-01-10 until 2027-02-14"),
        ("fr", "6 dimanches à partir du 10 janvier", "weekly SU from 2027-01-10 until 2027-02-14"),
        ("en", "6 Sundays from 10 January", "weekly SU from 2027-01-10 until 2027-02-14"),
        ("nl", "vier dinsdagen vanaf 5 januari", "weekly TU from 2027-01-05 until 2027-01-26"),
        # a week after
        ("fr", "jeudi en huit", "2026-12-03"),
        ("fr", "mardi en quinze", "2026-12-15"),
        ("en", "Sunday week", "2026-12-06"),
        ("en", "a week on Thursday", "2026-12-03"),
        ("nl", "vrijdag over een week", "2026-12-04"),
        ("nl", "vrijdag over 14 dagen", "2026-12-11"),
        ("fr", "lundi avant-midi", "2026-11-30 09:00-12:00"),
        ("fr", "vendredi 4 décembre avant-midi", "2026-12-04 09:00-12:00"),
        # clocks with blanks and dots
        ("fr", "le 4 décembre à 14 h 30", "2026-12-04 14:30"),
        ("fr", "lundi de 14 h à 16 h 30", "2026-11-30 14:00-16:30"),
        ("nl", "op 4 december om 19.30 uur", "2026-12-04 19:30"),
        ("nl", "ma 9.30u tot 12u", "2026-11-30 09:30-12:00"),
        ("nl", "vanaf 15-03", "2027-03-15.."),
        ("nl", "van 21-7 tot 25-7", "2027-07-21..2027-07-25"),
        # with its end and without
        ("nl", "elke ma tot en met juni", "weekly MO until 2027-06-30"),
        ("nl", "elke ma t/m juni", "weekly MO until 2027-06-30"),
        ("nl", "elke ma tot juni", "weekly MO until 2027-05-31"),
        ("fr", "tous les lundis jusqu'en juin", "weekly MO until 2027-05-31"),
        ("fr", "tous les lundis jusqu'à fin juin", "weekly MO until 2027-06-30"),
        ("en", "every Monday until June", "weekly MO until 2027-05-31"),
        ("en", "every Monday through June", "weekly MO until 2027-06-30"),
        ("nl", "elke ma tot de paasvakantie", "weekly MO until 2027-03-28"),
        ("en", "every Monday until the Easter holidays", "weekly MO until 2027-03-28"),
        # days come first
        ("en", "5/12 at 7pm", "2026-12-05 19:00"),
        ("en", "on 3/5", "2027-05-03"),
        ("en", "on March 5th", "2027-03-05"),
        # numbers as words, and without a month
        ("nl", "de tweeëntwintigste om 20u", "2026-12-22 20:00"),
        ("nl", "de 15e om 20u", "2026-12-15 20:00"),
        ("en", "on the 15th at 8pm", "2026-12-15 20:00"),
        ("fr", "le 15 à 20h", "2026-12-15 20:00"),
        ("nl", "tussen 2-7 feb", "2027-02-02..2027-02-07"),
        ("nl", "begin volgende maand", "2026-12-01..2026-12-10"),
        ("nl", "eind volgende maand", "2026-12-21..2026-12-31"),
        ("fr", "début du mois prochain", "2026-12-01..2026-12-10"),
        ("en", "end of next month", "2026-12-21..2026-12-31"),
        ("nl", "volgende juni", "2027-06-01..2027-06-30"),
        ("en", "the next 3 days", "2026-11-25..2026-11-27"),
        ("nl", "de komende 3 dagen", "2026-11-25..2026-11-27"),
        ("nl", "week 31", "2027-08-02..2027-08-08"),
        ("fr", "semaine 31", "2027-08-02..2027-08-08"),
        ("en", "week 31", "2027-08-02..2027-08-08"),
        ("nl", "weken 7 en 8", "2027-02-15..2027-02-28"),
        ("en", "for 3 days starting next Monday", "2026-11-30..2026-12-02"),
        ("nl", "3 dagen vanaf volgende maandag", "2026-11-30..2026-12-02"),
        ("nl", "van 20 dec tot 10 jan 2027", "2026-12-20..2027-01-10"),
        ("fr", "du 20 décembre au 10 janvier 2027", "2026-12-20..2027-01-10"),
        ("nl", "vandaag tot morgen", "2026-11-24..2026-11-25"),
        ("en", "today until tomorrow", "2026-11-24..2026-11-25"),
        # said more than once, or by a length
        ("fr", "pendant deux heures, lundi prochain à 19h", "2026-11-30 19:00-21:00"),
        ("en", "on Monday at 7pm, for three hours", "2026-11-30 19:00-22:00"),
        ("nl", "de eerste twee weken van maart", "2027-03-01..2027-03-14"),
        ("fr", "les deux premières semaines de mars", "2027-03-01..2027-03-14"),
        ("en", "the first two weeks of March", "2027-03-01..2027-03-14"),
        ("en", "a church for a Christmas concert, Sat 19 Dec", "2026-12-19"),
        ("en", "1 March – 23 Apirl 2027", "2027-03-01..2027-04-23"),
        ("nl", "om een contract na te kijken, vóór 1 februari", "..2027-01-31"),
        ("nl", "deze zomer", "2027-06-01..2027-08-31"),
        ("fr", "cet été", "2027-06-01..2027-08-31"),
        ("en", "this summer", "2027-06-01..2027-08-31"),
        ("fr", "pendant les congés de Pâques", ""),
    ),
)
def test_what_is_said_of_time(language: Language, text: str, expected: str) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "technieker gevraagd, 3/5de"),
        ("nl", "medewerker 4/5de"),
        ("nl", "sokkels 30x30x100"),
        ("nl", "zaal van 10x12m"),
        ("nl", "geluidsset 2x 400W"),
        ("nl", "kostuums jaren 20"),
        ("fr", "costumes des années 20"),
        ("en", "costumes 1920s"),
        ("en", "18th c. furniture"),
        ("nl", "bel 0486/12.10.26"),
        ("fr", "tél. 0486/12.10.26"),
        ("en", "call 0486/12.10.26"),
        ("en", "see https://example.org/2026/12/24"),
        ("nl", "zie https://voorbeeld.be/2026/12/24"),
        ("nl", "graag reactie vóór 12 juni"),
        ("fr", "réponse avant le 12 juin"),
        ("en", "please reply by 12 June"),
        ("nl", "werkplek 2 dagen per week"),
        ("fr", "bureau 2 jours par semaine"),
        ("en", "desk 2 days a week"),
    ],
)
def test_what_is_no_time(language: Language, text: str) -> None:
    assert said(text, language) == ""


@pytest.mark.parametrize(
    ("language", "text", "hours", "per"),
    [
        ("nl", "boekhouder 8u per week", 8, "week"),
        ("nl", "onze technieker heeft 16 uur over", 16, "total"),
        ("nl", "vormgever, 40u werk", 40, "total"),
        ("nl", "klusjesman, nog een tiental uren vrij", 10, "total"),
        ("nl", "technieker, vijf uur per dag", 5, "day"),
        ("fr", "comptable 4h par semaine", 4, "week"),
        ("fr", "aide au dossier de subsides, une vingtaine d'heures", 20, "total"),
        ("fr", "graphiste, 20 heures de travail", 20, "total"),
        ("en", "bookkeeper 6 hours a week", 6, "week"),
        ("en", "our sound engineer has ten hours to spare", 10, "total"),
        ("en", "designer, about 15 hours a month", 15, "month"),
    ],
)
def test_hours_of_work(language: Language, text: str, hours: int, per: str) -> None:
    reading = understood(text, language)
    assert isinstance(reading.work, Work)
    assert (reading.work.hours, reading.work.per) == (hours, per)
    assert not reading.when


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "technieker vrijdag van 16 uur tot 20 uur"),
        ("fr", "technicien vendredi à 18 heures"),
        ("nl", "onze zaal is 10 uur per week vrij"),
    ],
)
def test_moments_and_rooms_have_no_hours_of_work(language: Language, text: str) -> None:
    assert understood(text, language).work is None


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("nl", "Wij bieden onze excuses aan voor het lawaai", "chatter"),
        ("fr", "Toutes nos excuses pour le bruit de la salle", "chatter"),
        ("en", "We offer our apologies for the noise in the hall", "chatter"),
        ("nl", "Ik zoek mijn jas, iemand die gezien in de zaal?", "chatter"),
        ("nl", "Zoek mijn sleutels, laten liggen in de foyer", "chatter"),
        ("fr", "Je cherche ma veste, oubliée dans la salle", "chatter"),
        ("en", "Looking for my scarf, left it in the studio", "chatter"),
        ("en", "Looking forward to the concert on Friday!", "chatter"),
        ("fr", "On cherche un nom pour notre salle", "chatter"),
        ("nl", "we hebben een technieker gevonden, merci", "chatter"),
        ("fr", "On a trouvé une camionnette, merci", "chatter"),
        ("en", "We found a drum kit, cheers", "chatter"),
        ("nl", "De zaal is al bezet op 12 december", "chatter"),
        ("fr", "La salle n'est plus libre samedi", "chatter"),
        ("en", "The meeting room is no longer available on Friday", "chatter"),
        ("nl", "Is jullie bestelwagen nog te huur volgende week?", "chatter"),
        ("fr", "Est-ce que la salle du fond est encore libre jeudi ?", "chatter"),
        ("en", "Is the projector still available?", "chatter"),
        ("nl", "Onze voorstelling speelt vrijdag om 20u, tickets via de site", "chatter"),
        ("fr", "Notre concert a lieu vendredi, entrée libre", "chatter"),
        ("en", "Concert tonight at 8pm in the chapel, free entrance!", "chatter"),
        ("nl", "Morgen geen repetitie!", "chatter"),
        ("fr", "Pas de répétition demain", "chatter"),
        ("en", "No rehearsal tomorrow", "chatter"),
        ("nl", "Wie kan een dimmerpack gebruiken?", "offer"),
        ("nl", "Wie wil onze oude kostuums overnemen?", "offer"),
        ("nl", "Iemand nog stoelen nodig? Gratis op te halen", "offer"),
        ("fr", "Qui veut reprendre notre vieux piano ?", "offer"),
        ("fr", "Quelqu'un a besoin de chaises ? On en a 30", "offer"),
        ("en", "Anyone want our old projector?", "offer"),
        ("en", "Who could use 40 chairs?", "offer"),
        ("en", "Upright piano looking for a temporary home", "offer"),
        ("nl", "Onze vleugelpiano zoekt een nieuwe thuis", "offer"),
        ("en", "Grand piano seeks foster parents from September", "offer"),
        ("en", "can offer 100 euros, we need a sound engineer on Friday", "request"),
        ("en", "sound engineer needed on Friday, can offer 100 euros", "request"),
        ("nl", "technieker gezocht voor vrijdag, wij bieden 100 euro", "request"),
        ("fr", "cherche technicien son vendredi, on offre 100 €", "request"),
        ("nl", "Mogen wij jullie keuken gebruiken op zondag?", "request"),
        ("fr", "Vous auriez des chaises pour le 3 mars ?", "request"),
        ("en", "Do you have any plinths left for 12-14 March?", "request"),
        ("nl", "oefenkot vr onze groep, max 150/maand", "request"),
        ("nl", "zoek fotograaf voor vrijdag", "request"),
        ("fr", "cherche local pour samedi", "request"),
        ("nl", "Kunnen wij 3 tot 5 maart bij iemand overnachten?", "request"),
        ("nl", "Wie rijdt er donderdag naar Brussel met nog plaats voor 2 flightcases?", "request"),
        ("nl", "Onze kleine zaal is nog niet verhuurd op 6 maart. Iemand interesse?", "offer"),
        ("en", "Our small hall hasn't been booked yet for Saturday. Interested?", "offer"),
        ("fr", "Des bénévoles disponibles pour le bar samedi soir ?", "request"),
        ("en", "Any volunteers around to run the bar on Saturday night?", "request"),
        ("fr", "Nous ne trouvons pas la clé du local, quelqu'un l'a ?", "chatter"),
        ("nl", "Let op: de parking is maandag afgesloten", "chatter"),
        ("en", "The parking lot is closed on Monday", "chatter"),
        ("nl", "Zijn er nog werkplekken vrij in Gent?", "search"),
        ("fr", "Y a-t-il une salle libre demain à Liège ?", "search"),
        ("en", "Is there a dance studio free on Saturday?", "search"),
    ],
)
def test_what_is_meant(language: Language, text: str, intent: Intent) -> None:
    assert understood(text, language).intent == intent


@pytest.mark.parametrize(
    ("language", "text", "euros", "unit"),
    [
        ("nl", "atelier €190 pm", 190, "month"),
        ("en", "artist studio €190 pm", 190, "month"),
        ("nl", "zaal 20 euro pu", 20, "hour"),
        ("nl", "repetitiekot 15 euro de avond", 15, "slot"),
        ("nl", "statafels 3 euro 't stuk", 3, "item"),
        ("fr", "salle 8 € de l'heure", 8, "hour"),
        ("fr", "chaises à 1 € pièce", 1, "item"),
        ("nl", "zaal, waarborg 500 euro, huur 60 euro per dag", 60, "day"),
        ("fr", "salle, caution 500 €, 60 € par jour", 60, "day"),
        ("en", "hall, deposit 500 euros, 60 euros a day", 60, "day"),
        ("nl", "tolk gezocht, budget 150", 150, "total"),
        ("nl", "atelier gezocht, max 175 per maand", 175, "month"),
        ("en", "lighting designer, day rate 280 euros", 280, "day"),
    ],
)
def test_what_it_costs(language: Language, text: str, euros: int, unit: PriceUnit) -> None:
    expected = Price(type="amount", cents=100 * euros, unit=unit)
    assert understood(text, language).price == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "free evenings in our hall: Monday and Tuesday"),
        ("en", "our main stage is free this Saturday"),
        ("nl", "zaal, waarborg 500 euro"),
        ("fr", "salle, caution 500 €"),
        ("en", "hall, deposit 500 euros"),
        ("fr", "salle libre vendredi"),
        ("nl", "zaal vrij op vrijdag"),
    ],
)
def test_what_is_no_price(language: Language, text: str) -> None:
    assert understood(text, language).price is None


def test_a_room_has_its_length_by_its_width() -> None:
    assert understood("danszaal van 10x12m", "nl").area == 120
    assert understood("sokkels 30x30x100", "nl").area is None
    assert understood("podiumelementen (2x1m)", "nl").area is None


def test_seventy_and_ninety_as_in_belgium() -> None:
    assert understood("nonante chaises à prêter", "fr").quantity == 90
    assert understood("septante-cinq chaises à prêter", "fr").quantity == 75
