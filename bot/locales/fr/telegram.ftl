# Telegram : une ligne dans un groupe, et les menus.
telegram-group-answered = { $name }, je vous réponds dans notre chat privé.
telegram-group-closed = { $name }, je vous réponds en privé. Ouvrez d'abord notre chat privé : la réponse vous y attend.
telegram-group-failed = { $name }, cela n'a pas marché, et rien n'a été enregistré. Réessayez dans quelques minutes.
telegram-anonymous = Vous écrivez au nom du groupe : je ne vois pas qui vous êtes. Appuyez ici et je continue avec vous.
telegram-anonymous-gone = Ce message n'existe plus. Envoyez-le à nouveau.
telegram-administrators = C'est réservé aux administrateurs de ce groupe. Demandez à l'un d'eux.
telegram-not-now = Cela n'a pas marché. Appuyez à nouveau dans quelques minutes.
button-me = C'est moi
menu-offer = Proposer un espace, du matériel, un service ou des heures
menu-request = Demander ce dont vous avez besoin
menu-find = Chercher ce qui est libre
menu-mine = Vos annonces, vos demandes, et ce qui attend votre réponse
menu-calendar = Vos réservations dans votre propre agenda
menu-organisation = Votre organisation
menu-community = Le réseau où vous partagez
menu-settings = Votre langue et votre fuseau horaire
menu-help = Ce que je sais faire, avec des exemples
