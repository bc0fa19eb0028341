"""What is not seen, or only for a moment."""

import asyncio

from chatkit.types import (
    ClientEffectEvent,
    EndOfTurnItem,
    HiddenContextItem,
    NoticeEvent,
    ProgressUpdateEvent,
    SDKHiddenContextItem,
    StreamOptions,
    StreamOptionsEvent,
    ThreadItemAddedEvent,
    ThreadItemDoneEvent,
    ThreadItemReplacedEvent,
)

from turn import Events, Turn, update

from .table import scenario


@scenario("hidden")
async def hidden(turn: Turn) -> Events:
    """Hidden items in all events. The SDK swallows those in `done` only."""
    secret = HiddenContextItem(**turn.base(), content={"note": "SECRET done"})
    yield ThreadItemDoneEvent(item=secret)
    added = HiddenContextItem(**turn.base(), content="SECRET added")
    yield ThreadItemAddedEvent(item=added)
    yield ThreadItemReplacedEvent(item=added.model_copy(update={"content": "SECRET replaced"}))
    yield ThreadItemAddedEvent(item=SDKHiddenContextItem(**turn.base("sdk_hidden_context"), content="SECRET of the SDK"))
    async for event in turn.say("Nothing to hide."):
        yield event


@scenario("end of turn")
async def end_of_turn(turn: Turn) -> Events:
    async for event in turn.say("That is all."):
        yield event
    yield ThreadItemDoneEvent(item=EndOfTurnItem(**turn.base()))


@scenario("progress")
async def progress(turn: Turn) -> Events:
    """Each line stays long enough for a browser test on a busy machine to see it."""
    yield ProgressUpdateEvent(text="Reading the map", icon="maps")
    await asyncio.sleep(3)
    yield ProgressUpdateEvent(text="Counting the stops")
    await asyncio.sleep(1)
    async for event in turn.say("There are 55 stops."):
        yield event


@scenario("notice")
async def notice(turn: Turn) -> Events:
    yield NoticeEvent(level="info", message="Only **one** message left. [Upgrade](https://example.com/upgrade)", title="Limit")
    yield NoticeEvent(level="warning", message="This model is slow today.")
    yield NoticeEvent(level="danger", message="Your card has expired.", title="Payment")
    async for event in turn.say("Here is the answer."):
        yield event


@scenario("effect")
async def effect(turn: Turn) -> Events:
    yield ClientEffectEvent(name="highlight", data={"row": 7, "nothing": None})
    async for event in turn.say("Look at row 7."):
        yield event
    yield ClientEffectEvent(name="done")


@scenario("no-cancel")
async def no_cancel(turn: Turn) -> Events:
    yield StreamOptionsEvent(stream_options=StreamOptions(allow_cancel=False))
    async for event in turn.say("You cannot stop this " * 40, delta=10, delay=0.02):
        yield event
