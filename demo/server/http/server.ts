import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ServerConfig } from '../config.js';
import { HttpError } from '../errors.js';
import type { Uploads } from '../files/uploads.js';
import type { ProtocolEndpoint } from '../protocol/endpoint.js';
import { baseUrl, corsHeaders, isAllowedOrigin } from './origin.js';
import { sendEmpty, sendJson } from './respond.js';
import { serveFile } from './static-files.js';

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 120_000;

/** What the routes lead to. */
export interface Routes {
  readonly endpoint: ProtocolEndpoint;
  readonly uploads: Uploads;
  readonly config: ServerConfig;
  readonly log: (error: unknown) => void;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** The part of the path behind the route's prefix. */
  readonly rest: string;
}

type Handler = (exchange: Exchange, routes: Routes) => Promise<void>;

interface Route {
  /** A whole path, or the beginning of one when it ends with a slash. */
  readonly path: string;
  readonly methods: readonly string[];
  readonly handle: Handler;
}

const READ = ['GET', 'HEAD'];

/** The first fitting path wins. */
const TABLE: readonly Route[] = [
  {
    path: '/chatkit',
    methods: ['POST'],
    handle: ({ request, response, url }, { endpoint }) => endpoint.handle(request, response, url.origin),
  },
  {
    path: '/uploads',
    methods: ['POST'],
    handle: ({ request, response, url }, { uploads }) => uploads.direct(request, response, url.origin),
  },
  {
    path: '/uploads/',
    methods: ['POST', 'PUT'],
    handle: ({ request, response, url, rest }, { uploads }) =>
      uploads.twoPhase(request, response, {
        id: rest,
        token: url.searchParams.get('token') ?? '',
        baseUrl: url.origin,
      }),
  },
  {
    path: '/files/',
    methods: READ,
    handle: ({ response, rest }, { uploads, config }) =>
      uploads.download(response, rest, config.allowedOrigins.length > 0),
  },
  {
    path: '/dist/',
    methods: READ,
    // The server's own code and pages lie in dist/ too, and are nobody's business there.
    handle: ({ request, response, rest }, { config }) => serveFile(request, response, config.distDir, rest, ['demo']),
  },
  {
    path: '/',
    methods: READ,
    handle: ({ request, response, rest }, { config }) =>
      serveFile(request, response, config.publicDir, rest === '' ? 'index.html' : rest),
  },
];

/** An HTTP server over the routes; not yet listening. */
export function createHttpServer(routes: Routes): Server {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => {
      dispatch(request, response, routes).catch((error: unknown) => answerError(response, error, routes.log));
    },
  );
  server.keepAliveTimeout = 10_000;
  return server;
}

async function dispatch(request: IncomingMessage, response: ServerResponse, routes: Routes): Promise<void> {
  const url = parseUrl(request);
  const { allowedOrigins } = routes.config;
  const cors = corsHeaders(request, allowedOrigins);
  for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
  if (request.method === 'OPTIONS' && 'vary' in cors) {
    sendEmpty(response, 204);
    return;
  }

  const route = TABLE.find(({ path }) => (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path));
  if (!route) throw new HttpError(404, 'Not found');
  if (!route.methods.includes(request.method ?? '')) {
    sendJson(response, 405, { detail: 'Method Not Allowed' }, { allow: route.methods.join(', ') });
    return;
  }
  if (!READ.includes(request.method ?? '') && !isAllowedOrigin(request, allowedOrigins)) {
    throw new HttpError(403, 'Pages of this origin may not use the server. ALLOWED_ORIGINS lets them.');
  }
  await route.handle({ request, response, url, rest: url.pathname.slice(route.path.length) }, routes);
}

function parseUrl(request: IncomingMessage): URL {
  try {
    // Glued, not resolved: a path such as `//host` must stay a path.
    return new URL(`${baseUrl(request)}${request.url ?? '/'}`);
  } catch {
    throw new HttpError(400, 'Bad request');
  }
}

function answerError(response: ServerResponse, error: unknown, log: (error: unknown) => void): void {
  if (!(error instanceof HttpError) && !isClientGone(response, error)) log(error);
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const [status, detail] = error instanceof HttpError ? [error.status, error.message] : [500, 'Internal Server Error'];
  // The rest of a body that was too large is not read.
  sendJson(response, status, { detail }, status === 413 ? { connection: 'close' } : {});
}

/** Whether the client closed its connection before it had all: a page that was left, a request that was aborted. */
function isClientGone(response: ServerResponse, error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return response.destroyed && (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET');
}
