# A request that was met, and opens again.
request-again = Wanted again.
button-again = Ask again
button-close-request = Close the request
request-reopened = Your request “{ $name }” is open again, and I am helping to look.
request-still-open = Your request “{ $name }” is still open, and I am helping to look.
request-still-closed = Your request “{ $name }” stays closed. Do you still need it? Then ask again.
