# Slack : les mots à côté des fiches, et le manifeste.
slack-close = Fermer
slack-in-private = Je vous l'ai envoyé en message privé.
slack-not-now = Slack ne me dit pas pour l'instant qui vous êtes. Réessayez dans une minute.
slack-not-here = Je ne suis pas encore dans ce canal. Invitez-y @Deelbot, puis renvoyez ceci.
slack-description = Partage d'espaces, de matériel, de services et d'heures entre organisations culturelles, depuis votre chat.
slack-long-description = Avec Deelbot, les organisations culturelles partagent des espaces, du matériel, des services et des heures, sans nouvelle plateforme ni nouveau compte. Écrivez en phrases simples ce que vous avez ou ce qu'il vous faut, cherchez ce qui est libre et demandez-le. Le lieu décide toujours lui-même, et personne ne peut obtenir deux fois le même moment.
slack-deel = Proposer, demander et chercher, avec vos mots ou un mot court au début
slack-example = cherche salle de répétition vendredi 19h-22h Gand
slack-example-offer = Salle Bleue, salle de répétition 60 m², Gand, tous les mardis de 14h à 18h
slack-example-request = 40 chaises, Bruxelles, samedi 12 décembre de 10h à 18h
slack-example-find = salle de répétition vendredi 19h-22h 20 personnes Gand
slack-make-offer = En faire une offre
slack-make-offer-what = Lit ce message comme ce que vous proposez, et le montre d'abord à vous seul
slack-make-request = En faire une demande
slack-make-request-what = Lit ce message comme ce qu'il vous faut, et le montre d'abord à vous seul
