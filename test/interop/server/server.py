"""The HTTP side of the interop server, for tests only: ChatKit itself, the built element, and a control door.

`python server.py --port 0` prints one line of JSON, `{"port": ...}`, when it listens on the loopback address.
Every test has a world of its own: `/chatkit/{world}` talks to a server with its own store.
"""

import argparse
import json
import logging
import platform
import socket
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import uvicorn
from chatkit.server import StreamingResult
from chatkit.types import AssistantMessageContent, AssistantMessageItem, LockedStatus
from fastapi import Body, FastAPI, HTTPException, Request
from fastapi.responses import FileResponse, JSONResponse, Response, StreamingResponse

from scenario_server import ScenarioServer
from scenarios import SCENARIOS
from seed import seed_thread

ROOT = Path(__file__).resolve().parents[3]
PAGES = Path(__file__).resolve().parents[1]
# The policy under which issue 2 wants a conversation without one violation.
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data: blob:; require-trusted-types-for 'script'"
)

app = FastAPI()
worlds: dict[str, ScenarioServer] = {}
received: dict[str, list[dict[str, Any]]] = {}


def world_of(name: str) -> ScenarioServer:
    return worlds.setdefault(name, ScenarioServer())


@app.post("/chatkit/{world}")
async def chatkit(world: str, request: Request) -> Response:
    body = await request.body()
    note = {"body": body.decode(), "headers": dict(request.headers)}
    received.setdefault(world, []).append(note)
    result = await world_of(world).process(body, {"world": world})
    if isinstance(result, StreamingResult):
        return StreamingResponse(result, media_type="text/event-stream")
    return Response(content=result.json, media_type="application/json")


@app.get("/control/about")
async def about() -> dict[str, Any]:
    """What is running, and the names of all scenarios."""
    packages = {name: version(name) for name in ("openai-chatkit", "fastapi", "starlette", "uvicorn", "pydantic")}
    return {"versions": {"python": platform.python_version(), **packages}, "scenarios": sorted(SCENARIOS)}


@app.post("/control/{world}/reset")
async def reset(world: str) -> dict[str, Any]:
    worlds.pop(world, None)
    received.pop(world, None)
    return {}


@app.post("/control/{world}/seed")
async def seed(world: str, spec: dict[str, Any] = Body(default={})) -> dict[str, Any]:
    """Makes a thread of `items` items (130). Hidden are every `hidden_every`-th (7; 0 for none) and `hidden_run` (none)."""
    return await seed_thread(
        world_of(world).memory,
        items=spec.get("items", 130),
        hidden_every=spec.get("hidden_every", 7),
        hidden_run=tuple(spec.get("hidden_run", (0, 0))),
        title=spec.get("title"),
    )


@app.post("/control/{world}/threads/{thread_id}")
async def change_thread(world: str, thread_id: str, spec: dict[str, Any] = Body(default={})) -> dict[str, Any]:
    """Changes a thread behind the client's back: `title`, `locked` (a reason), `answer` (a new assistant message)."""
    store = world_of(world).memory
    if thread_id not in store.threads:
        raise HTTPException(404, "no such thread")
    thread = store.threads[thread_id]
    if "title" in spec:
        thread.title = spec["title"]
    if "locked" in spec:
        thread.status = LockedStatus(reason=spec["locked"])
    if "answer" in spec:
        content = [AssistantMessageContent(text=spec["answer"])]
        item_id = store.generate_item_id("message", thread, {})
        item = AssistantMessageItem(id=item_id, thread_id=thread_id, created_at=thread.created_at, content=content)
        await store.add_thread_item(thread_id, item, {})
    return {}


@app.get("/control/{world}/dump")
async def dump(world: str) -> dict[str, Any]:
    """All that is stored, hidden items too, oldest first."""
    server = world_of(world)
    threads = [
        {
            **thread.model_dump(mode="json", exclude_none=True),
            "items": [item.model_dump(mode="json", exclude_none=True) for item in server.memory.items.get(thread.id, {}).values()],
        }
        for thread in server.memory.threads.values()
    ]
    return {"threads": threads, "feedback": server.feedback}


@app.get("/control/{world}/requests")
async def requests(world: str) -> list[dict[str, Any]]:
    """The ChatKit requests of a world, with their headers, in order."""
    return [{**note, "body": json.loads(note["body"])} for note in received.get(world, [])]


@app.get("/")
async def page() -> Response:
    return FileResponse(PAGES / "page.html", headers={"Content-Security-Policy": CSP})


@app.get("/dist/{path:path}")
async def built(path: str) -> Response:
    folder = ROOT / "dist"
    file = (folder / path).resolve()
    if not file.is_file() or folder not in file.parents:
        return JSONResponse({"detail": "no such file"}, status_code=404)
    return FileResponse(file, headers={"Cache-Control": "no-store"})


@app.get("/page.{kind}")
async def page_part(kind: Literal["js", "css"]) -> Response:
    return FileResponse(PAGES / f"page.{kind}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    port = parser.parse_args().port
    # Failures are part of the scenarios, so their traces are noise.
    logging.getLogger("chatkit").setLevel(logging.CRITICAL)
    listener = socket.create_server(("127.0.0.1", port))
    print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="critical")).run(sockets=[listener])


if __name__ == "__main__":
    main()
