import type { IncomingMessage } from 'node:http';

/** The server's address as the client wrote it, without a slash at the end. A proxy in front may forward the original. */
export function baseUrl(request: IncomingMessage): string {
  const host = first(request.headers['x-forwarded-host']) ?? request.headers.host ?? 'localhost';
  const scheme = first(request.headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
  return new URL(`${scheme}://${host}`).origin;
}

/**
 * Whether the page that sent a request may do so. Pages of other sites may not: a browser lets any page post to a
 * server on this machine. Programs that are not browsers send no origin and may.
 */
export function isAllowedOrigin(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin } = request.headers;
  if (origin === undefined || request.headers['sec-fetch-site'] === 'same-origin') return true;
  return allowed.includes(origin) || originHost(origin) === request.headers.host;
}

/** The headers that let an allowed page of another origin read the answer. */
export function corsHeaders(request: IncomingMessage, allowed: readonly string[]): Readonly<Record<string, string>> {
  const { origin } = request.headers;
  if (origin === undefined || !allowed.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, PUT',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
    vary: 'origin',
  };
}

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function first(header: string | string[] | undefined): string | undefined {
  return (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim();
}
