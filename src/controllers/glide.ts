/** In line with `--ck-dur-3` and `--ck-ease`. */
const TIMING: KeyframeAnimationOptions = { duration: 200, easing: 'cubic-bezier(.2, .8, .2, 1)' };

/** Lets an element travel to where a redraw puts it, instead of jumping there. By transform only: nothing is laid out twice. */
export class Glide {
  #from: number | null = null;

  /** Notes where `element` is, before the change. */
  start(element: Element | null): void {
    const box = element?.getBoundingClientRect();
    this.#from = box && box.height > 0 ? box.top : null;
  }

  /** After the change: moves `element` from where it was. Does nothing for those who asked for less motion. */
  finish(element: Element | null): void {
    const from = this.#from;
    this.#from = null;
    if (!element || from === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const distance = from - element.getBoundingClientRect().top;
    if (Math.abs(distance) < 1) return;
    element.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], TIMING);
  }
}
