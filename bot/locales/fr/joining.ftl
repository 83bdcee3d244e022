# Qui participe : au nom de qui, codes, admission, départ.
form-who = Au nom de qui ?
button-who = Au nom de qui ?
button-as = Au nom de { $house }
field-house = Au nom de quelle organisation ?
field-house-town = Dans quelle ville est-elle ?
house-name-unread = Je ne reconnais pas « { $said } » comme nom. Donnez le nom de votre organisation ; si vous travaillez seul, votre nom.
field-house-needed = Donnez le nom de votre organisation ; si vous travaillez seul, votre nom.
hint-house = Une maison, un collectif, une association, ou vous-même : par exemple Kopergietery.

# Lancer un réseau.
added-here = ce canal
added-asked = Vous m'avez ajouté à { $channel }.
added-asked-what = Un seul formulaire, et le partage commence : le réseau, votre organisation, et qui est responsable des données. Vous en assurez la coordination.
added-asked-other = Ce canal a déjà un réseau ailleurs ? Demandez-y un code avec /reseau code, et tapez-le dans le canal.
added-adder = Qui m'a ajouté continue dans le chat privé. Un autre administrateur commence par : /reseau nouveau NOM
button-begin = Lancer un réseau
form-begin = Lancer un réseau
form-begin-done = Lancer
field-community = Comment s'appelle votre réseau ?
field-community-needed = Donnez un nom au réseau.
field-your-house = Au nom de quelle organisation ?
field-responsible = Qui est responsable des données ?
hint-responsible = Vide : votre propre organisation.
start-responsible = Responsable des données : { $name }
begin-gone = Ce canal fait entre-temps partie d'un réseau. Avec /reseau, vous y voyez lequel.
begin-not-you = Ce formulaire est pour qui m'a ajouté. Un autre administrateur commence dans le canal même, par : /reseau nouveau NOM

# Codes.
menu-code = Saisir ou créer un code
help-code = /{ $word } K7QF-9MZT : saisir un code ; /{ $word } seul : un code pour votre autre compte
code-line = /code { $code }
code-line-named = Dans un groupe avec d'autres bots : /code{ $handle } { $code }
code-once = Utilisable une fois, jusqu'au { $until } inclus.
code-for-channel = Code pour ajouter un canal à { $name }
code-how-channel = Ajoutez-moi à ce canal, sur n'importe quelle plateforme, et tapez-y :
code-for-coordinator = Code pour coordonner { $name }
code-how-coordinator = Donnez cette ligne à qui coordonne avec vous ; il suffit de me l'envoyer :
code-for-member = Code pour un collègue de { $house }
code-for-manager = Code pour un responsable de { $house }
code-how-colleague = Donnez cette ligne à votre collègue ; il suffit de me l'envoyer :
code-for-identity = Code pour votre autre compte
code-how-identity = Tapez ceci sur votre autre compte, et vous y serez la même personne :
button-invite-member = Code pour un membre
button-invite-manager = Code pour responsable
code-pause = Trop de codes inexacts. Réessayez dans une heure, ou demandez entre-temps un nouveau code.
code-no-code = Un code ressemble à K7QF-9MZT. Tapez : /code K7QF-9MZT
code-unknown = Je ne connais pas ce code. Vérifiez les huit signes, ou demandez-en un nouveau.
code-used = Ce code a déjà servi ; il ne vaut qu'une fois. Demandez-en un nouveau à qui vous l'a donné.
code-expired = Ce code n'est plus valable. Demandez-en un nouveau à qui vous l'a donné.
code-no-colleague = Ce code n'est pas celui d'une organisation. Demandez à votre collègue un code avec /organisation code, ou donnez un nom.
code-in-channel = Ce code ajoute un canal à { $name }. Tapez-le dans ce canal, une fois que j'y suis.
code-linked = { $channel } fait maintenant partie de { $name }.
code-linked-what = Ce qui est publié dans le réseau apparaît désormais ici aussi.
code-linked-already = Ce canal fait déjà partie de { $name }. Le code reste valable pour un autre canal.
code-linked-by = Avec votre code, { $name } a ajouté { $channel } au réseau. Avec /reseau, vous voyez tous les canaux.
code-colleague-member = Vous faites maintenant partie de { $house }, { $town } : vous pouvez proposer, demander et chercher en son nom.
code-colleague-manager = Vous êtes maintenant responsable de { $house }, { $town } : vous décidez aussi.
code-colleague-already = Vous faites déjà partie de { $house }. Le code reste valable pour un collègue.
code-joined-member = Avec un code, { $name } fait maintenant partie de { $house }. Vos organisations sont sous /organisation.
code-joined-manager = Avec un code, { $name } est maintenant responsable de { $house }. Vos organisations sont sous /organisation.
code-coordinator-already = Vous coordonnez déjà { $name }. Le code reste valable pour quelqu'un d'autre.
coordinator-joined = { $who } coordonne maintenant aussi { $name }.
coordinator-you = Vous coordonnez maintenant { $name }.
coordinator-what = Avec /reseau, vous voyez les canaux, qui en fait partie et qui attend.
code-own = Ce code est le vôtre. Tapez-le sur votre autre compte.
code-merge = Est-ce aussi votre compte : { $name } ?
code-merge-what = Vous devenez alors une seule personne : organisations, réservations et brouillons d'ici passent à ce compte.
code-merge-warning = Ce code vient de quelqu'un d'autre ? Ne le faites pas : cette personne pourrait tout voir et décider à votre place.
button-merge = C'est moi, réunir
code-merged = Vos comptes sont maintenant une seule personne.
code-merged-houses = Vous agissez pour : { $names }
code-merged-what = Les messages arrivent là où je peux vous joindre.
error-not-coordinator = Seule la coordination de { $name } peut le faire. Avec /reseau, vous voyez qui c'est.
error-not-manager = Seuls les responsables de { $house } peuvent le faire. Adressez-vous à l'un d'eux.

