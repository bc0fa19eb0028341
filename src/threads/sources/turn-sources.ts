import type { Annotation, AssistantMessageItem, Source } from '../../protocol/index.js';

/** A source with the number that it has everywhere in its turn. */
export interface NumberedSource {
  /** From 1, in the order in which the text refers to the sources. */
  readonly number: number;
  readonly source: Source;
}

/** What stands at one place of a part: one source or several. */
export interface SourceGroup {
  /** Offset in code points (PROTOCOL 4.5). */
  readonly index: number;
  readonly sources: readonly NumberedSource[];
}

/** The sources of one answer. */
export interface TurnSources {
  readonly list: readonly NumberedSource[];
  /** By message and part; annotations without an index are in the list only. */
  readonly groups: readonly (readonly (readonly SourceGroup[])[])[];
}

/** What makes two annotations refer to the same source. */
export function identityOf(source: Source): string {
  switch (source.type) {
    case 'url':
      return `url ${source.url}`;
    case 'file':
      return `file ${source.filename || source.title}`;
    case 'entity':
      return `entity ${source.id || source.title}`;
    case 'unknown':
      return `unknown ${source.title} ${source.description ?? ''}`;
  }
}

/** In the order of the text; the sort is stable, so equal places keep the server's order. */
const inOrder = (annotations: readonly Annotation[]): readonly Annotation[] =>
  [...annotations].sort((a, b) => (a.index ?? Infinity) - (b.index ?? Infinity) || 0);

/** Numbers the sources of an answer, which may be several messages, and groups what stands at the same place. */
export function turnSources(messages: readonly AssistantMessageItem[]): TurnSources {
  const parts = messages.map(({ content }) => content.map(({ annotations }) => inOrder(annotations)));
  const known = new Map<string, NumberedSource>();
  const all = parts.flat(2);
  // What stands nowhere in the text comes last, so that the numbers in the text are without gaps.
  const placed = all.filter(({ index }) => index !== undefined);
  const unplaced = all.filter(({ index }) => index === undefined);
  for (const { source } of [...placed, ...unplaced]) {
    const identity = identityOf(source);
    if (!known.has(identity)) known.set(identity, { number: known.size + 1, source });
  }
  return {
    list: [...known.values()],
    groups: parts.map((message) => message.map((part) => groupsOf(part, known))),
  };
}

function groupsOf(annotations: readonly Annotation[], known: ReadonlyMap<string, NumberedSource>): SourceGroup[] {
  const groups = new Map<number, NumberedSource[]>();
  for (const { index, source } of annotations) {
    const number = known.get(identityOf(source))?.number;
    if (index === undefined || number === undefined) continue;
    const group = groups.get(index) ?? [];
    groups.set(index, group);
    // Each annotation keeps its own words: two may quote different passages of one source.
    if (!group.some((other) => other.number === number)) group.push({ number, source });
  }
  return [...groups].map(([index, sources]) => ({ index, sources }));
}
