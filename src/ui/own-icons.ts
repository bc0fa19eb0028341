import type { IconNode } from './icon-nodes.js';

/** The window that all panels are drawn in, as lucide draws it. */
const frame = ['rect', { width: '18', height: '18', x: '3', y: '3', rx: '2' }] as const;
const line = (d: string): IconNode[number] => ['path', { d }];
const box = (x: number): IconNode[number] => ['rect', { width: '5', height: '11', x, y: '6.5', rx: '1' }];

/** Header icons that ChatKit tells apart and lucide does not, drawn in lucide's way (24 by 24, strokes only). */
export const ownIcons: Readonly<Record<string, IconNode>> = {
  'ellipsis-vertical-circle': [
    ['circle', { cx: '12', cy: '12', r: '10' }],
    line('M12 7h.01'),
    line('M12 12h.01'),
    line('M12 17h.01'),
  ],
  'house-line': [
    line('M9 17h6'),
    line('M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z'),
  ],
  'panel-left-arrow': [frame, line('M9 3v18'), line('M12.5 12h5'), line('m15.5 10 2 2-2 2')],
  'panel-right-arrow': [frame, line('M15 3v18'), line('M11.5 12h-5'), line('m8.5 10-2 2 2 2')],
  'panel-left-floating': [frame, box(6.5)],
  'panel-right-floating': [frame, box(12.5)],
  'panel-left-floating-open': [frame, box(6.5), line('m15 10 2 2-2 2')],
  'panel-right-floating-open': [frame, box(12.5), line('m9 10-2 2 2 2')],
};
