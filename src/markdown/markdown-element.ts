import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LightElement } from '../ui/light-element.js';
import type { MarkSet } from './annotations/marks.js';
import type { MarkdownContext } from './context.js';
import { FrameTimer } from './frame-timer.js';
import { MarkdownRenderer } from './markdown-renderer.js';

/**
 * A text in Markdown that may still be growing. It draws at most once a frame, however often the text changes. Nothing
 * is drawn before `context` is set. The element may be moved in the document; what is drawn stays.
 *
 * @tag ck-markdown
 */
export class MarkdownElement extends LightElement {
  /** The whole text so far. */
  @property({ attribute: false }) text = '';
  /** More text will follow: half-open markup at the end is repaired or held back. */
  @property({ type: Boolean }) streaming = false;
  @property({ attribute: false }) context: MarkdownContext | null = null;
  /** What stands between the characters of the text, such as citations. */
  @property({ attribute: false }) marks: MarkSet | null = null;

  #renderer: MarkdownRenderer | null = null;
  #stale = false;
  /** Runs while the frame in which something was drawn lasts. */
  readonly #frame = new FrameTimer(() => {
    if (this.#stale) this.#draw();
  });

  protected override render(): TemplateResult {
    return html`<div class="ck-prose"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.context) return;
    if (this.#renderer) {
      if (changed.has('context')) this.#renderer.setContext(this.context);
    } else {
      const root = this.querySelector<HTMLElement>('.ck-prose');
      if (root) this.#renderer = new MarkdownRenderer(root, this.context);
    }
    if (this.#frame.pending) this.#stale = true;
    else this.#draw();
  }

  #draw(): void {
    this.#stale = false;
    this.#renderer?.render(this.text, { streaming: this.streaming, marks: this.marks });
    this.#frame.request();
  }
}
