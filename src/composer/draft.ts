import type { InputTag, UserMessageContent } from '../protocol/index.js';

/** A tag and where in the text it stands. */
interface PlacedTag {
  readonly tag: InputTag;
  /** Characters of text before it. */
  readonly offset: number;
}

/** The words of a draft, without its tags: what a plain input shows. */
export function draftText(content: readonly UserMessageContent[]): string {
  return content.map((part) => (part.type === 'input_text' ? part.text : '')).join('');
}

/** The tags of a draft, in order. */
export function draftTags(content: readonly UserMessageContent[]): readonly InputTag[] {
  return content.filter((part) => part.type === 'input_tag');
}

/** The draft without one of its tags. */
export function withoutTag(content: readonly UserMessageContent[], tag: InputTag): readonly UserMessageContent[] {
  return content.filter((part) => part !== tag);
}

function placeTags(content: readonly UserMessageContent[]): PlacedTag[] {
  const placed: PlacedTag[] = [];
  let offset = 0;
  for (const part of content) {
    if (part.type === 'input_tag') placed.push({ tag: part, offset });
    else offset += part.text.length;
  }
  return placed;
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length++;
  return length;
}

function commonEnd(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length++;
  return length;
}

/**
 * The draft after its words were edited to `text`. Tags keep their places between the words: those behind the edit move
 * with the words, those in a part that was replaced stand before what replaced it. No tag is ever lost by typing.
 */
export function editText(content: readonly UserMessageContent[], text: string): readonly UserMessageContent[] {
  const before = draftText(content);
  const start = commonStart(before, text);
  const end = before.length - commonEnd(before, text, Math.min(before.length, text.length) - start);
  const growth = text.length - before.length;
  const parts: UserMessageContent[] = [];
  let written = 0;
  const write = (to: number): void => {
    if (to > written) parts.push({ type: 'input_text', text: text.slice(written, to) });
    written = to;
  };
  for (const { tag, offset } of placeTags(content)) {
    if (offset > start) write(offset >= end ? offset + growth : start);
    else write(offset);
    parts.push(tag);
  }
  write(text.length);
  return parts;
}
