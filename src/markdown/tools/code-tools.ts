import { adoptStyles } from '../../ui/adopt-styles.js';
import { iconElement } from '../../ui/icons.js';
import type { CodeRun } from '../context.js';
import { codeFileName } from './file-name.js';
import { toolButton } from './tool-button.js';
import { download, textWrap } from './tools-icons.js';
import { toolsStyles } from './tools.styles.js';

/** What the tools of a code block say. */
export interface CodeToolStrings {
  readonly wrapCode: string;
  readonly downloadCode: (fileName: string) => string;
}

/** Gives a code block that is complete its further buttons: one that wraps long lines, and one that saves the code. */
export function addCodeTools({ element, info }: CodeRun, strings: CodeToolStrings): void {
  const figure = element.closest<HTMLElement>('.ck-code');
  const copy = figure?.querySelector('.ck-code-copy');
  if (!figure || !copy || figure.querySelector('.ck-block-tool')) return;
  adoptStyles(figure, toolsStyles);
  const fileName = codeFileName(info);
  const wrap = toolButton(strings.wrapCode, 'ck-code-wrap');
  wrap.setAttribute('aria-pressed', 'false');
  wrap.addEventListener('click', () => {
    const wraps = figure.toggleAttribute('data-wrap');
    wrap.setAttribute('aria-pressed', String(wraps));
  });
  const save = toolButton(strings.downloadCode(fileName), 'ck-code-download');
  // The text as it is then: a block that was complete may still be replaced.
  save.addEventListener('click', () => saveText(element.textContent, fileName));
  copy.before(wrap, save);
  drawWhenSeen(figure, () => {
    wrap.append(iconElement(textWrap, 16));
    save.append(iconElement(download, 16));
  });
}

/**
 * Draws icons when they are first seen, with a pointer on the block or focus in it: every drawing in the document, seen or
 * not, costs the browser a little in each frame, which adds up in a thread with hundreds of blocks.
 */
function drawWhenSeen(block: HTMLElement, draw: () => void): void {
  if (matchMedia('(hover: none)').matches) {
    draw();
    return;
  }
  const seen = new AbortController();
  const show = (): void => {
    seen.abort();
    draw();
  };
  for (const name of ['pointerover', 'focusin']) block.addEventListener(name, show, { signal: seen.signal });
}

function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
