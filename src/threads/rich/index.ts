/** The items that not every conversation has. A chunk of its own, fetched with the first of them. */
import { AnswersElement } from './answers-element.js';
import { FilesElement } from './files-element.js';
import { GeneratedImageElement } from './generated-image-element.js';
import { ImageTileElement } from './image-tile-element.js';
import { LightboxElement } from './lightbox-element.js';
import { TaskElement } from './task-element.js';
import { WorkflowElement } from './workflow-element.js';

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'ck-answers': AnswersElement,
  'ck-files': FilesElement,
  'ck-generated-image': GeneratedImageElement,
  'ck-image-tile': ImageTileElement,
  'ck-lightbox': LightboxElement,
  'ck-task': TaskElement,
  'ck-workflow': WorkflowElement,
};

/** Registers the elements of rich items; skips what exists. */
export function registerRichItems(registry: CustomElementRegistry = customElements): void {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!registry.get(tag)) registry.define(tag, element);
  }
}
