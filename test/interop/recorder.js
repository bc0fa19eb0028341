// Plays a conversation of record-plan.js against the Python server, and keeps the answers byte for byte.
import { request } from 'node:http';
import { PLAN } from './record-plan.js';

// What differs from run to run or from machine to machine, and is nothing a client reads.
const SKIPPED_HEADERS = ['date', 'server', 'connection', 'keep-alive'];

/** Posts a body; keeps the answer, the sizes of its pieces, and how it ended. */
function post(url, body) {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      // A connection for each: after a failure the server closes it without a word.
      agent: false,
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'en' },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const pieces = [];
      const kept = Object.entries(response.headers).filter(([name]) => !SKIPPED_HEADERS.includes(name));
      const end = (cut) =>
        resolve({
          status: response.statusCode,
          headers: Object.fromEntries(kept),
          chunks: pieces.map((piece) => piece.length),
          cut,
          bytes: Buffer.concat(pieces),
        });
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => end(false));
      response.on('error', () => end(true));
    });
    sent.end(JSON.stringify(body));
  });
}

/** Whether an answer is a stream of events. */
export const isStream = (answer) => answer.headers['content-type']?.startsWith('text/event-stream') === true;

/** Remembers the ids that later steps of the conversation name. */
function learn(seen, answer) {
  const text = answer.bytes.toString('utf8');
  if (!isStream(answer)) {
    const document = answer.status === 200 ? JSON.parse(text) : {};
    if (Array.isArray(document.data)) seen.after = document.after;
    return;
  }
  for (const block of text.split('\n\n').filter(Boolean)) {
    const event = JSON.parse(block.slice('data: '.length));
    if (event.type === 'thread.created') seen.thread = event.thread.id;
    if (event.item) seen.items[event.item.type] = event.item;
    if (event.type === 'thread.item.done' && event.item.type === 'user_message') seen.user = event.item.id;
  }
}

async function seedThread(serverUrl, world, spec) {
  const response = await fetch(`${serverUrl}/control/${world}/seed`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(spec),
  });
  return (await response.json()).thread_id;
}

/** The name of a conversation as part of a file name or address. */
export const slug = (name) => name.replaceAll(' ', '-');

/** Plays one conversation of the plan, in a world of its own. */
export async function play(serverUrl, name) {
  const { seed, steps } = PLAN[name];
  const world = `recorded-${slug(name)}`;
  const seen = { thread: '', user: '', items: {}, after: undefined, seeded: '' };
  if (seed) seen.seeded = await seedThread(serverUrl, world, seed);
  const exchanges = [];
  for (const step of steps) {
    const body = step(seen);
    const answer = await post(`${serverUrl}/chatkit/${world}`, body);
    learn(seen, answer);
    exchanges.push({ request: body, ...answer });
  }
  return exchanges;
}

/** A text without what differs from run to run: ids are numbered in order of appearance, dates are blanked. */
export function normalise(text) {
  const names = new Map();
  const number = (id) => {
    if (!names.has(id)) names.set(id, names.size + 1);
    return `id_${names.get(id)}`;
  };
  return text
    .replace(/(?<![a-z])(?:thr|msg|tc|wf|tsk|atc|shcx)_[0-9a-f]{8}\b/g, number)
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?/g, 'DATE');
}
