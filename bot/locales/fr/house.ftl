# Organisations, réseaux, aide, erreurs.
organisation-yours = Vos organisations
organisation-none = Vous ne faites encore partie d'aucune organisation.
organisation-how = Tapez : /organisation nouveau NOM, VILLE
organisation-manager = { $name }, { $town } : vous êtes responsable.
organisation-member = { $name }, { $town } : vous êtes membre.
organisation-made = { $name } à { $town } est créée. Vous en êtes responsable.
organisation-joined = Bienvenue chez { $community }. Proposez avec /offre, demandez avec /demande, ou cherchez avec /trouver.
organisation-waits = { $name } ne fait pas encore partie de { $community }. Demandez ou proposez quelque chose : la coordination décide alors, ou deux organisations, et ce que vous publiez attend.
organisation-next = Lancez un réseau dans un canal avec /reseau nouveau NOM, ou rejoignez un canal qui en a déjà un.
organisation-lacks-town = Ajoutez la ville après une virgule : /organisation nouveau { $text }, Gand
organisation-yours-already = { $name } à { $town } existe déjà, et vous en êtes responsable. Continuez avec /offre ou /trouver.
organisation-exists = { $name } à { $town } existe déjà. Demandez un code à un collègue et tapez-le ici, ou choisissez un autre nom pour une autre organisation.

community-title = Réseau { $name }
community-size = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
}
community-channels = Canaux : { $names }
community-coordinators = Coordination : { $names }
community-made = Le réseau { $name } est créé et vit dans { $channel }. Vous en assurez la coordination.
community-next-organisation = Au nom de qui partagez-vous ? Je le demande à votre première offre ou demande.
community-next-offer = Proposez maintenant quelque chose avec /offre, ou invitez d'autres dans ce canal.
community-in-channel = Un réseau vit dans un canal. Tapez-y : /reseau nouveau NOM
community-linked = Ce canal appartient déjà au réseau { $name }. Un autre réseau se lance dans un autre canal.
community-for-administrators = Ici, seule la personne qui administre cet endroit peut lancer un réseau. Demandez-le-lui.

help-title = Que puis-je faire ?
help-unclear = J'aide à proposer, demander et chercher. Tapez /help pour des exemples.
help-unknown = Je ne connais pas /{ $word }. Voici ce que je sais faire :
help-meant = Je ne connais pas /{ $word }. Vouliez-vous dire /{ $close } ? Voici ce que je sais faire :
help-not-yet = Je ne sais pas encore faire /{ $word }. Voici ce que je sais déjà faire :
help-offer = /{ $word } Salle Bleue, salle de répétition 60 m², Gand, tous les mardis de 14h à 18h jusqu'à fin juin, gratuit pour les membres
help-request = /{ $word } 40 chaises, Bruxelles, samedi 12 décembre de 10h à 18h
help-find = /{ $word } salle de répétition vendredi 19h-22h 20 personnes Gand
help-mine = /{ $word } : ce que vous avez en cours, et ce qui attend votre réponse
help-calendar = /{ $word } : vos réservations dans votre propre agenda
help-organisation = /{ $word } nouveau Kopergietery, Gand
help-community = /{ $word } nouveau Plateforme des arts de Gand (dans un canal)
help-settings = /{ $word } : votre langue et votre fuseau horaire
help-wordless = Je ne lis que du texte, pas les photos, les fichiers ni les autocollants. Ajoutez une phrase.
help-plain = Une simple phrase marche aussi : « Nous avons 40 chaises à prêter samedi à Bruxelles ».

error-no-community = Il n'y a pas de réseau ici. Faites-le dans le canal de votre réseau, ou lancez-en un dans un canal : /reseau nouveau NOM
error-no-organisation = Vous ne faites encore partie d'aucune organisation. Tapez : /organisation nouveau NOM, VILLE
error-too-many = { START($name) } : il n'y en a que { $most }. Demandez-en moins, ou cherchez ailleurs avec /trouver.
error-not-admitted = { $house } ne fait pas encore partie de ce réseau. Faites-le dans le canal du réseau.
error-own-offer = { START($name) } est de votre propre organisation. Pas besoin de demander.
error-not-yours = Ce bouton n'est pas pour vous, ou n'existe plus. Avec /mesannonces, vous voyez ce qui est à vous.
error-stale = Ce bouton ne marche plus. Avec /mesannonces, vous voyez où on en est.
error-changed-since = Cela a changé entre-temps. Avec /mesannonces, vous voyez où on en est.
error-search-old = Cette recherche a plus d'un jour. Cherchez à nouveau avec /trouver.
error-posted-already = { START($name) } est déjà publié. Avec /mesannonces, vous voyez ce qui est ouvert.
error-draft-gone = Cet aperçu n'existe plus. Recommencez avec /offre ou /demande.
error-sent-already = Cette demande est déjà envoyée ou abandonnée. Avec /mesannonces, vous voyez où on en est.
error-offer-closed = { START($name) } n'est plus proposé. Cherchez autre chose avec /trouver.
error-nothing-free = Il ne reste rien de libre pour { $name }. Cherchez autre chose avec /trouver.
error-moment-past = Ce moment est passé ou a commencé. Choisissez plus tard avec /trouver.
error-taken = Ce moment vient d'être pris. Cherchez autre chose avec /trouver.
error-decided-confirmed = { $name } a déjà dit oui. Avec /mesannonces, vous voyez la réservation.
error-decided-declined = { $name } a déjà répondu : pas cette fois. Vous n'avez plus rien à faire.
error-booking-asked = Cette demande attend encore une réponse. Avec /mesannonces, vous la voyez.
error-booking-confirmed = Cette demande est déjà confirmée. Avec /mesannonces, vous voyez la réservation.
error-booking-declined = On a déjà répondu à cette demande : pas cette fois. Cherchez autre chose avec /trouver.
error-booking-withdrawn = Cette demande est retirée. Vous n'avez rien à faire.
error-booking-expired = L'option a pris fin. Qui le veut encore peut redemander.
error-booking-cancelled = Cette réservation est annulée. Cherchez autre chose avec /trouver.
error-booking-over = Cette réservation est passée. On ne peut plus l'annuler.
error-too-long = Votre message compte { $length } caractères ; j'en lis { $most } au plus. Raccourcissez-le et renvoyez-le.
error-too-fast = Cela va vite. Attendez une minute et renvoyez-le.
error-busy = Rien n'est enregistré : la base de données est occupée. Réessayez dans une minute.
error-bug = Une erreur de notre côté : rien n'est enregistré. Réessayez ; si cela persiste, donnez ce code à la coordination : { $code }
notice-again = Répété : vous l'avez peut-être déjà vu.
