import type { DirectiveResult } from 'lit/directive.js';
import { icon } from '../../ui/icons.js';
import { lock } from '../../ui/more-icons.js';
import { ExtraElement } from './extra-element.js';

/**
 * The sign before the text of a locked thread.
 *
 * @tag ck-lock
 */
export class LockElement extends ExtraElement {
  protected override render(): DirectiveResult {
    return icon(lock, 18);
  }
}
