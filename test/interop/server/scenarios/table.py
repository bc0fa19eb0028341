"""The table: the name of a scenario -> the generator of its events."""

from collections.abc import Callable

from turn import Events, Turn

Scenario = Callable[[Turn], Events]
SCENARIOS: dict[str, Scenario] = {}


def scenario(name: str) -> Callable[[Scenario], Scenario]:
    """Enters a generator in the table."""

    def enter(generator: Scenario) -> Scenario:
        SCENARIOS[name] = generator
        return generator

    return enter


async def echo(turn: Turn) -> Events:
    async for event in turn.say(f"You said: {turn.text}"):
        yield event


def scenario_of(text: str) -> Scenario:
    """The scenario that a message names on its first line, `scenario: <name>`; a message that names none is echoed."""
    head, _, name = text.partition("\n")[0].partition("scenario:")
    return SCENARIOS.get(name.strip(), echo) if not head.strip() else echo
