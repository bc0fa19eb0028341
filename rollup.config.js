// Two outputs of one source:
//   dist/*.js      for bundlers: ES modules, dependencies external, the core behind a dynamic import
//   dist/cdn/*.js  for a script tag: everything bundled; chatkit.js runs as a classic script and as a module
import resolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import terser from '@rollup/plugin-terser';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { litStyles } from './scripts/rollup/lit-styles.js';
import { markedInline } from './scripts/rollup/marked-inline.js';

const banner = '/*! chatkit-element | MIT License */';
const external = [
  /^lit($|\/)/,
  /^@lit\//,
  'marked',
  'dompurify',
  'eventsource-parser',
  /^lucide($|\/)/,
  /^@highlightjs\//,
  'katex',
  '@floating-ui/dom',
];
const coreModule = fileURLToPath(new URL('./src/core.ts', import.meta.url));

const source = () => [
  literalsHtmlCssMinifier({ failOnError: true }), // before the types are stripped
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.build.json' }),
];
// esbuild gives private names shorter forms than terser, the same ones in each class; terser makes the smaller statements.
const shortNames = {
  name: 'short-names',
  renderChunk(code) {
    const options = { target: 'es2022', minifyIdentifiers: true, legalComments: 'inline', sourcemap: 'external' };
    return transform(code, options);
  },
};
// With `module: true` terser would treat the classic script's top level as private.
const statements = (module) =>
  terser({
    ecma: 2020,
    module,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, sequences: false },
    format: { comments: /^!/ },
  });
// Twice: what the first round has put into one place can be said shorter there.
const minify = (module) => [shortNames, statements(module), statements(module)];

/** `history-a1b2c3.js` for what `threads/history/index.ts` begins. */
const chunkFileNames = ({ name, facadeModuleId }) =>
  `chunks/${name === 'index' && facadeModuleId ? basename(dirname(facadeModuleId)) : name}-[hash].js`;

/** The hashed name of the core, known once the chunks are written and needed by the script that loads them. */
let coreFile = '';
/** Which chunks a chunk imports at once, by file name. */
const imports = new Map();
const rememberCore = {
  name: 'remember-core',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      imports.set(chunk.fileName, chunk.imports);
      if (chunk.facadeModuleId === coreModule) coreFile = chunk.fileName;
    }
  },
};
/** Chunks carry hashes in their names: those of an earlier build would stay. */
const clean = {
  name: 'clean',
  buildStart() {
    for (const dir of ['dist/chunks', 'dist/cdn']) rmSync(dir, { recursive: true, force: true });
  },
};
const linkCore = {
  name: 'link-core',
  resolveId(id, importer) {
    if (!importer || !/(^|\/)core\.js$/.test(id)) return null;
    return { id: `./${coreFile}`, external: true };
  },
  transform: (code) =>
    code.includes('__CORE_FILE__') ? { code: code.replaceAll('__CORE_FILE__', coreFile), map: null } : null,
};

/** Prints what a browser fetches, its size, and the integrity hash of each file; also kept in dist/cdn/integrity.json. */
const report = {
  name: 'report',
  writeBundle() {
    const dir = 'dist/cdn';
    const files = ['chatkit.js', ...readdirSync(join(dir, 'chunks')).map((name) => `chunks/${name}`)].filter((f) =>
      f.endsWith('.js'),
    );
    const atOnce = new Set(['chatkit.js', coreFile]);
    for (const file of atOnce) for (const imported of imports.get(file) ?? []) atOnce.add(imported);
    const rows = files.map((file) => {
      const bytes = readFileSync(join(dir, file));
      return {
        file,
        /** Loaded with the element; the others when first needed. */
        initial: atOnce.has(file),
        bytes: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: brotliCompressSync(bytes).length,
        integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
      };
    });
    const kib = (n) => (n / 1024).toFixed(1).padStart(8);
    console.log(`\n${'CDN file'.padEnd(34)}    raw K  gzip K   brotli K  integrity`);
    for (const r of rows)
      console.log(
        `${r.initial ? '●' : ' '} ${r.file.padEnd(32)} ${kib(r.bytes)}${kib(r.gzip)} ${kib(r.brotli)}  ${r.integrity}`,
      );
    writeFileSync(join(dir, 'integrity.json'), JSON.stringify({ core: coreFile, files: rows }, null, 2) + '\n');
  },
};

export default [
  {
    input: { index: 'src/index.ts', define: 'src/define.ts', testing: 'src/testing/index.ts' },
    external,
    plugins: [clean, resolve(), source()],
    output: {
      dir: 'dist',
      format: 'es',
      banner,
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames,
    },
  },
  {
    input: { core: 'src/core.ts' },
    // One file for the core, although lazy chunks import from it: no facade, no second round trip.
    preserveEntrySignatures: 'allow-extension',
    plugins: [resolve({ browser: true }), markedInline, litStyles, source(), minify(true), rememberCore],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      banner,
      sourcemap: true,
      entryFileNames: 'chunks/[name]-[hash].js',
      chunkFileNames,
    },
  },
  {
    input: 'src/cdn.ts',
    plugins: [linkCore, resolve({ browser: true }), source(), minify(false), report],
    output: { file: 'dist/cdn/chatkit.js', format: 'iife', banner, sourcemap: true },
  },
];
