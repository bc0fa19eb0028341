import { iconElement, type IconNode, type UiIcon } from '../../ui/icons.js';

/** A button with nothing but an icon, which may be drawn later, for what is drawn without templates. */
export function toolButton(label: string, className: string, icon?: UiIcon | IconNode): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `ck-ib ck-block-tool ${className}`;
  button.dataset['size'] = 'sm';
  button.dataset['tip'] = '';
  button.setAttribute('aria-label', label);
  if (icon) button.append(iconElement(icon, 16));
  return button;
}
