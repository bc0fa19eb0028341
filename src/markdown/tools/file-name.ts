/** Endings of files by the words that fences use for languages, where they differ. */
const ENDINGS: Readonly<Record<string, string>> = {
  assembly: 'asm',
  batch: 'bat',
  bash: 'sh',
  'c++': 'cpp',
  csharp: 'cs',
  'c#': 'cs',
  clojure: 'clj',
  elixir: 'ex',
  erlang: 'erl',
  fsharp: 'fs',
  golang: 'go',
  graphql: 'graphql',
  haskell: 'hs',
  javascript: 'js',
  json5: 'json5',
  jsonc: 'json',
  julia: 'jl',
  kotlin: 'kt',
  latex: 'tex',
  markdown: 'md',
  matlab: 'm',
  mermaid: 'mmd',
  objc: 'm',
  objectivec: 'm',
  ocaml: 'ml',
  perl: 'pl',
  plain: 'txt',
  plaintext: 'txt',
  powershell: 'ps1',
  protobuf: 'proto',
  python: 'py',
  ruby: 'rb',
  rust: 'rs',
  shell: 'sh',
  svelte: 'svelte',
  terraform: 'tf',
  text: 'txt',
  typescript: 'ts',
  yaml: 'yml',
  zsh: 'sh',
};

/** Languages whose files have a name and no ending. */
const WHOLE_NAMES: Readonly<Record<string, string>> = {
  docker: 'Dockerfile',
  dockerfile: 'Dockerfile',
  make: 'Makefile',
  makefile: 'Makefile',
};

const LONGEST = 80;
/** `title="app.ts"`, `filename=app.ts`, `file: app.ts`. */
const NAMED = /(?:^|[\s{,])(?:title|file_?name|file|name)\s*[=:]\s*(?:"([^"]+)"|'([^']+)'|([^\s}"',]+))/i;
/** A word that is a file's name by itself, or after the language: `ts:src/app.ts`. */
const BARE = /(?:^|[\s:])((?:[\w.@+-]+\/)*[\w@+-][\w.@+-]*\.[a-z]\w{0,7})(?=\s|$)/i;

/** The last part of a path, without what file systems or people would stumble over; empty when nothing is left. */
function plainName(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .trim();
  return Array.from(plain).slice(-LONGEST).join('');
}

/**
 * What the file of a code block is called: the name that its fence gives, else one with the language's ending.
 *
 * @param info everything after the fence
 */
export function codeFileName(info: string): string {
  const named = NAMED.exec(info);
  const bare = BARE.exec(info);
  const given = plainName(named?.[1] ?? named?.[2] ?? named?.[3] ?? bare?.[1] ?? '');
  if (given !== '') return given;
  const language = (/^[^\s:{]*/.exec(info.trim())?.[0] ?? '').toLowerCase();
  if (Object.hasOwn(WHOLE_NAMES, language)) return WHOLE_NAMES[language] ?? '';
  const ending = Object.hasOwn(ENDINGS, language) ? ENDINGS[language] : language;
  return `code.${/^\w{1,10}$/.test(ending ?? '') ? ending : 'txt'}`;
}
