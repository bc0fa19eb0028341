"""Client tools and structured input: turns of several requests."""

import json
from typing import Any

from chatkit.types import (
    ClientToolCallItem,
    ProgressUpdateEvent,
    StructuredInputFreeform,
    StructuredInputItem,
    StructuredInputMultipleChoice,
    StructuredInputMultipleChoiceOption,
    ThreadItemDoneEvent,
)

from turn import Events, Turn

from .table import scenario


def tool_call(turn: Turn, name: str, arguments: dict[str, Any]) -> ThreadItemDoneEvent:
    base = turn.base("tool_call")
    return ThreadItemDoneEvent(item=ClientToolCallItem(**base, call_id=f"call_{base['id']}", name=name, arguments=arguments))


@scenario("client tool")
async def client_tool(turn: Turn) -> Events:
    if not turn.tool_outputs:
        async for event in turn.say("Let me look at your page."):
            yield event
        yield tool_call(turn, "get_selection", {"what": "canvas", "nothing": None})
        return
    async for event in turn.say(f"The page said {json.dumps(turn.tool_outputs[-1].output)}."):
        yield event


@scenario("two client tools")
async def two_client_tools(turn: Turn) -> Events:
    """A turn of three requests, with a progress line that lives through the gaps."""
    calls = len(turn.tool_outputs)
    if calls < 2:
        yield ProgressUpdateEvent(text=f"Asking the page, {calls + 1} of 2")
        yield tool_call(turn, "step", {"number": calls + 1})
        return
    async for event in turn.say(f"Both said {json.dumps([call.output for call in turn.tool_outputs])}."):
        yield event


@scenario("structured")
async def structured(turn: Turn) -> Events:
    if turn.answered is None:
        async for event in turn.say("Two questions first."):
            yield event
        options = [StructuredInputMultipleChoiceOption(value=value) for value in ("Red", "Green", "Blue")]
        inputs = [
            StructuredInputMultipleChoice(id="colour", question="Which colour?", options=options),
            StructuredInputFreeform(id="why", question="Why?", description="A sentence is enough."),
        ]
        yield ThreadItemDoneEvent(item=StructuredInputItem(**turn.base(), inputs=inputs))
        return
    answers = {question.id: question.answer.values if question.answer else [] for question in turn.answered.inputs}
    async for event in turn.say(f"You answered {json.dumps(answers)}."):
        yield event
