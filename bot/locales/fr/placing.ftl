# Où une annonce apparaît.
preview-where-of = { $n ->
    [one] Visible chez { $community } dans { $channels } : 1 organisation.
   *[other] Visible chez { $community } dans { $channels } : { $n } organisations.
}
preview-elsewhere = Pas visible chez { $communities }. Là aussi ? Appuyez sur Choisir où.
place-of = { $channel }, { $community }
place-on = { $platform ->
    [slack] { $channel } (Slack)
    [telegram] { $channel } (Telegram)
   *[other] { $channel }
}
button-where = Choisir où
form-where = Où publier ?
field-where = Dans quels canaux faut-il publier ?
field-where-needed = Choisissez au moins un canal. Plutôt nulle part ? Fermez ceci et choisissez Ne pas publier.
preview-same = Ce nom ressemble à { $name }, que vous partagez déjà. Est-ce la même chose que { $name } ?
button-same = Oui, la même chose
button-another = Non, autre chose

# Photo et lien.
listing-link = En savoir plus : { $link }
preview-photo = Avec une photo.
button-photo = Ajouter une photo
button-photo-leave = Ne rien changer
button-photo-other = Autre photo
button-no-photo = Sans photo
photo-send = Envoyez maintenant votre photo de { $name }, ici.
photo-send-private = Envoyez maintenant votre photo de { $name }, en message privé.
photo-kinds = JPEG ou PNG, { $most } Mo maximum. J'en efface le lieu et la date de la prise de vue.
photo-no-draft = À quelle annonce cette photo appartient-elle ? Envoyez d'abord votre phrase, par exemple : /offre Zaal Zuid, salle de répétition, tous les mardis 14h-18h Elle est déjà publiée ? Ouvrez-la avec /mesannonces et choisissez Ajouter une photo.
photo-empty = La photo est arrivée vide. Renvoyez-la avec Ajouter une photo, ou continuez sans.
photo-lost = Je n'ai pas pu recevoir la photo. Renvoyez-la avec Ajouter une photo, ou continuez sans.
photo-too-big = La photo est trop lourde : j'en prends jusqu'à { $most } Mo. Envoyez-en une plus légère avec Ajouter une photo, ou continuez sans.
photo-heic = Cette photo est au format HEIC, que tous les appareils n'affichent pas. Envoyez-la en JPEG ou PNG, ou continuez sans.
photo-no-image = Ce n'est pas une photo que je peux montrer. Envoyez un JPEG ou un PNG, ou continuez sans.
photo-broken = Ce fichier est abîmé. Renvoyez la photo avec Ajouter une photo, ou continuez sans.
photo-shape = Cette photo est trop longue ou trop large. Recadrez-la et renvoyez-la, ou continuez sans.
field-link = Un lien pour en savoir plus ?
hint-link = Par exemple vers la fiche technique : www.exemple.be
field-link-unread = Je ne reconnais pas de lien dans « { $said } ». Essayez : www.exemple.be
