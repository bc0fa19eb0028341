import type { ChatKitElement } from '../../src/chatkit-element.js';
import { streamText } from '../../src/testing/turn.js';
import { perFrame, sendAndWait, settled, showElement } from './element.js';

const CODE: Readonly<Record<string, (i: number) => string>> = {
  ts: (i) => `export const value${i} = async (limit: number): Promise<string[]> => read(\`/orders/\${limit}\`, ${i});`,
  python: (i) =>
    `def value_${i}(limit: int = ${i}) -> list[str]:\n    return [row["id"] for row in read(limit) if row]`,
  go: (i) => `func value${i}(limit int) ([]string, error) {\n\treturn read("orders", limit*${i}) // rows\n}`,
  sql: (i) => `SELECT id, total FROM orders WHERE created_at > '2026-01-${10 + (i % 20)}' ORDER BY id LIMIT ${i};`,
  html: (i) =>
    `<section id="s${i}" class="row"><a href="/orders/${i}">Order ${i}</a><script>run(${i});</script></section>`,
  css: (i) => `.row-${i} > a:hover { color: rgb(${i} 20 30 / 50%); padding-inline: calc(${i}px + 1em); }`,
  bash: (i) => `for f in *.log; do grep -c "order ${i}" "$f" | sort -n > out-${i}.txt; done # count`,
  rust: (i) => `pub fn value_${i}(limit: usize) -> Result<Vec<String>, Error> { read("orders", limit + ${i})? }`,
  json: (i) => `{ "id": ${i}, "total": 12.5, "paid": true, "lines": [{ "sku": "a-${i}", "count": ${i} }] }`,
  java: (i) =>
    `public List<String> value${i}(int limit) { return read("orders", limit).stream().skip(${i}).toList(); }`,
};

const FORMULAS: readonly ((i: number) => string)[] = [
  (i) => `The share is \\(p_{${i}} = \\frac{n_{${i}}}{N}\\) of all.`,
  (i) => `$$\\sum_{k=1}^{${i}} \\frac{1}{k^2} \\le \\int_0^{\\infty} e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}$$`,
  (i) => `\\[ A_{${i}} = \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}, \\quad \\det A = ad - bc \\]`,
];

/** An answer with so many code blocks, in ten languages, and formulas. */
function richAnswer(codeBlocks: number, formulas: number): string {
  const languages = Object.entries(CODE);
  const parts: string[] = [];
  for (let i = 0; i < Math.max(codeBlocks, formulas); i += 1) {
    const [language, line] = languages[i % languages.length] ?? ['ts', String];
    if (i < codeBlocks) {
      const lines = Array.from({ length: 14 }, (_, k) => line(i * 14 + k)).join('\n');
      parts.push(`Step ${i + 1} reads the **orders**:\n\n\`\`\`${language}\n${lines}\n\`\`\``);
    }
    if (i < formulas) parts.push(FORMULAS[i % FORMULAS.length]?.(i + 1) ?? '');
  }
  return parts.join('\n\n');
}

let element: ChatKitElement;
let text = '';

/** Makes the element, and shows it one block of each language and formula, so that all chunks are there. */
async function prepare(deltas: number): Promise<void> {
  let serial = 0;
  const nextId = (prefix: string): string => `${prefix}_${(serial += 1)}`;
  const respond = (): AsyncIterable<object> =>
    perFrame(streamText({ threadId: 'thr_1', nextId }, text, { deltaSize: 4 }), deltas);
  element = await showElement({ 'threads.create': respond, 'threads.add_user_message': respond });
  text = richAnswer(Object.keys(CODE).length, FORMULAS.length);
  await sendAndWait(element);
  await settled(element);
}

/** Streams the answer and waits until all of it is coloured and typeset. Returns how much of it is. */
async function run({ codeBlocks, formulas }: { codeBlocks: number; formulas: number }): Promise<object> {
  text = richAnswer(codeBlocks, formulas);
  await sendAndWait(element);
  await settled(element);
  const answer = [...(element.shadowRoot?.querySelectorAll('ck-item') ?? [])].at(-1);
  const coloured = [...(answer?.querySelectorAll('pre code') ?? [])].filter((code) => code.querySelector('span span'));
  return { characters: text.length, coloured: coloured.length, typeset: answer?.querySelectorAll('.katex').length };
}

/** What `rich-answer.js` calls. */
export const richAnswers = { prepare, run };
