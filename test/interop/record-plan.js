// What is recorded: for each scenario, the requests of one conversation, in order.
// A step gets what was seen so far and returns a request body.

/** @typedef {{thread: string, user: string, items: Record<string, {id: string}>, after?: string, seeded: string}} Seen */

const input = (text, more = {}) => ({
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
  ...more,
});

const create = (text, more) => () => ({ type: 'threads.create', params: { input: input(text, more) } });
const add = (text) => (seen) => ({
  type: 'threads.add_user_message',
  params: { thread_id: seen.thread, input: input(text) },
});
const toolOutput = (result) => (seen) => ({
  type: 'threads.add_client_tool_output',
  params: { thread_id: seen.thread, result },
});
const retry = (seen) => ({ type: 'threads.retry_after_item', params: { thread_id: seen.thread, item_id: seen.user } });
const action = (type, itemType) => (seen) => ({
  type: 'threads.custom_action',
  params: {
    thread_id: seen.thread,
    ...(itemType && { item_id: seen.items[itemType].id }),
    action: { type, payload: { label: 'x' } },
  },
});
const single = (type, params) => (seen) => ({ type, params: typeof params === 'function' ? params(seen) : params });
const thread = (seen) => ({ thread_id: seen.thread });
const page = (order, limit) => (seen) => ({
  type: 'items.list',
  params: { thread_id: seen.seeded, order, limit, ...(seen.after !== undefined && { after: seen.after }) },
});

/** Scenarios of the server that are one message and its answer. */
const ONE_MESSAGE = [
  'text',
  'markdown',
  'unicode',
  'whole',
  'many parts',
  'interleaved',
  'empty',
  'title',
  'locked',
  'closed',
  'image domains',
  'custom error',
  'generic error',
  'stream error',
  'error then title',
  'unfinished',
  'cut',
  'cut at once',
  'removed',
  'replaced',
  'hidden',
  'end of turn',
  'progress',
  'notice',
  'effect',
  'workflow',
  'reasoning',
  'task',
  'tasks',
  'expanded',
  'widget',
  'widget updates',
  'image',
  'annotations',
];

const unknownThread = { thread_id: 'thr_unknown' };

/** name -> steps; `seed` asks for a long thread with hidden items first. */
export const PLAN = {
  ...Object.fromEntries(ONE_MESSAGE.map((name) => [name, { steps: [create(`scenario: ${name}`)] }])),
  conversation: {
    steps: [create('Hello'), add('And again'), add('scenario: title')],
  },
  'fake id': { steps: [create('scenario: fake id\none'), add('scenario: fake id\ntwo')] },
  input: {
    steps: [
      create('', {
        content: [
          { type: 'input_text', text: 'scenario: input\nTell ' },
          { type: 'input_tag', id: 'u_1', text: 'Ada', data: { role: null }, group: 'People', interactive: true },
          { type: 'input_text', text: ' this' },
        ],
        quoted_text: 'a quote',
        inference_options: { tool_choice: { id: 'search' }, model: 'large' },
      }),
    ],
  },
  retry: { steps: [create('scenario: retry'), retry] },
  'retry of an unknown item': {
    steps: [
      create('Hello'),
      single('threads.retry_after_item', (seen) => ({ ...thread(seen), item_id: 'msg_unknown' })),
    ],
  },
  'client tool': { steps: [create('scenario: client tool'), toolOutput({ selected: 3 })] },
  'two client tools': { steps: [create('scenario: two client tools'), toolOutput({ n: 1 }), toolOutput(null)] },
  'tool output without a call': { steps: [create('Hello'), toolOutput({})] },
  structured: {
    steps: [
      create('scenario: structured'),
      single('threads.add_structured_input', (seen) => ({
        ...thread(seen),
        item_id: seen.items.structured_input.id,
        input: { status: 'answered', answers: { colour: { values: ['Red', 'Green'] }, why: { skipped: true } } },
      })),
    ],
  },
  'structured skipped': {
    steps: [
      create('scenario: structured'),
      single('threads.add_structured_input', (seen) => ({
        ...thread(seen),
        item_id: seen.items.structured_input.id,
        input: { status: 'skipped', answers: {} },
      })),
    ],
  },
  'widget actions': {
    steps: [
      create('scenario: widget actions'),
      action('say', 'widget'),
      action('say'),
      action('fail', 'widget'),
      action('no such action', 'widget'),
      action('say', 'user_message'),
      single('threads.sync_custom_action', (seen) => ({
        ...thread(seen),
        item_id: seen.items.widget.id,
        action: { type: 'sync' },
      })),
      action('replace', 'widget'),
    ],
  },
  'unknown thread': {
    steps: [
      single('threads.add_user_message', { ...unknownThread, input: input('Hello') }),
      single('threads.get_by_id', unknownThread),
      single('items.list', { ...unknownThread, order: 'desc' }),
    ],
  },
  'unknown attachment': { steps: [create('Hello', { attachments: ['atc_unknown'] })] },
  'bad request': { steps: [single('threads.list'), single('threads.explode', {})] },
  'long thread': {
    // The run is longer than a page: one page of 20 has nothing to see.
    seed: { items: 130, hidden_every: 7, hidden_run: [80, 110], title: 'A long thread' },
    steps: [
      single('threads.get_by_id', (seen) => ({ thread_id: seen.seeded })),
      ...Array.from({ length: 7 }, () => page('desc', 20)),
    ],
  },
  'short thread': {
    seed: { items: 9, hidden_every: 4, title: 'A short thread' },
    steps: [single('threads.get_by_id', (seen) => ({ thread_id: seen.seeded })), page('asc', 0)],
  },
  threads: {
    seed: { items: 3, hidden_every: 0 },
    steps: [
      create('scenario: title'),
      single('threads.list', {}),
      single('threads.list', { limit: 1, order: 'asc' }),
      single('threads.update', (seen) => ({ ...thread(seen), title: 'Renamed é' })),
      single('items.feedback', (seen) => ({
        ...thread(seen),
        item_ids: [seen.items.assistant_message.id],
        kind: 'positive',
      })),
      single('threads.delete', thread),
      single('threads.list', {}),
    ],
  },
  transcribe: {
    steps: [single('input.transcribe', { audio_base64: 'AAECAw==', mime_type: 'audio/webm;codecs=opus' })],
  },
};

/** Scenarios of the server that are not recorded: they take long, change nothing that is seen, or are no words of the SDK. */
export const NOT_RECORDED = [
  'held annotations',
  'slow',
  'slow items',
  'no-cancel',
  'active',
  'malformed events',
  'unknown types',
  'bad items',
  'bad updates',
  'bad annotations',
  'hostile text',
  'clean cut',
];
