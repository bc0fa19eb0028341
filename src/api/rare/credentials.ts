import type { ResolvedApi } from '../../options.js';
import { ApiError } from '../errors.js';
import type { Credentials } from '../rest.js';

const authError = (message: string, cause?: unknown) => new ApiError('auth', message, { status: 401, cause });

/** `api` is asked each time: pages replace their functions. */
export function createCredentials(api: () => ResolvedApi): Credentials {
  let secret: string | null = null;
  let asking: Promise<string> | null = null;

  const request = async (): Promise<string> => {
    let answer: unknown;
    try {
      const now = api();
      if (now.kind === 'custom') throw new Error('There is no api.getClientSecret.');
      answer = await now.getClientSecret(secret);
    } catch (thrown) {
      throw authError('api.getClientSecret failed.', thrown);
    }
    if (typeof answer !== 'string' || answer === '') throw authError('api.getClientSecret gave no secret.');
    if (answer === secret) throw authError('api.getClientSecret gave the secret that the server refused.');
    secret = answer;
    return answer;
  };
  const shared = (): Promise<string> => {
    asking ??= request().finally(() => {
      asking = null;
    });
    return asking;
  };
  return {
    current: () => (secret === null ? shared() : Promise.resolve(secret)),
    renew: (rejected) => (secret !== null && secret !== rejected ? Promise.resolve(secret) : shared()),
  };
}
