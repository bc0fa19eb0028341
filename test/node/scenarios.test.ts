import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import { ACTIONS, SYNC_ACTIONS } from '../../demo/server/assistant/scripted/actions.js';
import { findScenario, SCENARIOS } from '../../demo/server/assistant/scripted/scenarios.js';
import { titleFrom } from '../../demo/server/assistant/items.js';
import type { StreamEvent, WidgetNode } from '../../demo/server/wire.js';
import { type RunningServer, startServer } from './support/server.js';
import { createThread, only, textOf } from './support/stream.js';

/** What must be seen in the answer to each documented message. */
const EXPECTED: Readonly<Record<string, (events: readonly StreamEvent[]) => boolean>> = {
  'show me a table': (events) => textOf(events).includes('| Order |'),
  'a tour of markdown': (events) => textOf(events).includes('- [x] '),
  'show me some maths': (events) => textOf(events).includes('$$'),
  'answer in Arabic': (events) => /[\u0600-\u06ff]/.test(textOf(events)),
  'show me links': (events) => textOf(events).includes('chatkit-link://order?id=10482'),
  'write some code': (events) => textOf(events).includes('```typescript'),
  'a long answer': (events) => textOf(events).length > 2500,
  'think about it': (events) => has(events, 'workflow') && JSON.stringify(events).includes('"duration"'),
  'search for something': (events) =>
    ['web_search', 'file', 'image', 'custom'].every((type) => JSON.stringify(events).includes(`"type":"${type}"`)),
  'cite your sources': (events) =>
    ['url', 'file', 'entity'].every((type) => JSON.stringify(sourcesOf(events)).includes(`"type":"${type}"`)),
  'draw a picture': (events) => has(events, 'generated_image') && updates(events, 'generated_image.updated') === 3,
  'ask me something': (events) => has(events, 'structured_input'),
  'use a tool': (events) => has(events, 'client_tool_call'),
  'switch to dark mode': (events) => JSON.stringify(events).includes('"arguments":{"theme":"dark"}'),
  'show progress': (events) => only(events, 'progress_update').length === 3,
  'show notices': (events) =>
    ['info', 'warning', 'danger'].every((level, index) => only(events, 'notice')[index]?.level === level),
  'trigger an effect': (events) => only(events, 'client_effect')[0]?.name === 'show_message',
  'lock this thread': (events) => only(events, 'thread.updated').at(-1)?.thread.status.type === 'locked',
  'close this thread': (events) => only(events, 'thread.updated').at(-1)?.thread.status.type === 'closed',
  'change the title': (events) =>
    (only(events, 'thread.updated').at(-1)?.thread.title ?? '').startsWith('Order 10482, '),
  'replace an item': (events) => only(events, 'thread.item.replaced').length === 1 && has(events, 'end_of_turn'),
  'show an error': (events) => only(events, 'error')[0]?.code === 'custom',
  crash: (events) => only(events, 'error')[0]?.code === 'stream.error',
  'cut the connection': (events) => only(events, 'thread.item.added').length === 1,
  'trip a guardrail': (events) => only(events, 'thread.item.removed').length === 1,
  'show a widget': (events) => rootOf(events)?.type === 'Card',
  'list widget': (events) => rootOf(events)?.type === 'ListView',
  'form widget': (events) => typesIn(events).has('Form') && typesIn(events).has('DatePicker'),
  'email widget': (events) => rootOf(events)?.['asForm'] === true,
  'chart widget': (events) => typesIn(events).has('Chart'),
  'table widget': (events) => typesIn(events).has('Table.Cell'),
  'rating widget': (events) => JSON.stringify(rootOf(events)).includes('"streaming":false'),
  'confirm widget': (events) => rootOf(events)?.['confirm'] !== undefined,
  'buttons widget': (events) => typesIn(events).has('Badge'),
  'letter widget': (events) => updates(events, 'widget.streaming_text.value_delta') > 10,
  'Where is order 10482?': (events) => rootOf(events)?.type === 'Card',
  'I want to start a refund for a damaged lamp': (events) => rootOf(events)?.['confirm'] !== undefined,
  'Explain last month’s invoice': (events) => textOf(events).includes('INV-2304'),
  'show me everything': (events) =>
    ['workflow', 'task', 'generated_image', 'structured_input'].every((type) => has(events, type)) &&
    only(events, 'notice').length === 3 &&
    only(events, 'error').length === 1,
  'Show me how to page through orders': (events) => has(events, 'workflow') && sourcesOf(events).length === 4,
};

