import { textOf } from '../items.js';
import type { Attachment } from '../../wire.js';
import { escaped, quoted } from './quote.js';
import type { Scenario, ScriptedTurn } from './scenario.js';
import { say } from './stream-text.js';

const PREVIEW_LINES = 6;

/** Answers a message that brings files and asks for nothing that the other scenarios know. Not in the table of words. */
export const ATTACHMENTS: Scenario = {
  id: 'attachments',
  words: /(?!)/,
  shows: 'what you attached',
  async *run(turn, message) {
    yield { type: 'progress_update', icon: 'document', text: 'Reading what you sent…' };
    await turn.pause(900);
    const parts = await Promise.all(message.attachments.map((attachment) => describe(turn, attachment)));
    const words = textOf(message);
    const about = words === '' ? '' : `\n\nYou wrote:\n\n${quoted(words)}`;
    yield* say(turn, `${parts.join('\n\n')}${about}`);
  },
};

async function describe(turn: ScriptedTurn, attachment: Attachment): Promise<string> {
  const bytes = await turn.files.read(attachment.id);
  const head = `**${escaped(attachment.name)}** arrived: ${escaped(attachment.mime_type)}, ${sizeOf(bytes.length)}.`;
  if (attachment.type === 'image') return `${head} I keep it with this conversation.`;
  if (!/^text\/|json|csv/.test(attachment.mime_type)) return head;
  const lines = bytes.toString('utf8').split(/\r?\n/).slice(0, PREVIEW_LINES);
  return `${head} It begins like this:\n\n${fenced(lines.join('\n'))}`;
}

/** A fence that the text itself cannot close. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function sizeOf(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000)));
  const format = new Intl.NumberFormat('en-GB', {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: 1,
  });
  return format.format(bytes / 1000 ** step);
}
