# Telegram: one line in a group, and the menus.
telegram-group-answered = { $name }, I am answering you in our private chat.
telegram-group-closed = { $name }, I am answering you in private. Open our private chat first: the answer will be there.
telegram-group-failed = { $name }, that did not work, and nothing was saved. Try again in a few minutes.
telegram-anonymous = You are writing as the group: I cannot see who you are. Press here, and I will go on with you.
telegram-anonymous-gone = That message is gone. Send it again.
telegram-administrators = Only an administrator of this group can do this. Ask one of them.
telegram-not-now = That did not work just now. Press again in a few minutes.
button-me = That is me
menu-offer = Offer a room, gear, a service or hours
menu-request = Ask for what you need
menu-find = Search for what is free
menu-mine = What you offered and asked, and what waits for your answer
menu-calendar = Your bookings in your own calendar
menu-organisation = Your organisation
menu-community = The network you share in
menu-settings = Your language and time zone
menu-help = What I can do, with examples
