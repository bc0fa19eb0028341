import type { ReactiveControllerHost } from 'lit';
import { tipAnchor } from './tip-anchor.js';

/** Has the names of icon buttons shown in `host`: what that takes is fetched when one is first pointed at or focused. */
export function showTips(host: ReactiveControllerHost & HTMLElement): void {
  const stop = new AbortController();
  const { signal } = stop;
  /** Where the pointer or the focus is by the time the chunk is there. */
  let latest: Event['target'] = null;
  let isPointer = false;
  const load = async (event: Event): Promise<void> => {
    latest = event instanceof PointerEvent && event.pointerType === 'touch' ? null : event.target;
    isPointer = event instanceof PointerEvent;
    if (!tipAnchor(latest)) return;
    const { Tips } = await import('./tips.js');
    if (signal.aborted) return;
    stop.abort();
    const tips = new Tips(host);
    if (isPointer) tips.over(latest);
    else tips.focused(latest);
  };
  for (const name of ['pointerover', 'focusin']) {
    // Without the chunk there is no tip; the next button tries again.
    host.addEventListener(name, (event) => void load(event).catch(() => undefined), { signal });
  }
}
