import { fileStyles } from '../../ui/file.styles.js';
import { moreStyles } from '../../ui/more.styles.js';
import { PartElement } from '../../ui/part-element.js';
import { extrasStyles } from './extras.styles.js';

/** An element of the chunk of what most messages are written without. */
export abstract class ExtraElement extends PartElement {
  protected override readonly sheets = [moreStyles, fileStyles, extrasStyles];
}
