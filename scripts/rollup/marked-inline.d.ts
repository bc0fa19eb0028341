import type { Plugin } from 'rollup';

export const markedInline: Plugin;
