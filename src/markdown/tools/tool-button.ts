import { iconElement, type IconNode, type UiIcon } from '../../ui/icons.js';

/** A button with nothing but an icon, for what is drawn without templates. */
export function toolButton(label: string, icon: UiIcon | IconNode, className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `ck-ib ck-block-tool ${className}`;
  button.dataset['size'] = 'sm';
  button.dataset['tip'] = '';
  button.setAttribute('aria-label', label);
  button.append(iconElement(icon, 16));
  return button;
}
