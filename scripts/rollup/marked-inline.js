import { readFileSync } from 'node:fs';
import { rewrite } from './rewrite.js';

/** What blocks, the HTML renderer and the `marked` function need; we parse blocks ourselves and make elements of tokens. */
const UNUSED_METHODS = {
  Lexer: ['rules', 'lex', 'lexInline', 'blockTokens', 'inline', 'infiniteLoopError'],
  Tokenizer: [
    ...['space', 'code', 'fences', 'heading', 'hr', 'blockquote', 'list', 'html', 'def', 'table', 'lheading'],
    ...['paragraph', 'text'],
  ],
};
/** What only tags and the definitions of references need: a chunk brings a lexer that reads them (`src/markdown/rare/`). */
const RARE = {
  methods: ['tag', 'linkInText'],
  rules: ['tag', 'reflinkSearch'],
  /** What the rest does with them: nothing, or as if there were no definition. */
  uses: [
    [/\w+=this\.tokenizer\.tag\(\w+\)/, '!1'],
    [/,\w+=\w+\.state\.inRawBlock(?=;)/, ''],
    [/\w+\.state\.inRawBlock=\w+;(?=return)/, ''],
    [/let \w+=this\.lexer\.state\.inRawBlock;(return\{.+?),escaped:\w+\}/, '$1}'],
    [/let (\w+)=\w+\[\w+\((\w+)\[2\]\|\|\2\[1\]\)\];if\(!\1\)\{(.+?\})\}return .+?\)(?=\})/, '$3'],
    [/this\.tokens\.links&&\w+\.includes\("\["\)/, '!1'],
    [/\w+\.inline\.tag\.exec\(\w+\)\|\|/, ''],
    [/tag:\w+,(autolink:\w+\}=this\.tokenizer\.rules\.inline)/, '$1'],
    [/\w+\.exec\((\w+)\)\|\|(?=\w+\.exec\(\1\);)/, ''],
  ],
};
/** Of the rule sets that the lexer chooses among, the two that we choose among. */
const RULES =
  /let (\w+)=\{other:(\w+),block:\w+\.normal,inline:(\w+)\.normal\};this\.options\.pedantic\?.+?,this\.tokenizer\.rules=\1\}/;
const chooseRules = (_all, rules, other, inline) =>
  `let ${rules}={other:${other},inline:this.options.breaks?${inline}.breaks:${inline}.gfm};this.tokenizer.rules=${rules}}`;

/** What we never need of the rest, and what stands there instead. */
const SIMPLER = [
  // Options are always given.
  [/this\.options=(\w+)\|\|\w+/g, 'this.options=$1'],
  // Browsers that can run the element know lookbehind.
  [/\(\(\w+=""\)=>\{try\{return!!new RegExp\("\(\?<=1\)\(\?<!1\)"\+\w+\)\}catch\{return!1\}\}\)\(\)/, '!0'],
  // Nobody replaces the tokenizer's methods.
  [/\|\|this\.tokenizer\.emStrong!==\w+\.prototype\.emStrong\|\|this\.tokenizer\.del!==\w+\.prototype\.del/, ''],
  // Text that no rule takes ends the reading, as it does in marked, without a word.
  [/this\.infiniteLoopError\(\w+\.charCodeAt\(0\)\);/g, ''],
  // We resolve character references ourselves, from the source of a text.
  [/text:\w+\?(\w+\[0\]):\w+\(\1\),escaped/, 'text:$1,escaped'],
];

/** `code` without what `cuts` name, or with their text in its place. */
function edit(code, cuts) {
  let made = '';
  let at = 0;
  for (const { start, end, text = '' } of cuts) {
    made += code.slice(at, start) + text;
    at = end;
  }
  return made + code.slice(at);
}

const declarationOf = (program, name) =>
  program.body.flatMap((statement) => statement.declarations ?? []).find(({ id }) => id.name === name);

/** Leaves those entries of the object `name` for which `isKept` says so. */
function keepEntries(code, program, name, isKept) {
  const { init } = declarationOf(program, name);
  const kept = init.properties.filter(isKept).map(({ start, end }) => code.slice(start, end));
  return edit(code, [{ start: init.start, end: init.end, text: `{${kept.join(',')}}` }]);
}

const mentions = (code, name) => new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(code);

/** The code without those entries of the object `name` that nothing else in it mentions. */
function keepMentioned(code, program, name) {
  const { init } = declarationOf(program, name);
  const rest = edit(code, [init]);
  return keepEntries(code, program, name, ({ key }) => mentions(rest, key.name));
}

/** The code without functions that nothing else in it mentions. */
function withoutUnusedFunctions(code, parse) {
  const unused = parse(code).body.filter(
    ({ type, id, start, end }) =>
      type === 'FunctionDeclaration' && !mentions(code.slice(0, start) + code.slice(end), id.name),
  );
  return unused.length === 0 ? code : withoutUnusedFunctions(edit(code, unused), parse);
}

