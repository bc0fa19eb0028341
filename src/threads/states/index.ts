/**
 * States that most conversations never come to, and what is said aloud when an answer is finished. A chunk of its own,
 * fetched with the first of these states, and at the latest when the first answer is complete: so it is there when the
 * network is not.
 */
import { ConnectionElement } from './connection-element.js';
import { ErrorNoteElement } from './error-note-element.js';
import { FailedThreadElement } from './failed-thread-element.js';
import { FailureElement } from './failure-element.js';
import { NoticeElement } from './notice-element.js';
import { OlderElement } from './older-element.js';
import { ProgressElement } from './progress-element.js';
import { QuoteElement } from './quote-element.js';
import { SetupElement } from './setup-element.js';
import { SkeletonElement } from './skeleton-element.js';
import { WidgetLineElement } from './widget-line-element.js';

export { Speaker } from './speaker.js';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'ck-connection': ConnectionElement,
  'ck-error-note': ErrorNoteElement,
  'ck-failed-thread': FailedThreadElement,
  'ck-failure': FailureElement,
  'ck-notice': NoticeElement,
  'ck-older': OlderElement,
  'ck-progress': ProgressElement,
  'ck-quote': QuoteElement,
  'ck-setup': SetupElement,
  'ck-skeleton': SkeletonElement,
  'ck-widget-line': WidgetLineElement,
};

/** Registers the elements of rare states; skips what exists. */
export function registerStates(registry: CustomElementRegistry = customElements): void {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!registry.get(tag)) registry.define(tag, element);
  }
}
