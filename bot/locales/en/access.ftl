# Access, audience, hours.
access-need = { $need ->
    [step-free] step-free
    [accessible-toilet] accessible toilet
    [hearing-loop] hearing loop
    [sign-language] sign language
   *[quiet-room] quiet room
}
access-state = { $state ->
    [yes] { START($need) }: yes.
    [no] { START($need) }: no.
    [wanted] { START($need) }: needed.
   *[unsaid] { START($need) }: not stated.
}
audience-said = { $audience ->
    [yes] With an audience.
   *[no] Without an audience.
}
audience-yes = yes
audience-no = no
audience-unsaid = not stated
listing-work = { $per ->
    [day] { $n ->
        [1] 1 hour a day
       *[other] { $n } hours a day
    }
    [week] { $n ->
        [1] 1 hour a week
       *[other] { $n } hours a week
    }
    [month] { $n ->
        [1] 1 hour a month
       *[other] { $n } hours a month
    }
   *[total] { $n ->
        [1] 1 hour in total
       *[other] { $n } hours in total
    }
}
field-category = What exactly is it?
hint-category = For example: rehearsal room, chairs, technician
field-category-unread = I do not know "{ $said }". Try a plain word, such as rehearsal room or chairs.
field-category-other-kind = That is something of another kind. Post something new for it, or choose a word of the same kind.
field-address = At which address?
field-work = How many hours?
hint-work = For example: 16 hours a week
field-work-unread = I cannot read "{ $said }" as hours. Try: 16 hours a week
field-access = Access: what is there, or needed?
field-lacks = What is certainly not there?
hint-lacks = What you tick nowhere counts as not stated.
field-audience = Is there an audience?
field-when-double = "{ $said }" can mean more than one thing: { $ways }. Write out what you mean.