/** The code without the statements that only a setting would run that is `!1` here. */
function withoutDeadBranches(code, program) {
  const cuts = [];
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (node.type === 'IfStatement' && code.slice(node.test.start, node.test.end) === '!1') {
      const { start, end, alternate } = node;
      cuts.push({ start, end, text: alternate ? code.slice(alternate.start, alternate.end) : ';' });
    } else Object.values(node).forEach(visit);
  };
  visit(program);
  return edit(code, cuts);
}

/** The rules of plain Markdown without those that GFM has of its own (we never choose plain Markdown) and `others`. */
function withoutOverridden(code, program, inlineRules, others) {
  const sets = Object.fromEntries(
    declarationOf(program, inlineRules).init.properties.map(({ key, value }) => [key.name, value.name]),
  );
  const own = declarationOf(program, sets.gfm).init.properties.map(({ key }) => key?.name);
  return keepEntries(code, program, sets.normal, ({ key }) => ![...own, ...others].includes(key.name));
}

const exportedNames = (program) => {
  const { specifiers } = program.body.find(({ type }) => type === 'ExportNamedDeclaration');
  return new Map(specifiers.map(({ exported, local }) => [exported.name, local.name]));
};

/** Takes the unused methods out of marked's classes, and lets the bundler drop what only they needed. */
function keepInline(code, program, unusedMethods) {
  const names = exportedNames(program);
  const kept = new Set(Object.keys(unusedMethods).map((name) => names.get(name)));
  const cuts = [];
  const cut = (start, end, text = '') => cuts.push({ start, end, text });
  const firstUnused = names.get('Renderer');
  let past = false;
  for (const statement of program.body) {
    const declarations = statement.type === 'VariableDeclaration' ? statement.declarations : [];
    past ||= declarations.some(({ id }) => id.name === firstUnused);
    if (past && !declarations.some(({ id }) => kept.has(id.name))) cut(statement.start, statement.end);
    for (const { id, init } of declarations) {
      if (init === null) continue;
      const unused = Object.entries(unusedMethods).find(([name]) => names.get(name) === id.name)?.[1];
      if (unused) {
        for (const { type, key, start, end } of init.body.body) {
          if (type === 'MethodDefinition' && unused.includes(key.name)) cut(start, end);
        }
      } else if (init.type === 'CallExpression' || init.properties?.some(({ type }) => type === 'SpreadElement')) {
        // The bundler cannot see that making a regular expression has no other effect.
        cut(init.start, init.start, '/*@__PURE__*/(()=>(');
        cut(init.end, init.end, '))()');
      }
    }
  }
  const exports = Object.keys(unusedMethods).map((name) => `${names.get(name)} as ${name}`);
  return `${edit(code, cuts)}\nexport {${exports.join(',')}};`;
}

/** The inline lexer: all of it, or what the core needs. */
function inlineOf(code, parse, isWhole) {
  const [, , otherRules, inlineRules] = RULES.exec(code) ?? [];
  if (!otherRules) throw new Error('marked chooses its rules in another way than is known here');
  let made = code.replace(RULES, chooseRules).replaceAll('this.options.pedantic', '!1');
  made = rewrite('marked', made, isWhole ? SIMPLER : [...SIMPLER, ...RARE.uses]);
  made = withoutOverridden(made, parse(made), inlineRules, isWhole ? [] : RARE.rules);
  made = withoutDeadBranches(made, parse(made));
  const { Lexer, Tokenizer } = UNUSED_METHODS;
  const rare = isWhole ? [] : RARE.methods;
  made = keepInline(made, parse(made), { Lexer: [...Lexer, ...rare], Tokenizer: [...Tokenizer, ...rare] });
  made = withoutUnusedFunctions(made, parse);
  return keepMentioned(made, parse(made), otherRules);
}

const MARKED = /\/marked\/lib\/marked\.esm\.js$/;
const WHOLE = '?whole';

/**
 * marked is one minified module of which we use the inline lexer: a third. Its classes hold the rest, so it is cut out here,
 * before the bundler looks for what is unused. The core has the lexer without rare syntax; the chunk of rare syntax has all
 * of it. A version of marked that looks different fails the build.
 */
export const markedInline = {
  name: 'marked-inline',
  async resolveId(source, importer, options) {
    if (source !== 'marked' || !/\/markdown\/rare\//.test(importer)) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found && `${found.id}${WHOLE}`;
  },
  load: (id) => (id.endsWith(WHOLE) ? readFileSync(id.slice(0, -WHOLE.length), 'utf8') : null),
  transform(code, id) {
    const isWhole = id.endsWith(WHOLE);
    if (!MARKED.test(isWhole ? id.slice(0, -WHOLE.length) : id)) return null;
    return { code: inlineOf(code, (source) => this.parse(source), isWhole), map: { mappings: '' } };
  },
};
