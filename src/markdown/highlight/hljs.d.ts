// The ES modules of highlight.js for browsers come without types. What is used of them is in highlight-api.ts.

declare module '@highlightjs/cdn-assets/es/core.min.js' {
  const hljs: { newInstance(): unknown };
  export default hljs;
}

declare module '@highlightjs/cdn-assets/es/languages/*.min.js' {
  const grammar: unknown;
  export default grammar;
}
