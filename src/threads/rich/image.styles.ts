import { css } from 'lit';

/** Pictures: those that the assistant makes, those that people send, and the lightbox. */
export const imageStyles = css`
  ck-generated-image {
    display: block;
    margin-block: var(--ck-space-1);
  }
  .ck-genimg {
    position: relative;
    display: grid;
    place-items: end start;
    inline-size: min(320px, 100%);
    max-block-size: 480px;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: var(--ck-r-tile);
    background: var(--ck-surface-tertiary);
    font-size: var(--ck-fs-small);
    color: var(--ck-text-secondary);
  }
  .ck-genimg::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px var(--ck-edge);
    pointer-events: none;
  }
  .ck-genimg[data-busy]:not([data-picture]) {
    background-image: radial-gradient(var(--ck-n-7) 1px, transparent 1.4px);
    background-size: 12px 12px;
    background-position: center;
  }
  /* A light that goes over the dots. */
  .ck-genimg[data-busy]::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset: 0;
    background: linear-gradient(
      115deg,
      transparent 30%,
      var(--_light, color-mix(in oklch, var(--ck-surface) 75%, transparent)) 50%,
      transparent 70%
    );
    animation: ck-sweep 2.4s linear infinite;
  }
  .ck-genimg[data-busy][data-picture]::before {
    --_light: oklch(1 0 0 / 0.3);
  }
  @keyframes ck-sweep {
    from {
      translate: -100% 0;
    }
    to {
      translate: 100% 0;
    }
  }
  .ck-genimg-line {
    position: relative;
    z-index: 1;
    inline-size: 100%;
    display: flex;
    align-items: flex-end;
    gap: var(--ck-space-2);
    padding: var(--ck-space-8) var(--ck-space-4) var(--ck-space-3);
    background: linear-gradient(to top, var(--ck-surface-tertiary) 45%, transparent);
    line-height: 1.4;
  }
  .ck-genimg-line > .ck-i {
    margin-block-end: 2px;
  }
  /* Nothing to see: one line. */
  .ck-genimg[data-failed] {
    aspect-ratio: auto;
  }
  .ck-genimg[data-failed] > .ck-genimg-line {
    padding-block-start: var(--ck-space-3);
    background: none;
  }
  .ck-genimg-bar {
    position: absolute;
    z-index: 2;
    inset: auto 0 0;
    block-size: 3px;
    background: var(--ck-alpha-12);
    overflow: hidden;
  }
  .ck-genimg-bar::after {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--ck-checked);
    transform: scaleX(var(--_done));
    transform-origin: left;
    transition: transform var(--ck-dur-3) var(--ck-ease);
  }
  .ck-genimg-bar:dir(rtl)::after {
    transform-origin: right;
  }
  .ck-genimg-picture {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
    animation: ck-appear var(--ck-dur-3) var(--ck-ease);
  }
  .ck-genimg-open {
    position: absolute;
    z-index: 1;
    inset: 0;
    border-radius: inherit;
    cursor: zoom-in;
  }
  .ck-genimg-open:focus-visible {
    outline-offset: -3px;
  }
  /* Over any picture: the same dark glass in both schemes. */
  .ck-genimg .ck-ib {
    --_z: var(--ck-h-md);
    position: absolute;
    z-index: 2;
    inset-block-start: var(--ck-space-2);
    inset-inline-end: var(--ck-space-2);
    background: oklch(0.2 0 0 / 0.62);
    color: #fff;
    backdrop-filter: blur(8px);
    opacity: 0;
    transition: opacity var(--ck-dur-1) var(--ck-ease);
  }
  .ck-genimg > a.ck-ib {
    inset-inline-end: calc(var(--ck-space-2) + var(--ck-h-md) + 4px);
  }
  .ck-genimg .ck-ib:hover {
    background: oklch(0.2 0 0 / 0.8);
    color: #fff;
  }
  .ck-genimg > a.ck-ib:focus-visible {
    outline-color: #fff;
  }
  .ck-genimg:is(:hover, :focus-within) .ck-ib {
    opacity: 1;
  }
  @media (hover: none) {
    .ck-genimg .ck-ib {
      opacity: 1;
    }
  }

  /* Files of a message */
  ck-files {
    display: contents;
  }
  .ck-file {
    display: flex;
    align-items: flex-end;
    min-inline-size: 0;
    max-inline-size: min(260px, 100%);
  }
  ck-image-tile {
    display: flex;
    min-inline-size: 0;
  }
  /* Several stand side by side, however narrow the message. */
  .ck-files:has(.ck-file:nth-child(2) .ck-imgtile) > .ck-file:has(.ck-imgtile) {
    inline-size: min(168px, (100% - var(--ck-space-2)) / 2);
    /* The image keeps its own measure: from it comes the width of the message. */
    & :is(ck-image-tile, .ck-imgtile-open) {
      inline-size: 100%;
    }
    & .ck-imgtile {
      block-size: auto;
      aspect-ratio: 4 / 3;
    }
  }
  .ck-imgtile-open {
    max-inline-size: 100%;
    border-radius: var(--ck-r-tile);
    cursor: zoom-in;
  }
  .ck-files-more {
    min-block-size: 52px;
    padding-inline: var(--ck-space-4);
    font-size: var(--ck-fs-small);
    font-weight: var(--ck-fw-medium);
    color: var(--ck-text-secondary);
  }
  .ck-files-more:hover {
    background: var(--ck-alpha-4);
    color: var(--ck-text);
  }

  /* Over the whole window */
  .ck-lightbox {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ck-text);
    font: var(--ck-fw) var(--ck-fs-body) / var(--ck-lh-ui) var(--ck-font);
    white-space: normal;
    overflow: hidden;
    cursor: default;
  }
  .ck-lightbox[open] {
    display: flex;
    flex-direction: column;
    animation: ck-appear var(--ck-dur-3) var(--ck-ease);
  }
  .ck-lightbox::backdrop {
    background: color-mix(in oklch, var(--ck-surface) 92%, transparent);
    backdrop-filter: blur(6px);
  }
  .ck-lightbox-bar {
    display: flex;
    align-items: center;
    gap: var(--ck-space-1);
    flex: none;
    min-block-size: var(--ck-h-header);
    padding-block-start: env(safe-area-inset-top);
    padding-inline: var(--ck-space-4) var(--ck-space-2);
  }
  .ck-lightbox-count {
    font-size: var(--ck-fs-small);
    color: var(--ck-text-secondary);
    font-variant-numeric: tabular-nums;
  }
  .ck-lightbox-stage {
    flex: 1;
    min-block-size: 0;
    display: flex;
    align-items: center;
    position: relative;
    padding: var(--ck-space-2);
    padding-block-end: max(var(--ck-space-6), env(safe-area-inset-bottom));
  }
  .ck-lightbox-image {
    min-inline-size: 0;
    max-inline-size: 100%;
    max-block-size: 100%;
    margin: auto;
    object-fit: contain;
    border-radius: var(--ck-r-sm);
  }
  /* Over the edges of the picture, which so is as large as the window allows. */
  .ck-lightbox-step {
    position: absolute;
    inset-inline-end: var(--ck-space-3);
    background: var(--ck-surface-popover);
    color: var(--ck-text);
    box-shadow:
      0 0 0 1px var(--ck-edge),
      var(--ck-shadow-2);
  }
  .ck-lightbox-step:hover {
    background: color-mix(in oklch, var(--ck-surface-popover), var(--ck-text) 7%);
  }
  .ck-lightbox-back {
    inset-inline: var(--ck-space-3) auto;
  }
  .ck-lightbox-step:disabled {
    visibility: hidden;
  }
  .ck-lightbox-step:dir(rtl) > .ck-i,
  .ck-lightbox-back:dir(ltr) > .ck-i {
    scale: -1 1;
  }
  .ck-lightbox-back:dir(rtl) > .ck-i {
    scale: 1 1;
  }
  @media (forced-colors: active) {
    .ck-genimg,
    .ck-imgtile-open {
      border: 1px solid CanvasText;
    }
  }
`;
