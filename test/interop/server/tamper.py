"""What stands between the client and the SDK, as proxies and broken servers do: it changes what is sent."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from chatkit.types import ClientEffectEvent
from fastapi.responses import Response

RAW = "interop.raw"
END = "interop.end"


def raw(text: str) -> ClientEffectEvent:
    """Bytes in the stream that no model of the SDK would let through. Each `text` is sent exactly as it is."""
    return ClientEffectEvent(name=RAW, data={"text": text})


def raw_event(event: object) -> ClientEffectEvent:
    """An event that no model of the SDK would let through."""
    return raw(f"data: {json.dumps(event)}\n\n")


def end() -> ClientEffectEvent:
    """The stream ends here, cleanly, as when a proxy hides that its server is gone."""
    return ClientEffectEvent(name=END)


async def tampered(stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Plays the effects of `raw` and `end`; everything else goes through byte for byte."""
    async for block in stream:
        if b'"interop.' not in block:
            yield block
            continue
        event = json.loads(block.removeprefix(b"data: "))
        if event["name"] == END:
            return
        yield event["data"]["text"].encode()


@dataclass
class Substitutes:
    """Answers to be given in the place of the next ones, by operation (`upload` for files)."""

    queue: list[dict[str, Any]] = field(default_factory=list)

    def take(self, operation: str) -> Response | None:
        """The answer to this request, when there is a substitute for it; each is given `times` times (once)."""
        for spec in self.queue:
            if spec["operation"] not in (operation, "*"):
                continue
            spec["times"] = spec.get("times", 1) - 1
            if spec["times"] <= 0:
                self.queue.remove(spec)
            return Response(
                content=spec.get("body", ""),
                status_code=spec.get("status", 200),
                media_type=spec.get("content_type", "application/json"),
                headers=spec.get("headers"),
            )
        return None
