import type { ServerResponse } from 'node:http';

type Headers = Readonly<Record<string, string>>;

/** Answers with a JSON document. */
export function sendJson(response: ServerResponse, status: number, document: unknown, headers: Headers = {}): void {
  send(response, status, 'application/json', JSON.stringify(document), headers);
}

/** Answers with plain text. */
export function sendText(response: ServerResponse, status: number, text: string, headers: Headers = {}): void {
  send(response, status, 'text/plain; charset=utf-8', text, headers);
}

/** An answer without a body. */
export function sendEmpty(response: ServerResponse, status: number, headers: Headers = {}): void {
  response.writeHead(status, headers).end();
}

function send(response: ServerResponse, status: number, type: string, body: string, headers: Headers): void {
  const bytes = Buffer.from(body, 'utf8');
  response.writeHead(status, { 'content-type': type, 'content-length': String(bytes.length), ...headers }).end(bytes);
}
