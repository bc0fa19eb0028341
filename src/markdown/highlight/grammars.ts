interface GrammarEntry {
  readonly load: () => Promise<{ readonly default: unknown }>;
  /** Other words for it in fences. */
  readonly aliases?: string;
  /** Languages that occur inside it. */
  readonly inside?: readonly string[];
  /** The words under which others occur inside; absent: all. */
  readonly mixed?: string;
}

/** Every language that can be coloured. Each is a file of its own, fetched when it is met. */
const GRAMMARS: Readonly<Record<string, GrammarEntry>> = {
  bash: { load: () => import('@highlightjs/cdn-assets/es/languages/bash.min.js'), aliases: 'sh zsh ksh fish' },
  c: { load: () => import('@highlightjs/cdn-assets/es/languages/c.min.js'), aliases: 'h' },
  clojure: { load: () => import('@highlightjs/cdn-assets/es/languages/clojure.min.js'), aliases: 'clj cljs edn' },
  cmake: { load: () => import('@highlightjs/cdn-assets/es/languages/cmake.min.js') },
  cpp: {
    load: () => import('@highlightjs/cdn-assets/es/languages/cpp.min.js'),
    aliases: 'c++ cc cxx hpp hh hxx arduino ino cuda',
  },
  csharp: { load: () => import('@highlightjs/cdn-assets/es/languages/csharp.min.js'), aliases: 'cs c# csx' },
  css: { load: () => import('@highlightjs/cdn-assets/es/languages/css.min.js'), aliases: 'postcss' },
  dart: { load: () => import('@highlightjs/cdn-assets/es/languages/dart.min.js') },
  diff: { load: () => import('@highlightjs/cdn-assets/es/languages/diff.min.js'), aliases: 'patch' },
  dockerfile: {
    load: () => import('@highlightjs/cdn-assets/es/languages/dockerfile.min.js'),
    aliases: 'docker containerfile',
    inside: ['bash'],
  },
  elixir: { load: () => import('@highlightjs/cdn-assets/es/languages/elixir.min.js'), aliases: 'ex exs' },
  erlang: { load: () => import('@highlightjs/cdn-assets/es/languages/erlang.min.js'), aliases: 'erl' },
  fsharp: { load: () => import('@highlightjs/cdn-assets/es/languages/fsharp.min.js'), aliases: 'fs f#' },
  go: { load: () => import('@highlightjs/cdn-assets/es/languages/go.min.js'), aliases: 'golang' },
  graphql: { load: () => import('@highlightjs/cdn-assets/es/languages/graphql.min.js'), aliases: 'gql' },
  groovy: { load: () => import('@highlightjs/cdn-assets/es/languages/groovy.min.js'), aliases: 'gradle' },
  haskell: { load: () => import('@highlightjs/cdn-assets/es/languages/haskell.min.js'), aliases: 'hs' },
  http: { load: () => import('@highlightjs/cdn-assets/es/languages/http.min.js') },
  ini: {
    load: () => import('@highlightjs/cdn-assets/es/languages/ini.min.js'),
    aliases: 'toml cfg conf env dotenv properties editorconfig',
  },
  java: { load: () => import('@highlightjs/cdn-assets/es/languages/java.min.js'), aliases: 'jsp' },
  javascript: {
    load: () => import('@highlightjs/cdn-assets/es/languages/javascript.min.js'),
    aliases: 'js mjs cjs node',
  },
  json: { load: () => import('@highlightjs/cdn-assets/es/languages/json.min.js'), aliases: 'jsonc json5 jsonl ndjson' },
  julia: { load: () => import('@highlightjs/cdn-assets/es/languages/julia.min.js'), aliases: 'jl' },
  kotlin: { load: () => import('@highlightjs/cdn-assets/es/languages/kotlin.min.js'), aliases: 'kt kts' },
  latex: { load: () => import('@highlightjs/cdn-assets/es/languages/latex.min.js'), aliases: 'tex' },
  less: { load: () => import('@highlightjs/cdn-assets/es/languages/less.min.js') },
  lisp: { load: () => import('@highlightjs/cdn-assets/es/languages/lisp.min.js'), aliases: 'elisp el cl' },
  lua: { load: () => import('@highlightjs/cdn-assets/es/languages/lua.min.js') },
  makefile: { load: () => import('@highlightjs/cdn-assets/es/languages/makefile.min.js'), aliases: 'make mk' },
  markdown: {
    load: () => import('@highlightjs/cdn-assets/es/languages/markdown.min.js'),
    aliases: 'md mdx',
    inside: ['xml'],
  },
  matlab: { load: () => import('@highlightjs/cdn-assets/es/languages/matlab.min.js'), aliases: 'octave' },
  nginx: { load: () => import('@highlightjs/cdn-assets/es/languages/nginx.min.js') },
  nix: { load: () => import('@highlightjs/cdn-assets/es/languages/nix.min.js') },
  objectivec: {
    load: () => import('@highlightjs/cdn-assets/es/languages/objectivec.min.js'),
    aliases: 'objc obj-c mm',
  },
  ocaml: { load: () => import('@highlightjs/cdn-assets/es/languages/ocaml.min.js'), aliases: 'ml' },
  perl: { load: () => import('@highlightjs/cdn-assets/es/languages/perl.min.js'), aliases: 'pl pm' },
  php: { load: () => import('@highlightjs/cdn-assets/es/languages/php.min.js') },
  powershell: { load: () => import('@highlightjs/cdn-assets/es/languages/powershell.min.js'), aliases: 'ps1 pwsh ps' },
  protobuf: { load: () => import('@highlightjs/cdn-assets/es/languages/protobuf.min.js'), aliases: 'proto' },
  python: {
    load: () => import('@highlightjs/cdn-assets/es/languages/python.min.js'),
    aliases: 'py python3 gyp ipython jupyter',
  },
  r: { load: () => import('@highlightjs/cdn-assets/es/languages/r.min.js'), aliases: 'rlang' },
  ruby: { load: () => import('@highlightjs/cdn-assets/es/languages/ruby.min.js'), aliases: 'rb gemspec' },
  rust: { load: () => import('@highlightjs/cdn-assets/es/languages/rust.min.js'), aliases: 'rs' },
  scala: { load: () => import('@highlightjs/cdn-assets/es/languages/scala.min.js') },
  scss: { load: () => import('@highlightjs/cdn-assets/es/languages/scss.min.js'), aliases: 'sass' },
  shell: {
    load: () => import('@highlightjs/cdn-assets/es/languages/shell.min.js'),
    aliases: 'console shellsession terminal',
    inside: ['bash'],
  },
  sql: {
    load: () => import('@highlightjs/cdn-assets/es/languages/sql.min.js'),
    aliases: 'pgsql postgres postgresql mysql sqlite tsql plsql',
  },
  swift: { load: () => import('@highlightjs/cdn-assets/es/languages/swift.min.js') },
  typescript: {
    load: () => import('@highlightjs/cdn-assets/es/languages/typescript.min.js'),
    aliases: 'ts mts cts jsx tsx javascriptreact typescriptreact',
    inside: ['xml'],
    mixed: 'jsx tsx javascriptreact typescriptreact',
  },
  vbnet: { load: () => import('@highlightjs/cdn-assets/es/languages/vbnet.min.js'), aliases: 'vb' },
  verilog: { load: () => import('@highlightjs/cdn-assets/es/languages/verilog.min.js'), aliases: 'v sv systemverilog' },
  vim: { load: () => import('@highlightjs/cdn-assets/es/languages/vim.min.js'), aliases: 'viml' },
  wasm: { load: () => import('@highlightjs/cdn-assets/es/languages/wasm.min.js'), aliases: 'wat' },
  x86asm: { load: () => import('@highlightjs/cdn-assets/es/languages/x86asm.min.js'), aliases: 'asm nasm assembly' },
  xml: {
    load: () => import('@highlightjs/cdn-assets/es/languages/xml.min.js'),
    aliases: 'html xhtml svg rss atom xsd xsl plist vue svelte astro htm',
    inside: ['css', 'javascript'],
    mixed: 'html htm xhtml vue svelte astro',
  },
  yaml: { load: () => import('@highlightjs/cdn-assets/es/languages/yaml.min.js'), aliases: 'yml' },
};

/** A language to colour with: the name highlight.js knows it by, and which languages occur inside. */
export interface Language {
  readonly name: string;
  readonly inside: readonly string[];
}

/** The language that the word in a fence means; undefined when it cannot be coloured. Nothing is guessed from the code. */
export function findLanguage(word: string): Language | undefined {
  const key = word.toLowerCase();
  const name = Object.hasOwn(GRAMMARS, key)
    ? key
    : Object.keys(GRAMMARS).find((candidate) => GRAMMARS[candidate]?.aliases?.split(' ').includes(key));
  if (name === undefined) return undefined;
  const { inside = [], mixed } = GRAMMARS[name] ?? {};
  return { name, inside: mixed === undefined || mixed.split(' ').includes(key) ? inside : [] };
}

/** Fetches a language by its name in highlight.js, for `registerLanguage`. */
export async function loadGrammar(name: string): Promise<unknown> {
  return (await GRAMMARS[name]?.load())?.default;
}

/** Names of all languages, and the words that mean them. For documentation and tests. */
export function languageWords(): { readonly name: string; readonly words: readonly string[] }[] {
  return Object.entries(GRAMMARS).map(([name, { aliases }]) => ({
    name,
    words: [name, ...(aliases?.split(' ') ?? [])],
  }));
}
