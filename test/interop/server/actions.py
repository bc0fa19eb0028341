"""The table of actions: what the server does for an action of a widget or of the page."""

from collections.abc import Callable

from chatkit.errors import CustomStreamError
from chatkit.types import SyncCustomActionResponse, ThreadItemReplacedEvent, WidgetItem
from chatkit.widgets import DynamicWidgetRoot

from turn import Events, Turn

ActionHandler = Callable[[Turn, object, WidgetItem | None], Events]


def card(text: str) -> DynamicWidgetRoot:
    return DynamicWidgetRoot.model_validate({"type": "Card", "children": [{"type": "Text", "value": text}]})


async def say(turn: Turn, payload: object, sender: WidgetItem | None) -> Events:
    async for event in turn.say(f"Action with {payload} from {'a widget' if sender else 'the page'}."):
        yield event


async def replace(turn: Turn, payload: object, sender: WidgetItem | None) -> Events:
    if sender:
        yield ThreadItemReplacedEvent(item=sender.model_copy(update={"widget": card("Replaced.")}))


async def fail(turn: Turn, payload: object, sender: WidgetItem | None) -> Events:
    raise CustomStreamError("That button is broken.")
    yield  # makes this function a generator


ACTIONS: dict[str, ActionHandler] = {"say": say, "replace": replace, "fail": fail}


def sync_answer(action_type: str, sender: WidgetItem | None) -> SyncCustomActionResponse:
    if action_type != "sync":
        raise ValueError(f"no synchronous action {action_type}")
    return SyncCustomActionResponse(updated_item=sender and sender.model_copy(update={"widget": card("Synced.")}))
