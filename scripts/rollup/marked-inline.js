/** What blocks, the HTML renderer and the `marked` function need; we parse blocks ourselves and make elements of tokens. */
const UNUSED_METHODS = {
  Lexer: ['rules', 'lex', 'lexInline', 'blockTokens', 'inline'],
  Tokenizer: [
    ...['space', 'code', 'fences', 'heading', 'hr', 'blockquote', 'list', 'html', 'def', 'table', 'lheading'],
    ...['paragraph', 'text'],
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

/** The rules of plain Markdown without those that GFM has of its own: we never choose plain Markdown. */
function withoutOverridden(code, program, inlineRules) {
  const sets = Object.fromEntries(
    declarationOf(program, inlineRules).init.properties.map(({ key, value }) => [key.name, value.name]),
  );
  const own = declarationOf(program, sets.gfm).init.properties.map(({ key }) => key?.name);
  return keepEntries(code, program, sets.normal, ({ key }) => !own.includes(key.name));
}

const exportedNames = (program) => {
  const { specifiers } = program.body.find(({ type }) => type === 'ExportNamedDeclaration');
  return new Map(specifiers.map(({ exported, local }) => [exported.name, local.name]));
};

/** Takes the unused methods out of marked's classes, and lets the bundler drop what only they needed. */
function keepInline(code, program) {
  const names = exportedNames(program);
  const kept = new Set(Object.keys(UNUSED_METHODS).map((name) => names.get(name)));
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
      const unused = Object.entries(UNUSED_METHODS).find(([name]) => names.get(name) === id.name)?.[1];
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
  const exports = Object.keys(UNUSED_METHODS).map((name) => `${names.get(name)} as ${name}`);
  return `${edit(code, cuts)}\nexport {${exports.join(',')}};`;
}

/**
 * marked is one minified module of which we use the inline lexer: a third. Its classes hold the rest, so it is cut out here,
 * before the bundler looks for what is unused. A version of marked that looks different fails the build.
 */
export const markedInline = {
  name: 'marked-inline',
  transform(code, id) {
    if (!/\/marked\/lib\/marked\.esm\.js$/.test(id)) return null;
    const [, , otherRules, inlineRules] =
      RULES.exec(code) ?? this.error('marked chooses its rules in another way than is known here');
    const parse = (source) => this.parse(source);
    let made = code.replace(RULES, chooseRules).replaceAll('this.options.pedantic', '!1');
    for (const [pattern, simpler] of SIMPLER) {
      if (made.search(pattern) < 0) this.error(`marked has nothing like ${pattern}`);
      made = made.replace(pattern, simpler);
    }
    made = withoutOverridden(made, parse(made), inlineRules);
    made = withoutDeadBranches(made, parse(made));
    made = withoutUnusedFunctions(keepInline(made, parse(made)), parse);
    return { code: keepMentioned(made, parse(made), otherRules), map: { mappings: '' } };
  },
};
