import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HttpError } from '../errors.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** The pages run nothing but their own files: no inline script or style, and no string becomes markup. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob: https:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * Serves a file below a folder, with an ETag.
 * @param urlPath the part of the address below the folder, still percent-encoded
 * @param hidden folders at the top that are not served
 * @throws HttpError 404 for anything that is not a plain file in there
 */
export async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  urlPath: string,
  hidden: readonly string[] = [],
): Promise<void> {
  const file = resolveInside(folder, urlPath, hidden);
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) throw new HttpError(404, 'Not found');
  const etag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const headers = {
    etag,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(type.startsWith('text/html') ? { 'content-security-policy': PAGE_POLICY } : {}),
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': String(info.size) });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

/** @throws HttpError 404 when the path leads out of the folder, into a hidden file, or cannot be decoded */
function resolveInside(folder: string, urlPath: string, hidden: readonly string[]): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    throw new HttpError(404, 'Not found');
  }
  const segments = decoded.split('/').filter((segment) => segment !== '');
  // Also closes the roads of other systems: drive letters, backslashes, NUL, `..`, and dotfiles.
  const unsafe = segments.some((segment) => segment.startsWith('.') || /[\\:\0]/.test(segment));
  if (unsafe || hidden.includes(segments[0] ?? '')) throw new HttpError(404, 'Not found');
  return path.join(folder, ...segments);
}
