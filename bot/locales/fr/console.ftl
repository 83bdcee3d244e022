# Le terminal lui-même.
console-to-person = Deelbot à { $name }
console-in-channel = Deelbot dans { $channel }
console-edited = modifié
console-again = répété
console-again-without-answer = C'était déjà fait ; il n'y a pas de nouvelle réponse.
console-still-open = Encore ouvert pour vous :
console-photo = [photo]
console-file = [fichier : { $name }, { $size }]
console-file-stored = [fichier : { $name }, { $size }] enregistré sous { $path }
console-file-lost = [fichier : { $name }, { $size }] n'a pas pu être enregistré. Vérifiez que le dossier existe et que vous pouvez y écrire.
console-hello = Deelbot dans le terminal. Vous parlez en tant que { $name } dans { $channel }. Tapez /help pour ce que Deelbot sait faire, ? pour ce terminal, Ctrl-D pour arrêter.
console-bye = À bientôt.
console-switched = C'est { $name } qui parle, dans { $channel }.
console-nothing-typed = Vous n'avez rien tapé. Commencez par / et un mot, par exemple /trouver, ou tapez ? pour l'aide.
console-no-such-button = Il n'y a pas de bouton { $number }. Choisissez parmi : { $buttons }.
console-no-buttons = Il n'y a pas de bouton { $number } : aucun n'est ouvert. Tapez / et un mot, par exemple /trouver, ou ? pour l'aide.
console-button-of-other = Le bouton { $number } est à { $other }. Tapez @{ $other } { $number } pour appuyer dessus pour { $other }.
console-overtaken = Un message vient d'arriver : { $number } est maintenant « { $label } ». Tapez encore { $number } si c'est ce que vous voulez.
console-form-left = Vous avez quitté le formulaire ; rien n'en est enregistré.
console-question = Question { $n } sur { $count } : { $label }
console-value = Maintenant : { $value }
console-toolbar = { $name } dans { $channel }   ? aide   @nom parle   Ctrl-D arrête
console-toolbar-form = { $name } remplit un formulaire   - passe   < revient   / le quitte
console-help = Ce terminal fonctionne ainsi :
    @{ $name } puis du texte : cette personne parle, et continue. Connues : { $names }. Un nouveau nom va aussi.
    #podium après le nom : cette personne est désormais dans ce canal. Maintenant : { $channel }.
    /trouver, /offre, /help : une commande dans le canal. Les autres mots sont privés, pour Deelbot seul.
    1, 2, 3 : les boutons de votre dernier message. Les plus anciens ont reçu 11, 21 et ainsi de suite. p1, p2 : les boutons des canaux, pour tout le monde. Taper le texte d'un bouton marche aussi.
    Dans un formulaire, chaque ligne est une réponse : - passe, < revient, / le quitte.
    # et une espace : une remarque. :quit, Ctrl-C ou Ctrl-D : arrêter.
console-help-buttons = Vos boutons : { $buttons }.
console-demo = Voici un réseau d'exemple de six organisations, qui disparaît quand vous partez. Essayez : @kate /trouver salle de répétition jeudi 14h-18h, puis 1, puis 1 ; et ensuite @marc 1. Ou proposez vous-même avec /offre.
