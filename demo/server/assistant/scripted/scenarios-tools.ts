import { newItem } from '../items.js';
import { newId } from '../../store/ids.js';
import type { AssistantEvent, JsonObject } from '../../wire.js';
import { quoted } from './quote.js';
import type { Scenario, ScriptedTurn, ToolFollowUp } from './scenario.js';
import { say } from './stream-text.js';

const tool: Scenario = {
  id: 'tool',
  words: /\btools?\b/,
  example: 'use a tool',
  shows: 'a function of the page, called by the assistant',
  async *run(turn) {
    yield* say(turn, 'I will ask the page what it is called.');
    yield { type: 'progress_update', icon: 'desktop', text: 'Reading the page…' };
    await turn.pause(500);
    yield callTool(turn, 'get_page_title', {});
  },
};

const theme: Scenario = {
  id: 'theme',
  words: /\b(dark|light) mode\b|\btheme\b/,
  example: 'switch to dark mode',
  shows: 'a tool with arguments',
  async *run(turn, message) {
    const text = message.content
      .map((part) => part.text)
      .join(' ')
      .toLowerCase();
    yield { type: 'progress_update', icon: 'settings-slider', text: 'Changing the light…' };
    await turn.pause(500);
    yield callTool(turn, 'set_theme', { theme: /\blight\b/.test(text) ? 'light' : 'dark' });
  },
};

/** Client tools. */
export const TOOL_SCENARIOS: readonly Scenario[] = [tool, theme];

/** How to go on when a tool has answered, by the tool's name. */
export const TOOL_FOLLOW_UPS: Readonly<Record<string, ToolFollowUp>> = {
  async *get_page_title(turn, { output }) {
    const title = isObject(output) && typeof output['title'] === 'string' ? output['title'] : undefined;
    if (title === undefined)
      yield* say(turn, `The page gave no title, but this:\n\n${quoted(JSON.stringify(output ?? null))}`);
    else
      yield* say(
        turn,
        `The page is called:\n\n${quoted(title)}\n\nI asked its \`get_page_title\` function, in the middle of my answer.`,
      );
  },
  async *set_theme(turn, { arguments: given, output }) {
    if (isObject(output) && 'error' in output) yield* say(turn, 'The page would not change its theme.');
    else
      yield* say(
        turn,
        `Done: the page is ${given['theme'] === 'light' ? 'light' : 'dark'} now. Ask for the other one to go back.`,
      );
  },
};

/** A call must be the last item of its stream: the result comes with the next request (PROTOCOL 2.3). */
function callTool({ thread }: ScriptedTurn, name: string, args: JsonObject): AssistantEvent {
  const head = newItem(thread, 'tool_call');
  const call = { status: 'pending', call_id: newId('tool_call'), name, arguments: args } as const;
  return { type: 'thread.item.done', item: { ...head, type: 'client_tool_call', ...call } };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}
