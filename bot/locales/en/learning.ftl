# Learning from corrections, and what one sees and erases of them.
learning-offer = You corrected what I read. If you like I learn from it; you first read what I would keep.
learning-title = May I learn from what you correct?
learning-what = I then keep only what you correct and post: your sentence, how I read it first and what you made of it.
learning-this = Also of what you just posted.
learning-names = Your name is not with it. A name that stands in your sentence does stay there.
learning-for = It is for the coordinators of your community: they can get a file of it, to teach me to read better.
learning-months = I keep it for { $n } months at most. With /privacy you see and erase it at any moment.
learning-back = What a coordinator has got already I cannot erase.
learning-yes = Thank you. From now on I learn from what you correct.
learning-where = What I keep you see and erase with /privacy.
learning-on = I have learnt from your corrections since { $since }.
learning-no = Fine, I keep nothing of it.
learning-stopped = Fine, I no longer keep anything of your corrections.
learning-erased = { $n ->
    [one] 1 correction is erased.
   *[other] { $n } corrections are erased.
}
learning-copies = A file that a coordinator has got already I cannot erase.
learning-goes-on = From what you correct later I still learn.
learning-nothing = No correction of yours is kept.
settings-learning-on = Learning from your corrections: yes
settings-learning-off = Learning from your corrections: no
button-learn-this = May I learn from this?
button-learn = Learn from corrections
button-learn-yes = Yes, learn from it
button-learn-no = Rather not
button-learn-stop = Stop keeping them
button-learn-erase = Erase my corrections
button-kept = Show my corrections
button-corrections = Get the corrections
privacy-title = Your privacy
privacy-learning-on = Learning from your corrections: yes, since { $since }.
privacy-learning-off = Learning from your corrections: no. Nothing of them is kept.
privacy-held = { $n ->
    [one] Kept for the coordinators of { $name }: 1 correction, of { $oldest }.
   *[other] Kept for the coordinators of { $name }: { $n } corrections, the oldest of { $oldest }.
}
privacy-months = After { $n } months I erase them by myself.
privacy-responsible = Responsible for the data in { $community }: { $name }.
privacy-nobody = In { $community } nobody is named as responsible for the data. Ask the coordinators: { $names }.
privacy-nowhere = You belong to no community yet: nobody is responsible for data about you.
privacy-later = Showing, taking along or erasing everything else comes here later.
privacy-now = You can already close what you posted with /mine, leave an organisation (/organisation) or a community (/community), and withdraw a calendar link with /calendar. For the rest, ask whoever is responsible.
kept-title = What I keep of your corrections
kept-text = { $n }. { $day }: "{ $text }"
kept-first = First I read: { $parts }
kept-final = You made of it: { $parts }
kept-else = the rest, without this
corrections-title = { $n ->
    [one] 1 correction in { $name }
   *[other] { $n } corrections in { $name }
}
corrections-what = Each line of the file has one sentence, how I read it first and what was made of it, as JSON. Who wrote it is not with it.
corrections-care = There may be names in the sentences. Do not just pass the file on, and erase it when you no longer need it.
corrections-none = No corrections are kept in { $name }.
corrections-come = They come once somebody allows in their settings that I learn from them, and then corrects what I read.
help-privacy = /{ $word }: what I keep of your corrections, and how to erase it
menu-privacy = What I keep of you, and how to erase it
