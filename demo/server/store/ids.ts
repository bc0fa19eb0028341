import { randomBytes } from 'node:crypto';

const PREFIXES = {
  thread: 'thr',
  message: 'msg',
  tool_call: 'tc',
  workflow: 'wf',
  task: 'tsk',
  attachment: 'atc',
  sdk_hidden_context: 'shcx',
} as const;

/** What an id can be made for. Widgets and images count as messages, as in the Python server (PROTOCOL 1.7). */
export type IdKind = keyof typeof PREFIXES;

/** A new id: a prefix, `_` and 8 hexadecimal digits. */
export function newId(kind: IdKind): string {
  return `${PREFIXES[kind]}_${randomBytes(4).toString('hex')}`;
}
