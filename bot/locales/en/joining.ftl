# Who takes part: on whose behalf, codes, admission, leaving.
form-who = On whose behalf?
button-who = On whose behalf?
button-as = For { $house }
field-house = On behalf of which organisation?
field-house-town = In which town is it at home?
house-name-unread = I do not recognise “{ $said }” as a name. Give the name of your organisation; if you work alone, your own name.
field-house-needed = Give the name of your organisation; if you work alone, your own name.
hint-house = A house, a collective, an association, or yourself: for example Kopergietery.

# Starting a community.
added-here = this channel
added-asked = You added me to { $channel }.
added-asked-what = One form, and sharing can begin: the community, your organisation, and who is responsible for the data. You become its coordinator.
added-asked-other = Does this channel have a community elsewhere already? Ask for a code there with /community code, and type it in the channel.
added-adder = Whoever added me goes on in the private chat. Another administrator starts with: /community new NAME
button-begin = Start a community
form-begin = Start a community
form-begin-done = Start
field-community = What is your community called?
field-community-needed = Give the community a name.
field-your-house = On behalf of which organisation?
field-responsible = Who is responsible for the data?
hint-responsible = Empty: your own organisation.
start-responsible = Responsible for the data: { $name }
begin-gone = This channel belongs to a community by now. You see which one there, with /community.
begin-not-you = This form is for whoever added me. Another administrator starts in the channel itself, with: /community new NAME

# Codes.
menu-code = Enter a code or make one
help-code = /{ $word } K7QF-9MZT: enter a code; /{ $word } alone: a code for your other account
code-line = /code { $code }
code-line-named = In a group with other bots: /code{ $handle } { $code }
code-once = To be used once, up to and including { $until }.
code-for-channel = Code to add another channel to { $name }
code-how-channel = Add me to that channel, on whichever platform, and type there:
code-for-coordinator = Code for a coordinator of { $name }
code-how-coordinator = Give this line to whoever coordinates with you; they type or paste it to me:
code-for-member = Code for a colleague at { $house }
code-for-manager = Code for a manager of { $house }
code-how-colleague = Give this line to your colleague; they type or paste it to me:
code-for-identity = Code for your other account
code-how-identity = Type this on your other account, and you are the same person on both:
button-invite-member = Code for a member
button-invite-manager = Code for a manager
code-pause = Those were too many wrong codes. Try again in an hour, or ask for a new code in the meantime.
code-no-code = A code looks like K7QF-9MZT. Type: /code K7QF-9MZT
code-unknown = I do not know that code. Check all eight characters, or ask for a new one.
code-used = That code has been used; it works once. Ask whoever gave it to you for a new one.
code-expired = That code is no longer valid. Ask whoever gave it to you for a new one.
code-no-colleague = This code is not an organisation's. Ask your colleague for a code with /organisation code, or give a name.
code-in-channel = This code adds a channel to { $name }. Type it in that channel, once I am there.
code-linked = { $channel } now belongs to { $name }.
code-linked-what = What is posted in the community appears here too from now on.
code-linked-already = This channel belongs to { $name } already. The code stays valid for another channel.
code-linked-by = With your code, { $name } added { $channel } to the community. See all channels with /community.
code-colleague-member = You are now with { $house }, { $town }: you can offer, ask and search on its behalf.
code-colleague-manager = You are now a manager of { $house }, { $town }: you decide too.
code-colleague-already = You are with { $house } already. The code stays valid for a colleague.
code-joined-member = { $name } is now with { $house }, by a code. See your organisations with /organisation.
code-joined-manager = { $name } is now a manager of { $house }, by a code. See your organisations with /organisation.
code-coordinator-already = You coordinate { $name } already. The code stays valid for somebody else.
coordinator-joined = { $who } now coordinates { $name } too.
coordinator-you = You now coordinate { $name }.
coordinator-what = The channels, who belongs and who is waiting: see /community.
code-own = This code is your own. Type it on your other account.
code-merge = Is this your account too: { $name }?
code-merge-what = You then become one person: organisations, bookings and drafts from here go to that account.
code-merge-warning = Did somebody else give you this code? Then do not do this: they could see and decide everything that is yours.
button-merge = It's me, join them
code-merged = Your accounts are now one person.
code-merged-houses = You act for: { $names }
code-merged-what = Messages come where I can reach you.
error-not-coordinator = Only a coordinator of { $name } can do that. See who that is with /community.
error-not-manager = Only a manager of { $house } can do that. Ask one of them.

