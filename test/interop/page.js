// The page of the interop tests. It keeps all that the element says and asks for in `window.interop`.
// In the address: `world` (the server's store) and `options` (JSON, laid over the defaults).
/* global document, location, addEventListener, window, AbortSignal, URLSearchParams */

const EVENTS = [
  'ready',
  'error',
  'effect',
  'deeplink',
  'response.start',
  'response.end',
  'history.open',
  'history.close',
  'thread.change',
  'thread.load.start',
  'thread.load.end',
  'tool.change',
  'log',
];

const element = document.querySelector('openai-chatkit');
const interop = {
  element,
  events: [],
  requests: [],
  toolCalls: [],
  violations: [],
  tool: async () => ({ selected: 3 }),
};
window.interop = interop;

addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  interop.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
);

const plain = ({ error, ...detail }) =>
  error
    ? {
        ...detail,
        error: { isError: error instanceof Error, name: error.name, message: error.message, code: error.code },
      }
    : detail;

for (const name of EVENTS)
  element.addEventListener(`chatkit.${name}`, ({ detail }) =>
    interop.events.push({ name, detail: detail && plain(detail) }),
  );

/** Notes how the element calls `api.fetch` (PROTOCOL 1.1), then lets it through. */
function notedFetch(input, init) {
  const note = {
    ...JSON.parse(init.body),
    call: {
      input: typeof input,
      headers: Object.getPrototypeOf(init.headers) === Object.prototype ? { ...init.headers } : 'not a plain object',
      signal: init.signal instanceof AbortSignal,
      bare: this === undefined || this === window,
    },
  };
  interop.requests.push(note);
  return fetch(input, init);
}

const query = new URLSearchParams(location.search);
element.setOptions({
  api: { url: `/chatkit/${query.get('world')}`, fetch: notedFetch },
  onClientTool: (call) => {
    interop.toolCalls.push(call);
    return interop.tool(call);
  },
  ...JSON.parse(query.get('options') ?? '{}'),
});
