import { css } from 'lit';

/** What the theme option sets as a whole: levels of the accent, radii and density. None of it is in a plain theme. */
export const themeSets = css`
  /* Accent levels: 0 primary buttons only; 1 also focus, links, chosen things; 2 also a tinted bubble and prompt icons;
     3 also a solid bubble. The readable forms are computed (accent.ts). */
  :host([data-accent='1']),
  :host([data-accent='2']),
  :host([data-accent='3']) {
    --ck-focus: var(--ck-accent-focus);
    --ck-link: var(--ck-accent-text);
    --ck-link-line: color-mix(in oklch, var(--ck-accent-text) 45%, transparent);
    --ck-selected: var(--ck-accent-soft);
    --ck-selected-fg: var(--ck-accent-soft-fg);
  }
  :host([data-accent='2']) {
    --ck-bubble: var(--ck-accent-soft);
    --ck-prompt-icon: var(--ck-accent-text);
  }
  :host([data-accent='3']) {
    --ck-bubble: var(--ck-accent);
    --ck-bubble-fg: var(--ck-accent-fg);
    --ck-prompt-icon: var(--ck-accent-text);
  }
  :host([data-accent='3']) .ck-bubble {
    box-shadow: inset 0 0 0 1px var(--ck-accent-edge);
  }
  :host([data-accent='3']) .ck-bubble .ck-tag {
    background: color-mix(in oklch, var(--ck-bubble-fg) 20%, transparent);
    color: inherit;
  }

  /* Radius sets */
  :host([data-radius='round']) {
    --ck-r-control: 10px;
    --ck-r-field: 10px;
    --ck-r-composer: 18px;
    --ck-r-bubble: 16px;
    --ck-r-card: 16px;
    --ck-r-menu: 14px;
    --ck-r-item: 8px;
    --ck-r-code: 12px;
    --ck-r-chip: 8px;
    --ck-r-tile: 12px;
    --ck-r-check: 5px;
    --ck-r-badge: 6px;
  }
  :host([data-radius='soft']) {
    --ck-r-control: 6px;
    --ck-r-field: 6px;
    --ck-r-composer: 10px;
    --ck-r-bubble: 10px;
    --ck-r-card: 10px;
    --ck-r-menu: 10px;
    --ck-r-item: 6px;
    --ck-r-code: 8px;
    --ck-r-chip: 6px;
    --ck-r-tile: 8px;
    --ck-r-check: 4px;
    --ck-r-badge: 4px;
  }
  :host([data-radius='sharp']) {
    --ck-r-2xs: 0px;
    --ck-r-xs: 0px;
    --ck-r-sm: 0px;
    --ck-r-md: 0px;
    --ck-r-lg: 0px;
    --ck-r-xl: 0px;
    --ck-r-2xl: 0px;
    --ck-r-full: 0px;
    --ck-r-control: 0px;
    --ck-r-field: 0px;
    --ck-r-composer: 0px;
    --ck-r-bubble: 0px;
    --ck-r-card: 0px;
    --ck-r-menu: 0px;
    --ck-r-item: 0px;
    --ck-r-code: 0px;
    --ck-r-chip: 0px;
    --ck-r-tile: 0px;
    --ck-r-check: 0px;
    --ck-r-badge: 0px;
  }

  /* Density */
  :host([data-density='compact']) {
    --ck-density: 0.85;
  }
  :host([data-density='spacious']) {
    --ck-density: 1.2;
  }
`;
