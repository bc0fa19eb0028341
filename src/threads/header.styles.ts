import { css } from 'lit';

export const headerStyles = css`
  .ck-header {
    display: flex;
    align-items: center;
    gap: var(--ck-space-1);
    min-block-size: var(--ck-h-header);
    padding-inline: var(--ck-space-2);
    position: relative;
    z-index: var(--ck-z-header);
    background: var(--ck-surface);
  }
  .ck-header::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: 1px;
    background: var(--ck-border-subtle);
    opacity: 0;
    transition: opacity var(--ck-dur-2);
  }
  /* The list of chats, which stands before the header, is on its way. */
  ck-header:first-child [aria-expanded='true'] {
    animation: ck-pulse 1.2s ease-in-out infinite;
  }
  .ck-header[data-scrolled]::after {
    opacity: 1;
  }
  ck-header-action {
    display: contents;
  }
  .ck-header-title {
    flex: 1;
    min-inline-size: 0;
    padding-inline: var(--ck-space-1);
    /* Beside the button before it, whichever way its words run. */
    text-align: match-parent;
    text-align: -webkit-match-parent;
    font-size: var(--ck-fs-small);
    font-weight: var(--ck-fw-semibold);
    letter-spacing: -0.006em;
  }
  /* Without a button before it, the title stands on the text edge. */
  .ck-header-title:first-child {
    padding-inline-start: calc(var(--ck-gutter) - var(--ck-space-2));
  }
`;
