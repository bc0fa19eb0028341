import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A page or an endpoint of a test's own site. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.map': 'application/json',
  '.json': 'application/json',
};

/** The strictest policy that the element promises to work under. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'";

/** An HTML page as a route. */
export function page(body: string, headers: Record<string, string> = {}): Route {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><body>${body}</body></html>`);
  };
}

/** A script as a route. */
export function script(code: string): Route {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
    response.end(code);
  };
}

/** What can be asked of {@link chatEndpoint}. */
export interface AnswerOptions {
  /** Milliseconds between the last words and the end of the stream. Default: 0. */
  readonly hold?: number;
  /** Items that come whole before the words. */
  readonly items?: readonly object[];
  /** When given, the answer has no end: the connection is cut after the last words, when what this returns resolves. */
  readonly cut?: () => Promise<void>;
}

/** A ChatKit endpoint that answers every stream operation with the same Markdown, and lists nothing. */
export function chatEndpoint(answer: string, { hold = 0, items = [], cut }: AnswerOptions = {}): Route {
  return async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as {
      type: string;
      params: { input?: { content: unknown } };
    };
    if (!body.params.input) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: [], has_more: false }));
      return;
    }
    const base = { thread_id: 'thr_1', created_at: '2026-11-22T00:00:00' };
    const message = { ...base, id: 'msg_a', type: 'assistant_message' };
    const part = { type: 'output_text', annotations: [] };
    const update = (value: object) => ({ type: 'thread.item.updated', item_id: 'msg_a', update: value });
    const events: object[] = [
      {
        type: 'thread.created',
        thread: { id: 'thr_1', created_at: base.created_at, status: { type: 'active' }, metadata: {} },
      },
      {
        type: 'thread.item.done',
        item: { ...base, id: 'msg_u', type: 'user_message', content: body.params.input.content },
      },
      { type: 'stream_options', stream_options: { allow_cancel: true } },
      ...items.map((item) => ({ type: 'thread.item.done', item: { ...base, ...item } })),
      { type: 'thread.item.added', item: { ...message, content: [] } },
      update({ type: 'assistant_message.content_part.added', content_index: 0, content: { ...part, text: '' } }),
      ...(answer.match(/[^]{1,40}/g) ?? []).map((delta) =>
        update({ type: 'assistant_message.content_part.text_delta', content_index: 0, delta }),
      ),
      { type: 'thread.item.done', item: { ...message, content: [{ ...part, text: answer }] } },
    ];
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of events) {
      if (event === events.at(-1)) {
        if (cut) {
          await cut();
          response.destroy();
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, hold));
      }
      response.write(`data: ${JSON.stringify(event)}\n\n`);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    response.end();
  };
}

/** A server on a free port of 127.0.0.1 that serves dist/ and the given routes, and remembers what was asked. */
export class Site {
  readonly requests: string[] = [];
  readonly #server;
  readonly #cors: boolean;

  constructor(routes: Readonly<Record<string, Route>>, { cors = false } = {}) {
    this.#cors = cors;
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname;
      this.requests.push(path);
      const route = routes[path];
      void (route ? route(request, response) : this.#serveFile(path, response));
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The origin; `host` may be another name of this machine, which makes another origin. */
  origin(host = '127.0.0.1'): string {
    return `http://${host}:${(this.#server.address() as AddressInfo).port}`;
  }

  async #serveFile(path: string, response: ServerResponse): Promise<void> {
    try {
      const body = await readFile(join('dist', normalize(path)));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        ...(this.#cors ? { 'access-control-allow-origin': '*' } : {}),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }
}
