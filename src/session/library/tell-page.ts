import { ChatKitError } from '../../events.js';
import { allStrings } from '../../i18n/all-strings.js';
import type { ThreadStreamEvent } from '../../protocol/index.js';
import { serverErrorText } from '../../store/rare/server-error-text.js';
import type { World } from '../world.js';

/** Tells the page of what a stream says to it: effects, and errors (PROTOCOL 3.1). */
export function tellPage({ emit, fail, store }: World, event: ThreadStreamEvent): void {
  if (event.type === 'client_effect') emit('chatkit.effect', { name: event.name, data: { ...event.data } });
  if (event.type !== 'error') return;
  const { code, message, allow_retry: allowRetry } = event;
  const error = { code, allowRetry, ...(message !== undefined && { message }) };
  const { text } = serverErrorText(error, allStrings(store.state.translation));
  fail(new ChatKitError('StreamError', text, { code, allowRetry, cause: undefined }));
}
