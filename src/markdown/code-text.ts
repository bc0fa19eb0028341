import { setText } from './inline-dom.js';

/** Lines in one part. Each part is a block of its own, so that the browser lays out only the last one again. */
const PART_LINES = 32;

/**
 * The text of a code block, in parts of equal numbers of lines. A plugin may replace what is in a part by nodes with the
 * same text; a part that changes later is plain again.
 */
export class CodeText {
  readonly #element: HTMLElement;
  readonly #parts: { readonly span: HTMLElement; readonly text: Text }[] = [];
  /** How many lines are drawn, the last of which may have grown since. */
  #drawn = 0;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /**
   * Shows `lines`. With `onlyGrown`, nothing but the last line that was drawn may have changed. False when the time was
   * used up before the end.
   */
  update(lines: readonly string[], onlyGrown: boolean, expired: () => boolean): boolean {
    const count = Math.ceil(lines.length / PART_LINES);
    let part = onlyGrown ? Math.floor(Math.max(0, Math.min(this.#drawn, lines.length) - 1) / PART_LINES) : 0;
    for (; part < count; part += 1) {
      const from = part * PART_LINES;
      const text = lines.slice(from, from + PART_LINES).join('\n');
      this.#draw(part, part === count - 1 ? text : `${text}\n`);
      this.#drawn = Math.min(lines.length, from + PART_LINES);
      if (part < count - 1 && expired()) return false;
    }
    while (this.#parts.length > count) this.#parts.pop()?.span.remove();
    this.#drawn = lines.length;
    return true;
  }

  #draw(part: number, text: string): void {
    const present = this.#parts[part];
    if (present) {
      if (present.text.data === text) return;
      // A plugin may have put nodes of its own in the place of the text.
      if (present.text.parentNode !== present.span) present.span.replaceChildren(present.text);
      setText(present.text, text);
      return;
    }
    const span = document.createElement('span');
    span.className = 'ck-code-part';
    const node = document.createTextNode(text);
    span.append(node);
    this.#parts.push({ span, text: node });
    this.#element.append(span);
  }
}
