/** The button whose name is to be shown when `target` is pointed at, if it is one. */
export const tipAnchor = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
