import { ApiError } from '../../api/index.js';
import { asError } from '../../events.js';
import type { SetupProblem, Store } from '../../store/index.js';
import type { World } from '../world.js';

/**
 * What a failure says of how the page is set up. Asked for only while no request has succeeded: later ones are trouble
 * of the moment.
 */
export function setupProblem(thrown: unknown, url: string): SetupProblem | null {
  if (!(thrown instanceof ApiError)) return null;
  const { code, status, contentType } = thrown;
  const facts = { url, ...(status !== undefined && { status }), ...(contentType !== undefined && { contentType }) };
  if (code === 'not_chatkit') return { kind: 'not-chatkit', ...facts };
  if (code === 'http' && (status === 404 || status === 405)) return { kind: 'not-found', ...facts };
  // On the page's own origin, a lost connection is likelier than a mistake; elsewhere it may well be CORS.
  const foreign = new URL(url, location.href).origin !== location.origin;
  return code === 'network' && foreign && navigator.onLine ? { kind: 'unreachable', ...facts } : null;
}

/** Shows, instead of the chat, what a failed first request says of how the page is set up; nothing when it says nothing. */
export function showSetupProblem({ store, api }: World, thrown: unknown, url: string): void {
  const problem = setupProblem(thrown, url);
  // The page may have named another server meanwhile.
  if (!problem || api()?.url !== url) return;
  reportSetup(store, problem, thrown);
}

/** Says in the element and, with all that is known, in the console how the page is set up wrongly. */
export function reportSetup(store: Store, problem: SetupProblem, thrown: unknown): void {
  store.dispatch({ type: 'setup.set', problem });
  console.error(`<openai-chatkit> ${asError(thrown).message} Is api.url the address of a ChatKit server?`);
}
