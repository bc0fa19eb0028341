import { defined, isDictionary, type Reader } from './reader.js';
import type { StartScreenPrompt, UserMessageContentInput } from './types.js';

/** What a start screen proposes to write. */
export function readPrompts(startScreen: Reader): readonly StartScreenPrompt[] {
  return startScreen.list('prompts', (prompt) => {
    // Older versions called the label `name`.
    const label = (prompt.has('label') ? undefined : prompt.string('name')) ?? prompt.required('label');
    const text = prompt.raw('prompt');
    const content =
      typeof text === 'string' ? text : Array.isArray(text) ? [...prompt.list('prompt', readContent)] : (label ?? '');
    if (label === undefined || content.length === 0) return undefined;
    return defined({ label, prompt: content, icon: prompt.string('icon') });
  });
}

/** A part of a message: text, or a tag with an id. */
function readContent(part: Reader): UserMessageContentInput | undefined {
  const text = part.string('text') ?? '';
  if (part.raw('type') !== 'input_tag') return { type: 'input_text', text };
  const id = part.required('id');
  if (id === undefined) return undefined;
  const data = part.raw('data');
  return defined({
    type: 'input_tag' as const,
    id,
    text,
    group: part.string('group'),
    data: isDictionary(data) ? { ...data } : undefined,
    interactive: part.boolean('interactive'),
  });
}
