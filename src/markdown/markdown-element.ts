import { html, type PropertyValues, type TemplateResult } from 'lit';
import { LightElement } from '../ui/light-element.js';
import type { MarkSet } from './annotations/marks.js';
import type { MarkdownContext } from './context.js';
import type { Drawing } from './draw-queue.js';
import { FrameTimer } from './frame-timer.js';
import { MarkdownRenderer } from './markdown-renderer.js';

/**
 * A text in Markdown that may still be growing. It draws at most once a frame, however often the text changes. Nothing
 * is drawn before `context` is set. A finished text may wait its turn in the context's queue: until then it stands there
 * as plain text. The element may be moved in the document; what is drawn stays.
 *
 * @tag ck-markdown
 */
export class MarkdownElement extends LightElement implements Drawing {
  static override properties = {
    text: { attribute: false },
    streaming: { type: Boolean },
    context: { attribute: false },
    marks: { attribute: false },
  };
  /** The whole text so far. */
  text = '';
  /** More text will follow: half-open markup at the end is repaired or held back. */
  streaming = false;
  context: MarkdownContext | null = null;
  /** What stands between the characters of the text, such as citations. */
  marks: MarkSet | null = null;

  #renderer: MarkdownRenderer | null = null;
  #queued = false;
  #stale = false;
  /** Runs while the frame in which something was drawn lasts. */
  readonly #frame = new FrameTimer(() => {
    if (this.#stale) this.#draw();
  });

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        if (this.#queued) this.context?.queue?.add(this);
      },
    });
  }

  get drawing(): boolean {
    return this.#renderer?.pending ?? false;
  }

  drawNow(): void {
    const root = this.#root;
    // One that was taken out of the document waits until it comes back.
    if (!this.#queued || !root || !this.context || !this.isConnected) return;
    this.#queued = false;
    root.replaceChildren();
    delete root.dataset['plain'];
    this.#renderer = new MarkdownRenderer(root, this.context);
    this.#draw();
  }

  protected override render(): TemplateResult {
    return html`<div class="ck-prose"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const root = this.#root;
    if (!this.context || !root) return;
    if (!this.#renderer) {
      this.#wait(root, this.context);
      return;
    }
    if (changed.has('context')) this.#renderer.setContext(this.context);
    if (this.#frame.pending) this.#stale = true;
    else this.#draw();
  }

  get #root(): HTMLElement | null {
    return this.querySelector('.ck-prose');
  }

  /** Until it is drawn the text can be read, found and copied as it is. */
  #wait(root: HTMLElement, { queue }: MarkdownContext): void {
    const isFirst = !this.#queued;
    this.#queued = true;
    if (!queue || this.streaming) {
      this.drawNow();
      return;
    }
    root.dataset['plain'] = '';
    root.textContent = this.text;
    if (isFirst) queue.add(this);
  }

  #draw(): void {
    this.#stale = false;
    this.#renderer?.render(this.text, { streaming: this.streaming, marks: this.marks });
    this.#frame.request();
  }
}
