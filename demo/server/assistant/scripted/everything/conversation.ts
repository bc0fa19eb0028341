import type { Attachment, StoredItem, Task } from '../../../wire.js';
import { orderCard } from '../widgets/order.js';
import type { Art } from '../scenario.js';
import { ARABIC, CODE, MARKDOWN, MATHS, TABLE } from '../scenarios-text.js';
import { LAMP, ORDERS_FILE, PAGING_GUIDE, RATE_LIMITS, RETURNS_POLICY } from '../sources.js';
import { answered, asked, cited, type Part } from './parts.js';

const FINDINGS = `The four parcels of this week left on time 📦. Orders are read with a cursor, never by page number, and every reader stays below the rate limit.

The **Marlow lamp** is the one that came back: twelve of 1,204, all for the same switch. Harbor takes it back within thirty days.`;

const done = { status_indicator: 'complete' } as const;

const THOUGHTS: readonly Task[] = [
  {
    ...done,
    type: 'thought',
    title: 'Reading the question',
    content: 'Four parcels, one of them late. **Which** one matters to the customer?',
  },
  {
    ...done,
    type: 'thought',
    content:
      '**Looking for the cause**\n\nThe rug waits in Rotterdam. The others are:\n\n- on the road\n- at customs\n- delivered',
  },
];

const TASKS: readonly Task[] = [
  {
    ...done,
    type: 'custom',
    title: 'Made a plan',
    icon: 'lightbulb',
    content: 'First the guide, then the *export*, then the answer.',
  },
  {
    ...done,
    type: 'web_search',
    title_query: 'harbor api cursor pagination',
    queries: [
      'harbor api cursor pagination',
      'harbor rate limits team plan',
      'retry-after header',
      'burst limit',
      'orders export',
    ],
    sources: [PAGING_GUIDE, RATE_LIMITS, RETURNS_POLICY],
  },
  { ...done, type: 'file', title: 'Read the order export', sources: [ORDERS_FILE] },
  {
    ...done,
    type: 'thought',
    title: 'Weighed both ways',
    content: 'A cursor costs one request more and never skips a row.',
  },
  { ...done, type: 'image', title: 'Drew a map of the route' },
];

/** Type, status and all: what a server of the future may store. Nothing of it is shown. */
const UNKNOWN = { type: 'hologram', content: 'Not to be seen' } as unknown as Part;

const SKIPPED = { values: [], skipped: true };

/** One of everything that a thread can hold (PROTOCOL 4.2), as a support conversation. */
export function conversation(art: Art, attachments: readonly Attachment[]): readonly Part[] {
  return [
    asked(
      [
        { type: 'input_text', text: 'Compare the parcels of this week for ' },
        {
          type: 'input_tag',
          id: 'order-10482',
          text: 'Order 10482',
          data: { total: '€89.00' },
          group: 'Orders',
          interactive: true,
        },
        { type: 'input_text', text: ' and ' },
        { type: 'input_tag', id: 'nadia', text: 'Nadia Rahimi', data: {}, group: 'People', interactive: false },
        { type: 'input_text', text: ', please.\nThe pictures show what arrived.' },
      ],
      { attachments, quoted_text: 'We read orders page by page, and some of them are missing from the export.' },
    ),
    { type: 'workflow', workflow: { type: 'reasoning', tasks: THOUGHTS, expanded: false, summary: { duration: 14 } } },
    {
      type: 'workflow',
      workflow: {
        type: 'custom',
        tasks: TASKS,
        expanded: true,
        summary: { title: 'Compared four parcels', icon: 'check-circle' },
      },
    },
    answered(
      cited(FINDINGS, [
        [PAGING_GUIDE, 'never by page number'],
        [PAGING_GUIDE, 'below the rate limit'],
        [RATE_LIMITS, 'below the rate limit'],
        [LAMP, 'Marlow lamp**'],
        [ORDERS_FILE, 'the same switch'],
        [RETURNS_POLICY, 'thirty days'],
        [{ type: 'unknown', title: 'A call with the carrier', description: 'Noted by Nadia on 20 November.' }],
      ]),
      TABLE,
    ),
    { type: 'end_of_turn' },
    { type: 'hidden_context_item', content: 'SECRET: the customer is a journalist' },
    asked('Now everything that a text can be.'),
    answered(MARKDOWN, `${MATHS}\n\nA formula that is none: $\\frac{1}{$.`),
    asked('And code?'),
    answered(CODE),
    {
      type: 'task',
      task: { ...done, type: 'custom', title: 'Saved the snippet to the notebook', icon: 'notebook-pencil' },
    },
    UNKNOWN,
    asked('Draw the harbour.'),
    { type: 'generated_image', image: { id: 'img_harbor', url: art.harbor(1) } },
    { type: 'generated_image', image: { id: 'img_broken', url: 'data:image/png;base64,AAAA' } },
    answered('The second one was lost on the way.'),
    asked('The lamp is broken.'),
    {
      type: 'client_tool_call',
      status: 'completed',
      call_id: 'call_1',
      name: 'get_page_title',
      arguments: {},
      output: {},
    },
    {
      type: 'structured_input',
      status: 'answered',
      inputs: [
        {
          type: 'multiple_choice',
          id: 'wish',
          question: 'What would help you?',
          options: [{ value: 'A new lamp' }, { value: 'My money back' }],
          multiple: true,
          answer: { values: ['A new lamp', 'A call before the delivery'], skipped: false },
        },
        { type: 'freeform', id: 'details', question: 'Anything that we should know?', answer: SKIPPED },
      ],
    },
    answered('A new lamp leaves our warehouse tomorrow.'),
    {
      type: 'widget',
      widget: orderCard(art),
      copy_text: 'Order 10482: Marlow desk lamp, €89.00',
    },
    asked('شكرًا! أين طلبي؟'),
    answered(ARABIC),
  ];
}

/** The thread's items, in order, with ids that are the same each time. */
export function itemsIn(
  threadId: string,
  parts: readonly Part[],
  at: (index: number) => string,
): readonly StoredItem[] {
  return parts.map((part, index) => ({
    id: `msg_${String(index + 1).padStart(8, '0')}`,
    thread_id: threadId,
    created_at: at(index),
    ...part,
  }));
}
