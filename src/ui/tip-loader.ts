import type { ReactiveControllerHost } from 'lit';
import { tipAnchor } from './tip-anchor.js';

/** Has the names of icon buttons shown in `host`: what that takes is fetched when one is first pointed at or focused. */
export function showTips(host: ReactiveControllerHost & HTMLElement): void {
  const stop = new AbortController();
  const { signal } = stop;
  const load = async (event: Event): Promise<void> => {
    const anchor = tipAnchor(event.target);
    if (!anchor) return;
    const { Tips } = await import('./tips.js');
    if (signal.aborted) return;
    stop.abort();
    const tips = new Tips(host);
    if (!(event instanceof PointerEvent)) tips.focused(anchor);
    else if (event.pointerType !== 'touch') tips.over(anchor);
  };
  for (const name of ['pointerover', 'focusin']) {
    // Without the chunk there is no tip; the next button tries again.
    host.addEventListener(name, (event) => void load(event).catch(() => undefined), { signal });
  }
}
