import { nothing } from 'lit';
import { ChatElement, Selected } from '../context/index.js';
import { allStrings } from '../i18n/all-strings.js';
import { iconButton } from '../ui/buttons.js';
import { namedIcon } from '../ui/icons.js';
import { HeaderNames } from './header-names.js';

/**
 * One of the page's own buttons in the header (`header.leftAction`, `header.rightAction`).
 *
 * @tag ck-header-action
 */
export class HeaderActionElement extends ChatElement {
  static override properties = {
    side: { attribute: false },
  };
  side: 'left' | 'right' = 'left';

  readonly #names = new HeaderNames(this);
  readonly #header = new Selected(this, (state) => state.options.header);

  protected override render(): unknown {
    const { side } = this;
    const action = this.#header.value[`${side}Action`];
    if (!action) return nothing;
    return iconButton({
      icon: { drawing: namedIcon(action.icon, side === 'left' ? 20 : 18) },
      label: this.#names.nameOf(action.icon, this.translation.locale) ?? allStrings(this.translation).headerAction,
      part: `header-action header-action-${side}`,
      onClick: () => this.chat.commands.runHeaderAction(side),
    });
  }
}

/** Registers the element; skips what exists. */
export function registerHeaderAction(registry: CustomElementRegistry = customElements): void {
  if (!registry.get('ck-header-action')) registry.define('ck-header-action', HeaderActionElement);
}
