import { moreStyles } from '../../ui/more.styles.js';
import { PartElement } from '../../ui/part-element.js';
import { statesStyles } from './states.styles.js';

/** An element of the chunk of rare states. */
export abstract class StateElement extends PartElement {
  protected override readonly sheets = [moreStyles, statesStyles];
}
