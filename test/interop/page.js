// The page of the interop tests. It keeps all that the element says and asks for in `window.interop`.
// In the address: `world` (the server's store) and `options` (JSON, laid over the defaults).
/* global document, location, addEventListener, window, AbortSignal, FormData, URLSearchParams */

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
  called: [],
  violations: [],
  watched: [],
  tool: async () => ({ selected: 3 }),
};
window.interop = interop;

addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  interop.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
);

const plain = ({ error, ...detail }) => {
  if (!error) return detail;
  const { name, message, code, status, cause } = error;
  const said = typeof cause === 'string' ? cause : undefined;
  return { ...detail, error: { isError: error instanceof Error, name, message, code, status, said } };
};

for (const name of EVENTS)
  element.addEventListener(`chatkit.${name}`, ({ detail }) =>
    interop.events.push({ name, detail: detail && plain(detail) }),
  );

const isPlain = (value) => Object.getPrototypeOf(value) === Object.prototype;

/** What an upload sends: the fields of a form, or the type of bare bytes. */
const sent = (body) => (body instanceof FormData ? { fields: [...body.keys()] } : { bytes: body.size });

/** Notes how the element calls `api.fetch` (PROTOCOL 1.1), then lets it through. */
function notedFetch(input, init) {
  const note = {
    ...(typeof init.body === 'string'
      ? JSON.parse(init.body)
      : {
          type: 'upload',
          params: { path: new URL(input, location.href).pathname, method: init.method, ...sent(init.body) },
        }),
    call: {
      input: typeof input,
      headers: isPlain(init.headers ?? {}) ? { ...init.headers } : 'not a plain object',
      signal: init.signal instanceof AbortSignal,
      bare: this === undefined || this === window,
    },
  };
  interop.requests.push(note);
  return fetch(input, init);
}

const query = new URLSearchParams(location.search);
const options = {
  api: {
    url: `/chatkit/${query.get('world')}`,
    fetch: notedFetch,
    uploadStrategy: { type: query.get('uploads') ?? 'two_phase', uploadUrl: `/upload/${query.get('world')}` },
  },
  onClientTool: (call) => {
    interop.toolCalls.push(call);
    return interop.tool(call);
  },
  widgets: {
    onAction: async (action, { id }) => void interop.called.push({ name: 'onAction', detail: { action, id } }),
  },
  entities: {
    onClick: (entity) => void interop.called.push({ name: 'onClick', detail: entity }),
  },
  ...JSON.parse(query.get('options') ?? '{}'),
};
interop.configure = (more) => element.setOptions({ ...options, ...more });
interop.configure({});
