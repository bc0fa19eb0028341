import type { CSSResult } from 'lit';
import { property } from 'lit/decorators.js';
import { adoptStyles } from '../../ui/adopt-styles.js';
import { fileStyles } from '../../ui/file.styles.js';
import { LightElement } from '../../ui/light-element.js';
import { moreStyles } from '../../ui/more.styles.js';
import type { ItemView } from '../items/item-view.js';

/** An element of the chunk that draws rich items. It brings its style sheet to where it stands. */
export abstract class RichElement extends LightElement {
  @property({ attribute: false }) view: ItemView | null = null;

  protected abstract readonly sheet: CSSResult;

  constructor() {
    super();
    this.addController({ hostConnected: () => this.#adopt() });
  }

  #adopt(): void {
    for (const sheet of [moreStyles, fileStyles, this.sheet]) adoptStyles(this, sheet);
  }
}
