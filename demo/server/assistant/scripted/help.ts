import { textOf } from '../items.js';
import type { UserMessageItem } from '../../wire.js';
import { escaped, quoted } from './quote.js';
import type { Scenario, Script, ScriptedTurn } from './scenario.js';
import { say } from './stream-text.js';

const GREETING = /^(hi|hello|hey|hei|hallo|salut|hola|good (morning|afternoon|evening))\b/;

/** Answers everything that no scenario knows: kindly, in the user's own words, and with what can be asked. */
export async function* help(turn: ScriptedTurn, message: UserMessageItem, scenarios: readonly Scenario[]): Script {
  await turn.pause(500);
  yield* say(turn, `${opening(message)}\n\n${choices(message)}${menu(scenarios)}`);
}

function opening(message: UserMessageItem): string {
  const words = textOf(message);
  if (GREETING.test(words.toLowerCase())) {
    return 'Hello! I am **Harbor**, the assistant of a small shop for good things at home. I can look up orders, explain invoices and help with refunds.';
  }
  const replied =
    message.quoted_text === undefined ? '' : `, about this:\n\n${quoted(message.quoted_text)}\n\nand wrote`;
  const wrote = words === '' ? 'You wrote nothing at all, which is fine.' : `You asked${replied}:\n\n${quoted(words)}`;
  return `${wrote}\n\nI am the demo’s scripted assistant, so I have no answer to that. But I can show you everything that this chat can do.`;
}

/** What was chosen in the composer, so that it is seen to arrive. */
function choices({ inference_options: { model, tool_choice: tool } }: UserMessageItem): string {
  const chosen = [
    ...(model === undefined ? [] : [`the model **${escaped(model)}**`]),
    ...(tool === undefined ? [] : [`the tool **${escaped(tool.id)}**`]),
  ];
  return chosen.length === 0 ? '' : `You chose ${chosen.join(' and ')}.\n\n`;
}

/** One widget stands for all: its answer names the others. */
function menu(scenarios: readonly Scenario[]): string {
  const listed = scenarios.filter(({ id }) => !id.startsWith('widget-'));
  const rows = listed.flatMap(({ example, shows }) => (example === undefined ? [] : [`| ${example} | ${shows} |`]));
  return `Ask me about **order 10482**, a **refund**, an **invoice**, or how to **page through orders**. Or write one of these:

| Write | and see |
| :-- | :-- |
${rows.join('\n')}`;
}
