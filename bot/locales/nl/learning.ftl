# Leren van correcties, en wat je ervan ziet en wist.
learning-offer = Je verbeterde wat ik las. Als je wil, leer ik daarvan; je leest eerst wat ik dan bewaar.
learning-title = Mag ik leren van wat je verbetert?
learning-what = Ik bewaar dan alleen wat je verbetert en plaatst: je zin, hoe ik ze eerst las en wat je ervan maakte.
learning-this = Ook van wat je net plaatste.
learning-names = Jouw naam staat er niet bij. Staat er een naam in je zin, dan blijft die wel staan.
learning-for = Het is voor de trekkers van je netwerk: zij kunnen er een bestand van ophalen, om mij beter te leren lezen.
learning-months = Ik bewaar het hoogstens { $n } maanden. Met /privacy zie en wis je het op elk moment.
learning-back = Wat een trekker al heeft opgehaald, kan ik niet meer wissen.
learning-yes = Bedankt. Vanaf nu leer ik van wat je verbetert.
learning-where = Wat ik bewaar, zie en wis je met /privacy.
learning-on = Ik leer van je correcties sinds { $since }.
learning-no = Goed, ik bewaar er niets van.
learning-stopped = Goed, ik bewaar niets meer van je correcties.
learning-erased = { $n ->
    [one] 1 correctie is gewist.
   *[other] { $n } correcties zijn gewist.
}
learning-copies = Een bestand dat een trekker al ophaalde, kan ik niet meer wissen.
learning-goes-on = Van wat je later verbetert, leer ik nog wel.
learning-nothing = Er is geen enkele correctie van je bewaard.
settings-learning-on = Leren van je correcties: ja
settings-learning-off = Leren van je correcties: nee
button-learn-this = Mag ik hiervan leren?
button-learn = Van correcties leren
button-learn-yes = Ja, leer ervan
button-learn-no = Liever niet
button-learn-stop = Niet meer bewaren
button-learn-erase = Wis mijn correcties
button-kept = Toon mijn correcties
button-corrections = Correcties ophalen
privacy-title = Jouw privacy
privacy-learning-on = Leren van je correcties: ja, sinds { $since }.
privacy-learning-off = Leren van je correcties: nee. Er is niets van bewaard.
privacy-held = { $n ->
    [one] Bewaard voor de trekkers van { $name }: 1 correctie, van { $oldest }.
   *[other] Bewaard voor de trekkers van { $name }: { $n } correcties, de oudste van { $oldest }.
}
privacy-months = Na { $n } maanden wis ik ze vanzelf.
privacy-responsible = Verantwoordelijk voor de gegevens in { $community }: { $name }.
privacy-nobody = In { $community } is niemand genoemd als verantwoordelijke voor de gegevens. Vraag het aan de trekkers: { $names }.
privacy-nowhere = Je hoort nog bij geen netwerk: niemand is verantwoordelijk voor gegevens over jou.
privacy-later = Al het andere tonen, meenemen of wissen kan hier later.
privacy-now = Nu al sluit je met /mijn wat je plaatste, ga je weg uit een organisatie (/organisatie) of een netwerk (/netwerk), en trek je met /agenda een agendalink in. Voor de rest vraag je het aan wie verantwoordelijk is.
kept-title = Wat ik van je correcties bewaar
kept-text = { $n }. { $day }: “{ $text }”
kept-first = Eerst las ik: { $parts }
kept-final = Jij maakte ervan: { $parts }
kept-else = de rest, zonder dit
corrections-title = { $n ->
    [one] 1 correctie in { $name }
   *[other] { $n } correcties in { $name }
}
corrections-what = In het bestand staat per regel één zin, hoe ik ze eerst las en wat ervan gemaakt werd, als JSON. Wie het schreef, staat er niet bij.
corrections-care = Er kunnen wel namen in de zinnen staan. Geef het bestand niet zomaar door, en wis het als je het niet meer nodig hebt.
corrections-none = In { $name } zijn geen correcties bewaard.
corrections-come = Ze komen er als iemand bij zijn instellingen toelaat dat ik ervan leer, en dan verbetert wat ik las.
help-privacy = /{ $word }: wat ik van je correcties bewaar, en hoe je het wist
menu-privacy = Wat ik van je bewaar, en hoe je het wist
