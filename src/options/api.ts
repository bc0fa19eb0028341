import { defined, type Reader } from './reader.js';
import type { ResolvedApi } from './resolved.js';
import type { FileUploadStrategy } from './types.js';

/** OpenAI's endpoints for hosted mode (PROTOCOL A12). */
export const HOSTED_URL = 'https://api.openai.com/v1/chatkit/conversation';
const HOSTED_FILES = 'https://api.openai.com/v1/chatkit/files';

/** The server to talk to; null when the page named none. */
export function resolveApi(options: Reader): ResolvedApi | null {
  const api = options.object('api');
  const fetch = api.function<typeof globalThis.fetch>('fetch');
  const getClientSecret = api.function<(current: string | null) => Promise<string>>('getClientSecret');
  if (getClientSecret) return resolveHosted(api, getClientSecret, fetch);
  const url = readUrl(api);
  if (url === undefined) return null;
  return defined({ kind: 'custom' as const, url, fetch, uploadStrategy: readStrategy(api) });
}

function resolveHosted(
  api: Reader,
  getClientSecret: (current: string | null) => Promise<string>,
  fetch: typeof globalThis.fetch | undefined,
): ResolvedApi {
  const own = api.has('url') ? readUrl(api) : undefined;
  // A proxy takes the files beside the conversation, as the hosted service does.
  const uploadUrl = own === undefined ? HOSTED_FILES : own.replace(/\/conversation\/?$/, '/files');
  return defined({
    kind: 'hosted' as const,
    url: own ?? HOSTED_URL,
    fetch,
    getClientSecret,
    uploadStrategy: readStrategy(api) ?? { type: 'direct' as const, uploadUrl },
  });
}

/** A `URL` object is taken too: today's types ask for a string, and pages get it wrong. */
function readUrl(api: Reader): string | undefined {
  const value = api.raw('url');
  if (value instanceof URL) return value.href;
  return api.required('url');
}

function readStrategy(api: Reader): FileUploadStrategy | undefined {
  if (!api.has('uploadStrategy')) return undefined;
  const strategy = api.object('uploadStrategy');
  const type = strategy.oneOf('type', ['two_phase', 'direct']);
  if (type !== 'direct') return type && { type };
  const uploadUrl = strategy.required('uploadUrl');
  return uploadUrl === undefined ? undefined : { type, uploadUrl };
}
