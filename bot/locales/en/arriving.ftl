# Arriving: the private chat, a channel, one's own settings.
welcome-title = Hello { $name }, I am Deelbot.
welcome-what = With me, cultural houses share space, gear, services and hours.
welcome-how = Simply write what you have or need, for example "We have 40 chairs to spare on Saturday in Kortrijk".
welcome-community = You share in { $name }.
welcome-stranger = You do not belong to { $name } yet. Offer something or ask for something: a coordinator then admits your organisation.
welcome-nowhere = You belong to no community yet. Come into a group or channel where I am, or add me to yours and type there: /community new NAME
welcome-more = All that I can do is in /help; you choose your language with /settings.
button-find = Search
button-browse = What is open?
button-private = To the private chat
added-hello = Hello, I am Deelbot. Here you can share space, gear and hours.
added-how = Whoever administers this place begins with: /community new NAME. That makes it part of your community.
start-title = Here we share space, gear and hours.
start-by = Coordinator: { $names }
start-coordinator = { $name } ({ $house })
settings-title = Your settings
settings-language = Language: { $language ->
    [fr] French
    [en] English
   *[nl] Dutch
}
settings-zone = Time zone: { $zone }
button-speak-nl = Nederlands
button-speak-fr = Français
button-speak-en = English
button-zone = Another time zone
field-zone = In which time zone do you read times?
form-zone = Your time zone
hint-zone = Choose one, or type its name, for example Europe/Lisbon.
settings-zone-unknown = I do not know the time zone "{ $said }". Type its name as Europe/Brussels, or the city, for example Lisbon.
