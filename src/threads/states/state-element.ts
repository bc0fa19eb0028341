import { moreStyles } from '../../ui/more.styles.js';
import { PartElement } from '../../ui/part-element.js';
import { statesStyles } from './states.styles.js';

/** Between two texts of a line. Written out, because the build takes away white space at the edge of a template. */
export const SPACE = ' ';

/** An element of the chunk of rare states. */
export abstract class StateElement extends PartElement {
  protected override readonly sheets = [moreStyles, statesStyles];
}
