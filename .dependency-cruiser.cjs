// Who may import whom: docs/architecture.md. `import type` counts.
/** From this folder or file, everything under src/ is forbidden but these. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}` },
  to: { path: '^src/', pathNot: [...allowed, from].map((path) => `^src/${path}`) },
});
const OPTIONS = 'options(\\.ts$|/)';
const EVENTS = 'events(\\.ts$|/)';
const I18N = 'i18n/';

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    only('protocol-knows-nothing', 'protocol/', []),
    only('events-know-nothing', EVENTS, []),
    only('options-know-nothing', OPTIONS, []),
    only('i18n', I18N, []),
    only('store', 'store/', [OPTIONS, I18N, 'protocol/']),
    only('api', 'api/', [OPTIONS, 'protocol/']),
    only('session', 'session/', ['api/', 'store/', I18N, EVENTS, OPTIONS, 'protocol/']),
    only('testing', 'testing/', ['protocol/']),
    only('controllers', 'controllers/', []),
    only('ui', 'ui/', ['controllers/', 'context/', I18N]),
    only('theme', 'theme/', [OPTIONS]),
    only('context', 'context/', ['session/commands\\.ts$', 'store/', I18N, 'protocol/']),
    only('markdown', 'markdown/', ['ui/', 'protocol/']),
    only('threads', 'threads/', [
      'widgets/',
      'markdown/',
      'context/',
      'controllers/',
      'ui/',
      I18N,
      'store/',
      OPTIONS,
      'protocol/',
    ]),
    only('composer', 'composer/', ['context/', 'controllers/', 'ui/', I18N, OPTIONS, 'store/', 'protocol/']),
    only('widgets', 'widgets/', ['markdown/', 'context/', 'controllers/', 'ui/', 'store/', 'protocol/']),
    {
      name: 'sanitisers-in-markdown-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/markdown/' },
      to: { path: 'node_modules/(marked|dompurify)/' },
    },
    {
      name: 'no-lit-below-context',
      severity: 'error',
      from: { path: '^src/(protocol|store|api|session|options|i18n|events|testing|chatkit-element|index|define|cdn)' },
      to: { path: 'node_modules/(lit|@lit)' },
    },
    {
      name: 'only-declared-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
    { name: 'nothing-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