# Admission.
admit-asked = { $house } souhaite rejoindre { $name }
admit-who = Demandé par { $who }, à { $town }.
admit-what = Jusqu'à l'admission, leurs cartes attendent. La coordination décide, ou deux organisations déjà membres ; avec /reseau, elles voient qui attend.
admit-waits = { $house } attend d'être admise dans { $names }.
admit-waits-how = La coordination a reçu votre demande : { $names }. Ce que vous publiez attend, puis apparaît tout seul ; vous seul le voyez, avec /mesannonces.
admit-in = { $house } fait maintenant partie de { $name }.
admit-posted = Publié : { $titles }
admit-welcome = { $house } est admise dans { $name }. Bienvenue.
admit-by = { $house } fait maintenant partie de { $name }, admise par { $who }.
admit-one-more = C'est noté. Encore une organisation ou la coordination, et { $house } en fait partie.
admit-done = Plus personne n'attend ici. Avec /reseau, vous voyez où on en est.
button-admit = Admettre
button-admit-house = Admettre { $house }
community-waiting = { $n ->
    [one] En attente d'admission : { $names }
   *[other] En attente d'admission : { $names }
}

# Départ.
button-quit = Quitter { $house }
button-second = Ajouter une coordination
button-step-down = Ne plus coordonner
button-unlink = Détacher le canal
button-depart = { $house } part
button-leave-sure = Oui, je le fais
coordinator-alone = Vous coordonnez seul. À deux, le réseau continue quand vous vous absentez : choisissez quelqu'un.
leave-house = Quitter { $house } ?
leave-house-what = Ce que vous avez publié ou réservé en son nom lui reste. Vous pouvez revenir avec un code.
left-house = Vous ne faites plus partie de { $house }. Ses réservations restent.
leave-last-manager = Vous êtes seul responsable de { $house }. Invitez d'abord quelqu'un avec /organisation code responsable, puis vous pourrez partir.
leave-coordinating = Ne plus coordonner { $name } ?
leave-coordinating-what = Les autres continuent ; votre organisation reste.
left-coordinating = Vous ne coordonnez plus { $name }. Merci de l'avoir fait.
leave-last-coordinator = Vous coordonnez seul { $name }. Donnez d'abord un code à quelqu'un avec /reseau code coordination, puis vous pourrez arrêter.
leave-community = { $house } quitte { $name } ?
leave-community-what = Ce qui est ouvert y disparaît ; ce qui est confirmé a lieu.
left-community = { $house } ne fait plus partie de { $name }. Ce qui est confirmé a lieu.
leave-channel = Détacher { $channel } de { $name } ?
leave-channel-what = Plus personne ne pourra y utiliser les cartes ; ailleurs elles restent.
left-channel = { $channel } ne fait plus partie de { $name }. Un code peut l'y remettre.
channel-left = Ce canal ne fait plus partie de { $name }. La coordination peut l'y remettre avec /reseau code.
listing-elsewhere = N'est plus montré ici.

# Qui est dans plusieurs réseaux.
which-community = Dans quel réseau ?
which-community-what = Vous êtes dans plusieurs. Je retiens votre choix pour ce que vous écrivez ici ; pour changer : /reseau.
your-communities = Vos réseaux : { $names }
community-chosen = Vous êtes maintenant dans { $name }.

# Ce que la coordination décide.
button-settle = Réglages
form-settle = Réglages du réseau
field-doors = Les membres d'un canal privé ou d'un groupe fermé en font-ils partie d'office ?
hint-doors = Sinon, la coordination ou deux organisations admettent chaque nouvelle organisation.
settled-nobody = Personne n'est désigné comme responsable des données.
settled-open = Les membres d'un canal privé ou d'un groupe fermé en font partie d'office.
settled-closed = Chaque nouvelle organisation est d'abord admise.
field-coordinator = Qui coordonne avec vous ?
coordinator-by-code = Quelqu'un d'autre, avec un code
coordinator-by = { $who } vous a choisi. Pas envie ? Vous pouvez arrêter avec /reseau.

# Ce qui attend, et ce qui porte le même nom.
mine-offer-waits = { $n }. En attente d'admission : { $title }. { START($when) }.
mine-request-waits = { $n }. En attente d'admission : recherche, { $title }. { START($when) }.
own-waits = { START($name) } attend l'admission dans { $names }.
organisation-made-beside = { $name } à { $town } est créée. Vous en êtes responsable. Il y a aussi { $name } à { $towns } : si c'est celle-là, demandez un code à un collègue sur place.
