/** What blocks, the HTML renderer and the `marked` function need; we parse blocks ourselves and make elements of tokens. */
const UNUSED_METHODS = {
  Lexer: ['rules', 'lex', 'lexInline', 'blockTokens', 'inline'],
  Tokenizer: [
    ...['space', 'code', 'fences', 'heading', 'hr', 'blockquote', 'list', 'html', 'def', 'table', 'lheading'],
    ...['paragraph', 'text'],
  ],
  Hooks: ['provideLexer', 'provideParser'],
};
/** Of the rule sets that the lexer chooses among, the two that we choose among. */
const RULES =
  /let (\w+)=\{other:(\w+),block:\w+\.normal,inline:(\w+)\.normal\};this\.options\.pedantic\?.+?,this\.tokenizer\.rules=\1\}/;
const chooseRules = (_all, rules, other, inline) =>
  `let ${rules}={other:${other},inline:this.options.breaks?${inline}.breaks:${inline}.gfm};this.tokenizer.rules=${rules}}`;

/** The code without those entries of the object `name` that nothing else in it mentions. */
function keepMentioned(code, program, name) {
  const declarations = program.body.flatMap((statement) => statement.declarations ?? []);
  const { init } = declarations.find(({ id }) => id.name === name);
  const rest = code.slice(0, init.start) + code.slice(init.end);
  const kept = init.properties.filter(({ key }) => new RegExp(`\\b${key.name}\\b`).test(rest));
  const entries = kept.map(({ start, end }) => code.slice(start, end));
  return `${code.slice(0, init.start)}{${entries.join(',')}}${code.slice(init.end)}`;
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
  let made = '';
  let at = 0;
  for (const { start, end, text } of cuts) {
    made += code.slice(at, start) + text;
    at = end;
  }
  const exports = Object.keys(UNUSED_METHODS).map((name) => `${names.get(name)} as ${name}`);
  return `${made}${code.slice(at)}\nexport {${exports.join(',')}};`;
}

/**
 * marked is one minified module of which we use the inline lexer: a third. Its classes hold the rest, so it is cut out here,
 * before the bundler looks for what is unused. A version of marked that looks different fails the build.
 */
export const markedInline = {
  name: 'marked-inline',
  transform(code, id) {
    if (!/\/marked\/lib\/marked\.esm\.js$/.test(id)) return null;
    const [, , otherRules] =
      RULES.exec(code) ?? this.error('marked chooses its rules in another way than is known here');
    const chosen = code.replace(RULES, chooseRules).replaceAll('this.options.pedantic', '!1');
    const inline = keepInline(chosen, this.parse(chosen));
    return { code: keepMentioned(inline, this.parse(inline), otherRules), map: { mappings: '' } };
  },
};
