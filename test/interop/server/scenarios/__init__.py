"""What the server answers to a message `scenario: <name>`.

To add one, write an asynchronous generator of events under `@scenario("its name")` in the module that it fits.
"""

from . import broken, failures, text, thread, tools, transient, widgets, workflows
from .table import SCENARIOS, scenario_of

__all__ = [
    "SCENARIOS",
    "broken",
    "failures",
    "scenario_of",
    "text",
    "thread",
    "tools",
    "transient",
    "widgets",
    "workflows",
]