describe('the scripted assistant', () => {
  let running: RunningServer;
  before(async () => {
    running = await startServer();
  });
  after(() => running.stop());

  it('shows what its help promises: every example is tested here', () => {
    const examples = SCENARIOS.flatMap(({ example }) => (example === undefined ? [] : [example]));
    assert.deepEqual(
      examples.filter((example) => !(example in EXPECTED)),
      [],
    );
    for (const scenario of SCENARIOS) {
      if (scenario.example !== undefined)
        assert.equal(findScenario(scenario.example)?.id, scenario.id, scenario.example);
    }
  });

  for (const [message, holds] of Object.entries(EXPECTED)) {
    it(message, async () => {
      const { events } = await createThread(running.url, message);
      assert.ok(holds(events), `not seen in the answer to "${message}"`);
      for (const { item } of only(events, 'thread.item.done'))
        assert.doesNotMatch(JSON.stringify(item), /undefined(?!;)|\[object/);
    });
  }

  it('says what it can do, and quotes the words without obeying them', async () => {
    const words = '**bold** <img src=x onerror=alert(1)> [x](vbscript:alert(1)) `tick` $x$\n# heading';
    const more = { inference_options: { model: 'thorough', tool_choice: { id: 'unknown' } }, quoted_text: 'a *quote*' };
    const text = textOf((await createThread(running.url, words, more)).events);
    assert.match(text, /> \\\*\\\*bold\\\*\\\* \\<img/);
    assert.match(text, /^> \\# heading$/m);
    assert.match(text, /^> a \\\*quote\\\*$/m);
    assert.match(text, /the model \*\*thorough\*\* and the tool \*\*unknown\*\*/);
    assert.match(text, /\| show me a table \| a wide table \|/);
  });

  it('does what the chosen tool is for', async () => {
    const { events } = await createThread(running.url, 'whatever', {
      inference_options: { tool_choice: { id: 'search' } },
    });
    assert.ok(has(events, 'workflow'));
  });

  it('cites places that are in the text, counted in code points', async () => {
    const { events } = await createThread(running.url, 'Show me how to page through orders');
    const text = textOf(events);
    const ends = sourcesOf(events).map(({ index }) => Array.from(text).slice(0, index).join(''));
    assert.ok(ends[0]?.endsWith('set the pace.'));
    assert.ok(ends[3]?.endsWith('keep their ids.'));
  });

  it('draws real pictures', async () => {
    const { events } = await createThread(running.url, 'draw a picture');
    const done = only(events, 'thread.item.done')
      .map(({ item }) => item)
      .find(({ type }) => type === 'generated_image');
    assert.ok(done?.type === 'generated_image');
    const png = Buffer.from(done.image?.url.split(',')[1] ?? '', 'base64');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.deepEqual([width, height], [512, 512]);
    const length = png.readUInt32BE(33);
    assert.equal(inflateSync(png.subarray(41, 41 + length)).length, (width * 3 + 1) * height);
  });

  it('handles every action that its widgets can send', async () => {
    const actions = new Set<string>();
    for (const message of Object.keys(EXPECTED).filter((entry) => /widget|order 10482/.test(entry))) {
      const { events } = await createThread(running.url, message);
      for (const { type, handler, streaming } of actionsIn(rootOf(events)))
        if (handler === 'server') actions.add(`${type} ${String(streaming)}`);
    }
    assert.ok(actions.size >= 10);
    const handled = [
      ...Object.keys(ACTIONS).map((type) => `${type} true`),
      ...Object.keys(SYNC_ACTIONS).map((type) => `${type} false`),
    ];
    assert.deepEqual(
      [...actions].filter((entry) => !handled.includes(entry) && !entry.startsWith('gallery.')),
      [],
    );
  });
});

describe('titles', () => {
  it('are one line, short, and cut between words', () => {
    assert.equal(titleFrom('  where is\n my order? '), 'Where is my order');
    assert.equal(titleFrom(''), 'New conversation');
    const long = titleFrom('please tell me everything about the history of the desk lamp in Norway');
    assert.ok(long.length <= 49 && long.endsWith('…') && !long.includes(' …'));
  });
});

function has(events: readonly StreamEvent[], type: string): boolean {
  return only(events, 'thread.item.done').some(({ item }) => item.type === type);
}

function updates(events: readonly StreamEvent[], type: string): number {
  return only(events, 'thread.item.updated').filter(({ update }) => update.type === type).length;
}

function sourcesOf(events: readonly StreamEvent[]): readonly { readonly index?: number }[] {
  return only(events, 'thread.item.done').flatMap(({ item }) =>
    item.type === 'assistant_message' ? item.content.flatMap((part) => part.annotations) : [],
  );
}

function rootOf(events: readonly StreamEvent[]): WidgetNode | undefined {
  const items = only(events, 'thread.item.done').map(({ item }) => item);
  return items.flatMap((item) => (item.type === 'widget' ? [item.widget] : [])).at(-1);
}

function typesIn(events: readonly StreamEvent[]): ReadonlySet<unknown> {
  const types = new Set<unknown>();
  JSON.stringify(rootOf(events), (key, value: unknown) => {
    if (key === 'type') types.add(value);
    return value;
  });
  return types;
}

interface FoundAction {
  readonly type: string;
  readonly handler: string;
  readonly streaming: boolean;
}

function actionsIn(root: WidgetNode | undefined): readonly FoundAction[] {
  const found: FoundAction[] = [];
  JSON.stringify(root, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'handler' in value) found.push(value as FoundAction);
    return value;
  });
  return found;
}
