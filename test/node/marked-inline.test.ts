import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import fc from 'fast-check';
import { Lexer } from 'marked';
import { rollup } from 'rollup';
import { markedInline } from '../../scripts/rollup/marked-inline.js';
import type { LexerClass } from '../../src/markdown/context.js';
import { InlineTokenizer } from '../../src/markdown/inline-tokenizer.js';
import type { InlineToken } from '../../src/markdown/inline-tokens.js';
import { RARE, type LinkTarget, type References } from '../../src/markdown/rare-syntax.js';
import { examplesIn, GFM_EXAMPLES } from '../markdown/spec-examples.js';

/** The lexer that the CDN build makes of marked for modules in `folder`. */
async function bundledLexer(folder: string): Promise<LexerClass> {
  mkdirSync('.cache', { recursive: true });
  const root = mkdtempSync(join(process.cwd(), '.cache/marked-'));
  const entry = join(root, folder, 'entry.js');
  const bundle = await rollup({
    input: entry,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? `export { Lexer } from 'marked';` : null),
      },
      markedInline,
      resolve({ rootDir: process.cwd() }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  const file = join(root, 'lexer.mjs');
  writeFileSync(file, output[0].code);
  const module = (await import(pathToFileURL(file).href)) as { Lexer: LexerClass };
  rmSync(root, { recursive: true });
  return module.Lexer;
}

const specification = readFileSync('node_modules/commonmark-spec/spec.txt', 'utf8');
const SOURCES = [...examplesIn(specification).map(({ markdown }) => markdown), ...GFM_EXAMPLES].flatMap((markdown) => [
  markdown,
  ...markdown.split(/\n\n+/),
]);
const PIECES = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '](',
    '(',
    ')',
    '!',
    '![',
    '\\',
    '<',
    '>',
    ' ',
    '  \n',
    '\n',
  ],
  ...[
    'a',
    'bc',
    'é',
    '你',
    '.',
    ',',
    '"',
    '/',
    'http://e.org/x',
    'www.e.org',
    'a@b.org',
    '<https://e.org>',
    '[x](/y)',
    '&amp;',
  ],
];
const anySource = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const LINKS: Record<string, LinkTarget> = {
  foo: { href: '/url', title: 'title' },
  bar: { href: '/bar', title: null },
  x: { href: '/x', title: null },
};

/** What text is made of does not matter. */
const joined = (tokens: readonly InlineToken[]): unknown[] =>
  tokens.reduce<{ type: string; raw: string }[]>((made, token) => {
    const last = made.at(-1);
    if (token.type === 'text' && last?.type === 'text')
      return [...made.slice(0, -1), { ...token, raw: last.raw + token.raw, text: last.raw + token.raw }];
    return [...made, 'tokens' in token ? { ...token, tokens: joined(token.tokens) } : token];
  }, []);

function sameAsMarked(Base: LexerClass, source: string, links?: Record<string, LinkTarget>): void {
  for (const breaks of [true, false]) {
    const read = (lexer: LexerClass): unknown =>
      joined(new InlineTokenizer(breaks, links ? ({ links } as References) : null, [], lexer).tokens(source));
    assert.deepEqual(read(Base), read(Lexer), JSON.stringify(source));
  }
}

let core: LexerClass;
let whole: LexerClass;
before(async () => {
  core = await bundledLexer('src/markdown');
  whole = await bundledLexer('src/markdown/rare');
});

void test('the lexer of the core reads what has no rare syntax as marked does', () => {
  for (const source of SOURCES) if (!RARE.test(source)) sameAsMarked(core, source);
  fc.assert(
    fc.property(anySource, (source) => {
      fc.pre(!RARE.test(source));
      sameAsMarked(core, source);
    }),
    { numRuns: 3000 },
  );
});

void test('the lexer of the chunk of rare syntax reads everything as marked does', () => {
  for (const source of SOURCES) {
    sameAsMarked(whole, source);
    sameAsMarked(whole, source, LINKS);
  }
  fc.assert(
    fc.property(anySource, (source) => sameAsMarked(whole, source, LINKS)),
    { numRuns: 3000 },
  );
});