# Admission.
admit-asked = { $house } would like to join { $name }
admit-who = Asked by { $who }, at home in { $town }.
admit-what = Until somebody admits them, their cards wait. A coordinator decides, or two organisations that belong already; with /community, they see who is waiting.
admit-waits = { $house } is waiting to be admitted to { $names }.
admit-waits-how = The coordinator has your question: { $names }. What you post waits until then, and appears by itself; only you see it, with /mine.
admit-in = { $house } now belongs to { $name }.
admit-posted = Posted: { $titles }
admit-welcome = { $house } has been admitted to { $name }. Welcome.
admit-by = { $house } now belongs to { $name }, admitted by { $who }.
admit-one-more = Noted. One more organisation or a coordinator, and { $house } belongs.
admit-done = Nobody is waiting here any more. See how things stand with /community.
button-admit = Admit
button-admit-house = Admit { $house }
community-waiting = { $n ->
    [one] Waiting to be admitted: { $names }
   *[other] Waiting to be admitted: { $names }
}

# Leaving.
button-quit = Leave { $house }
button-second = Add a coordinator
button-step-down = Stop coordinating
button-unlink = Unlink this channel
button-depart = { $house } leaves
button-leave-sure = Yes, do it
coordinator-alone = You coordinate this alone. With two it goes on when you are away: choose somebody.
leave-house = Leave { $house }?
leave-house-what = What you posted or booked on its behalf stays with it. A code brings you back.
left-house = You are no longer with { $house }. Its bookings stand.
leave-last-manager = You are the only manager of { $house }. First invite somebody with /organisation code manager, then you can leave.
leave-coordinating = Stop coordinating { $name }?
leave-coordinating-what = The other coordinators go on; your organisation stays.
left-coordinating = You no longer coordinate { $name }. Thank you for doing it.
leave-last-coordinator = You are the only coordinator of { $name }. First give somebody a code with /community code coordinator, then you can stop.
leave-community = Does { $house } leave { $name }?
leave-community-what = What is open disappears there; what is confirmed goes ahead.
left-community = { $house } no longer belongs to { $name }. What is confirmed goes ahead.
leave-channel = Unlink { $channel } from { $name }?
leave-channel-what = Nobody can press the cards there any more; elsewhere they stay.
left-channel = { $channel } no longer belongs to { $name }. A code can add it again.
channel-left = This channel no longer belongs to { $name }. A coordinator can add it again with /community code.
listing-elsewhere = No longer shown here.

# Who is in several communities.
which-community = In which community?
which-community-what = You are in more than one. I remember your choice for what you write here; you can switch with /community.
your-communities = Your communities: { $names }
community-chosen = You are now in { $name }.

# What coordinators decide.
button-settle = Settings
form-settle = Settings of the community
field-doors = Do people of a private channel or closed group belong by themselves?
hint-doors = Otherwise a coordinator, or two organisations, admit each new organisation.
settled-nobody = Nobody is named as responsible for the data.
settled-open = People of a private channel or closed group belong by themselves.
settled-closed = Each new organisation is admitted first.
field-coordinator = Who coordinates with you?
coordinator-by-code = Somebody else, with a code
coordinator-by = { $who } chose you. Rather not? You can stop with /community.

# What waits, and what has the same name.
mine-offer-waits = { $n }. Waiting to be admitted: { $title }. { START($when) }.
mine-request-waits = { $n }. Waiting to be admitted: wanted, { $title }. { START($when) }.
own-waits = { START($name) } waits for admission to { $names }.
organisation-made-beside = { $name } in { $town } has been made. You are its manager. There is also { $name } in { $towns } here: if you meant that one, ask a colleague there for a code.
