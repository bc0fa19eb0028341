"""The thread itself: title, status, rules."""

from chatkit.types import ActiveStatus, ClosedStatus, LockedStatus

from turn import Events, Turn

from .table import scenario


@scenario("title")
async def title(turn: Turn) -> Events:
    turn.thread.title = "Trip to Lisbon"
    async for event in turn.say("I have named this thread."):
        yield event
    turn.thread.title = "Trip to Lisbon and Porto"


@scenario("locked")
async def locked(turn: Turn) -> Events:
    turn.thread.status = LockedStatus(reason="An agent is taking over.")
    async for event in turn.say("This thread is locked now."):
        yield event


@scenario("closed")
async def closed(turn: Turn) -> Events:
    async for event in turn.say("This thread is closed now."):
        yield event
    turn.thread.status = ClosedStatus(reason="The ticket is resolved.")


@scenario("active")
async def active(turn: Turn) -> Events:
    turn.thread.status = ActiveStatus()
    async for event in turn.say("This thread is open again."):
        yield event


@scenario("image domains")
async def image_domains(turn: Turn) -> Events:
    turn.thread.allowed_image_domains = ["images.example.com"]
    async for event in turn.say("![allowed](https://images.example.com/a.png) ![not](https://other.example.org/b.png)"):
        yield event
