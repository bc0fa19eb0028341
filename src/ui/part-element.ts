import type { CSSResult } from 'lit';
import { ChatElement } from '../context/index.js';
import { allStrings } from '../i18n/all-strings.js';
import type { Strings } from '../i18n/index.js';
import { adoptStyles } from './adopt-styles.js';

/** An element of a chunk that is fetched later: it brings its style sheets to where it stands, and has every sentence. */
export abstract class PartElement extends ChatElement {
  /** In the order in which they are adopted; what is there already stays where it is. */
  protected abstract readonly sheets: readonly CSSResult[];

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        for (const sheet of this.sheets) adoptStyles(this, sheet);
      },
    });
  }

  protected override get strings(): Strings {
    return allStrings(this.translation);
  }
}
