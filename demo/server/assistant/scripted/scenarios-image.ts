import { newItem } from '../items.js';
import type { AssistantEvent } from '../../wire.js';
import type { Scenario } from './scenario.js';
import { say } from './stream-text.js';

const STEPS = [
  { detail: 0.03, progress: 0.2 },
  { detail: 0.08, progress: 0.45 },
  { detail: 0.2, progress: 0.75 },
];

const image: Scenario = {
  id: 'image',
  words: /\b(image|images|picture|pictures|draw|paint|drawing)\b/,
  example: 'draw a picture',
  shows: 'an image that takes shape',
  async *run(turn) {
    yield* say(turn, 'A harbour at dusk, with a lighthouse. One moment:');
    const item = { ...newItem(turn.thread), type: 'generated_image' } as const;
    const id = `img_${item.id.slice(4)}`;
    yield { type: 'thread.item.added', item };
    for (const { detail, progress } of STEPS) {
      await turn.pause(1100);
      const update = {
        type: 'generated_image.updated',
        image: { id, url: turn.art.harbor(detail) },
        progress,
      } as const;
      yield { type: 'thread.item.updated', item_id: item.id, update };
    }
    await turn.pause(1100);
    const done: AssistantEvent = {
      type: 'thread.item.done',
      item: { ...item, image: { id, url: turn.art.harbor(1) } },
    };
    yield done;
    yield* say(turn, 'The boat was my idea.');
  },
};

/** Generated images. */
export const IMAGE_SCENARIOS: readonly Scenario[] = [image];
