"""What people can mend themselves; everything else that goes wrong is a bug of ours."""

from bot.messages import Arg, Text, phrase
from bot.model.people import Organisation


class UserError(Exception):
    """Told to the sender as it is: the phrase says what is wrong and the next step. Nothing is
    saved.
    """

    def __init__(self, key: str, **args: Arg) -> None:
        super().__init__(key)
        self.text: Text = phrase(key, **args)


class LacksOrganisation(UserError):
    """Who does this acts for an organisation, and the sender has none yet: where it was a press,
    they are asked for one and it goes on.
    """

    def __init__(self) -> None:
        super().__init__("error-no-organisation")


class NotAdmitted(UserError):
    """The organisation does not belong to the community in which this is done: admission is asked
    for.
    """

    def __init__(self, community_id: str, organisation: Organisation) -> None:
        super().__init__("error-not-admitted", house=organisation.name)
        self.community_id = community_id
        self.organisation = organisation


class CannotRun(Exception):
    """What whoever runs Deelbot can put right; the one sentence says what to do."""
