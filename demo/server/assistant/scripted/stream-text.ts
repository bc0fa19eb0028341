import { assistantMessage, newItem, outputText } from '../items.js';
import type { Annotation, AssistantEvent, AssistantMessageItem, Source, ThreadItemUpdate } from '../../wire.js';
import type { ScriptedTurn } from './scenario.js';

const TOKEN_MS = 17;
const PARAGRAPH_MS = 90;

/** A source, and the words after which its marker stands. */
export interface Citation {
  readonly after?: string;
  readonly source: Source;
}

/** What can be asked of a streamed message. */
export interface MessageOptions {
  readonly citations?: readonly Citation[];
  /** More content parts, after the text. */
  readonly moreParts?: readonly string[];
}

/** Streams an assistant message as the Python SDK does: added, its parts in small deltas, done (PROTOCOL 3). */
export async function* say(
  turn: ScriptedTurn,
  text: string,
  options: MessageOptions = {},
): AsyncGenerator<AssistantEvent> {
  const head = newItem(turn.thread);
  yield { type: 'thread.item.added', item: assistantMessage(head, []) };
  const annotations = (options.citations ?? []).map((citation) => annotationFor(text, citation));
  yield* part(turn, head.id, { index: 0, text, annotations });
  for (const [index, more] of (options.moreParts ?? []).entries()) {
    yield* part(turn, head.id, { index: index + 1, text: more, annotations: [] });
  }
  const content = [outputText(text, annotations), ...(options.moreParts ?? []).map((more) => outputText(more))];
  yield { type: 'thread.item.done', item: assistantMessage(head, content) };
}

/** Begins a message and says part of it, without an end. For scenarios that break. */
export async function* beginToSay(
  turn: ScriptedTurn,
  item: AssistantMessageItem,
  text: string,
): AsyncGenerator<AssistantEvent> {
  yield { type: 'thread.item.added', item };
  for (const update of [partAdded(0)]) yield { type: 'thread.item.updated', item_id: item.id, update };
  yield* deltas(turn, item.id, 0, text);
}

interface Part {
  readonly index: number;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

async function* part(
  turn: ScriptedTurn,
  itemId: string,
  { index, text, annotations }: Part,
): AsyncGenerator<AssistantEvent> {
  const event = (update: ThreadItemUpdate): AssistantEvent => ({
    type: 'thread.item.updated',
    item_id: itemId,
    update,
  });
  yield event(partAdded(index));
  const codePoints = Array.from(text);
  let sent = 0;
  for (const [annotationIndex, annotation] of annotations.entries()) {
    // A marker comes as soon as its words are there, as real citations do.
    const end = annotation.index ?? sent;
    if (end > sent) yield* deltas(turn, itemId, index, codePoints.slice(sent, end).join(''));
    sent = Math.max(sent, end);
    yield event({
      type: 'assistant_message.content_part.annotation_added',
      content_index: index,
      annotation_index: annotationIndex,
      annotation,
    });
  }
  yield* deltas(turn, itemId, index, codePoints.slice(sent).join(''));
  yield event({ type: 'assistant_message.content_part.done', content_index: index, content: outputText(text) });
}

function partAdded(index: number): ThreadItemUpdate {
  return { type: 'assistant_message.content_part.added', content_index: index, content: outputText('') };
}

async function* deltas(
  turn: ScriptedTurn,
  itemId: string,
  index: number,
  text: string,
): AsyncGenerator<AssistantEvent> {
  for (const delta of tokens(text)) {
    await turn.pause(delta.includes('\n\n') ? PARAGRAPH_MS : TOKEN_MS);
    yield {
      type: 'thread.item.updated',
      item_id: itemId,
      update: { type: 'assistant_message.content_part.text_delta', content_index: index, delta },
    };
  }
}

/** Pieces of about the size of a language model's tokens; together they are the text. */
export function tokens(text: string): readonly string[] {
  return text.match(/\s*[^\s]{1,5}|\s+/gu) ?? [];
}

/** The index counts code points, as Python does (PROTOCOL 4.5). */
function annotationFor(text: string, { after, source }: Citation): Annotation {
  if (after === undefined) return { type: 'annotation', source };
  const position = text.indexOf(after);
  if (position < 0) throw new Error(`The text does not contain "${after}"`);
  return { type: 'annotation', source, index: Array.from(text.slice(0, position + after.length)).length };
}
