const WORDS = (
  'a page of orders can be read while new ones arrive because the cursor points at a row and not at a number so nothing is ' +
  'skipped or read twice even when the server answers late and the client has to wait and try again after some time'
).split(' ');

/** Words that are the same on every run. */
function* words(): Generator<string, never> {
  for (let i = 0; ; i = (i * 7 + 3) % 100_003) yield WORDS[i % WORDS.length] ?? '';
}

function sentence(source: Iterator<string>, length: number): string {
  const list = Array.from({ length }, () => String(source.next().value));
  return `${list.join(' ')}.`;
}

const paragraph = (source: Iterator<string>): string =>
  `${sentence(source, 14)} The **limit** is \`100\` and *never* more, see [the guide](https://example.com/guide/paging). ` +
  `${sentence(source, 22)} ${sentence(source, 9)}`;

const list = (source: Iterator<string>): string =>
  Array.from({ length: 5 }, (_, i) => `- **Step ${i + 1}**: ${sentence(source, 9)}\n  - ${sentence(source, 6)}`).join(
    '\n',
  );

const code = (source: Iterator<string>): string =>
  '```ts\n' +
  Array.from(
    { length: 12 },
    (_, i) => `const value${i} = read('${String(source.next().value)}', { limit: ${i} });`,
  ).join('\n') +
  '\n```';

const row = (source: Iterator<string>): string =>
  `| ${sentence(source, 3)} | \`${String(source.next().value)}\` | ${sentence(source, 4)} | 1,200 |`;

const table = (source: Iterator<string>): string =>
  [
    '| Plan | Key | Meaning | Rate |',
    '| --- | --- | --- | ---: |',
    ...Array.from({ length: 6 }, () => row(source)),
  ].join('\n');

const SECTIONS = [paragraph, paragraph, list, paragraph, code, paragraph, table, paragraph];

/** An answer like those of models: prose, lists, code and tables in turn, of about `size` characters. */
export function mixedAnswer(size: number): string {
  const source = words();
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; length < size; i += 1) {
    const text = i % 9 === 0 ? `## ${sentence(source, 4)}` : (SECTIONS[i % SECTIONS.length] ?? paragraph)(source);
    parts.push(text);
    length += text.length + 2;
  }
  return parts.join('\n\n').slice(0, size);
}

function repeated(
  size: number,
  head: string,
  line: (source: Iterator<string>, i: number) => string,
  tail = '',
): string {
  const source = words();
  let text = head;
  for (let i = 0; text.length < size; i += 1) text += `${line(source, i)}\n`;
  return text + tail;
}

/** Answers that are a single block. */
export const SINGLE_BLOCKS: Readonly<Record<string, (size: number) => string>> = {
  fence: (size) =>
    repeated(size, '```ts\n', (source, i) => `const value${i} = read('${String(source.next().value)}');`, '```\n'),
  table: (size) => repeated(size, '| Plan | Key | Meaning | Rate |\n| --- | --- | --- | ---: |\n', row),
  list: (size) => repeated(size, '', (source, i) => `- **Item ${i}**: ${sentence(source, 9)}`),
  paragraph: (size) => repeated(size, '', (source) => paragraph(source)).replaceAll('\n', ' '),
  /** Every word is different, so that it can be looked for. */
  counted: (size) =>
    repeated(size, '', (_, i) => {
      const word = (k: number): string => `w${String(i * 9 + k).padStart(5, '0')}`;
      return `${word(0)} ${word(1)} **${word(2)} ${word(3)}** ${word(4)}\n\n- ${word(5)} ${word(6)}\n- ${word(7)} ${word(8)} end\n`;
    }),
  quote: (size) => repeated(size, '', (source) => `> ${paragraph(source)}\n>`),
};

/** The answer of one bench case: `mixed` or a single block. */
export function answer(shape: string, size: number): string {
  return (SINGLE_BLOCKS[shape] ?? mixedAnswer)(size);
}
