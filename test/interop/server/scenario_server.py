"""The ChatKit server under test: the real SDK, answering as the text of the last user message says."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from chatkit.server import ChatKitServer
from chatkit.types import (
    Action,
    AudioInput,
    ClientToolCallItem,
    FeedbackKind,
    StructuredInputItem,
    SyncCustomActionResponse,
    ThreadItem,
    ThreadMetadata,
    ThreadStreamEvent,
    TranscriptionResult,
    UserMessageItem,
    UserMessageTextContent,
    WidgetItem,
)

from actions import ACTIONS, sync_answer
from file_store import FileStore
from memory_store import Context, MemoryStore
from scenarios import scenario_of
from turn import Turn


class ScenarioServer(ChatKitServer[Context]):
    def __init__(self) -> None:
        self.memory = MemoryStore()
        self.files = FileStore()
        super().__init__(self.memory, self.files)
        self.attempts: dict[str, int] = {}
        self.feedback: list[dict[str, Any]] = []
        self.go_on = asyncio.Semaphore(0)

    def _turn(self, thread: ThreadMetadata, context: Context) -> Turn:
        """What has happened since the last user message."""
        since: list[ThreadItem] = []
        message: UserMessageItem | None = None
        for item in reversed(self.memory.items.get(thread.id, {}).values()):
            if isinstance(item, UserMessageItem):
                message = item
                break
            since.insert(0, item)
        if message is None:
            raise ValueError("a turn without a user message")
        answered = [item for item in since if isinstance(item, StructuredInputItem) and item.status != "pending"]
        return Turn(
            thread=thread,
            message=message,
            text="".join(part.text for part in message.content if isinstance(part, UserMessageTextContent)),
            attempt=self.attempts.get(message.id, 0),
            tool_outputs=[item for item in since if isinstance(item, ClientToolCallItem) and item.status == "completed"],
            answered=answered[-1] if answered else None,
            new_id=lambda kind: self.store.generate_item_id(kind, thread, context),
            told_to_go_on=self.go_on.acquire,
        )

    async def respond(
        self, thread: ThreadMetadata, input_user_message: UserMessageItem | None, context: Context
    ) -> AsyncIterator[ThreadStreamEvent]:
        if input_user_message:
            self.attempts[input_user_message.id] = self.attempts.get(input_user_message.id, 0) + 1
        turn = self._turn(thread, context)
        async for event in scenario_of(turn.text)(turn):
            yield event

    async def action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: Context
    ) -> AsyncIterator[ThreadStreamEvent]:
        async for event in ACTIONS[action.type](self._turn(thread, context), action.payload, sender):
            yield event

    async def sync_action(
        self, thread: ThreadMetadata, action: Action[str, Any], sender: WidgetItem | None, context: Context
    ) -> SyncCustomActionResponse:
        return sync_answer(action.type, sender)

    async def add_feedback(self, thread_id: str, item_ids: list[str], feedback: FeedbackKind, context: Context) -> None:
        self.feedback.append({"thread_id": thread_id, "item_ids": item_ids, "kind": feedback})

    async def transcribe(self, audio_input: AudioInput, context: Context) -> TranscriptionResult:
        return TranscriptionResult(text=f"{len(audio_input.data)} bytes of {audio_input.media_type}")
