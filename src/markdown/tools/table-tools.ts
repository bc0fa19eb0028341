import { adoptStyles } from '../../ui/adopt-styles.js';
import { writeClipboard } from '../../ui/clipboard.js';
import { iconElement, type IconNode, type UiIcon } from '../../ui/icons.js';
import { announce } from '../../ui/layers.js';
import { circleAlert } from '../../ui/more-icons.js';
import { tableContent } from './table-export.js';
import { toolButton } from './tool-button.js';
import { toolsStyles } from './tools.styles.js';

/** Milliseconds for which the button says what came of it. */
const FEEDBACK = 1500;

/** What the tools of a table say. */
export interface TableToolStrings {
  readonly copyTable: string;
  readonly copied: string;
  readonly copyFailed: string;
}

/** Gives a table its button to copy it. It stays at the table's end edge while the table scrolls. */
export function addTableTools(box: HTMLElement, strings: () => TableToolStrings): void {
  if (box.querySelector(':scope > .ck-table-tools')) return;
  adoptStyles(box, toolsStyles);
  const tools = document.createElement('div');
  tools.className = 'ck-table-tools';
  const holder = document.createElement('div');
  const button = toolButton(strings().copyTable, 'ck-table-copy', 'copy');
  button.addEventListener('click', () => void copyTable(box, button, strings()));
  holder.append(button);
  tools.append(holder);
  // A long table is several elements that are one by their roles: in it everything is a row.
  if (box.getAttribute('role') === 'table') {
    tools.setAttribute('role', 'row');
    holder.setAttribute('role', 'cell');
  }
  // What begins a run of blocks is painted inside of that: there the button stands on the table itself.
  if (!box.matches('.ck-run > :first-child')) {
    box.style.setProperty('--_gap', getComputedStyle(box).marginBlockStart);
    box.dataset['raised'] = '';
  }
  box.prepend(tools);
}

async function copyTable(box: HTMLElement, button: HTMLElement, strings: TableToolStrings): Promise<void> {
  const copied = await writeClipboard(tableContent(box), button.parentElement ?? box).then(
    () => true,
    () => false,
  );
  const show = (label: string, icon: UiIcon | IconNode, mark: 'data-ok' | 'data-failed' | null): void => {
    button.setAttribute('aria-label', label);
    button.querySelector('svg')?.replaceWith(iconElement(icon, 16));
    for (const name of ['data-ok', 'data-failed']) button.toggleAttribute(name, name === mark);
  };
  if (copied) show(strings.copied, 'check', 'data-ok');
  else show(strings.copyFailed, circleAlert, 'data-failed');
  announce(button, copied ? strings.copied : strings.copyFailed, copied ? 'polite' : 'alert');
  setTimeout(() => show(strings.copyTable, 'copy', null), FEEDBACK);
}
