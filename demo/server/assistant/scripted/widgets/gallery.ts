import type { WidgetRoot } from '../../../wire.js';
import { action, caption, col, node, row, title } from './nodes.js';

const BADGES = ['secondary', 'success', 'danger', 'warning', 'info', 'discovery'];
const BUTTONS = ['primary', 'secondary', 'info', 'discovery', 'success', 'caution', 'warning', 'danger'];
const VARIANTS = ['solid', 'soft', 'outline', 'ghost'];

/** Badges and buttons in every colour and form. */
export function gallery(): WidgetRoot {
  const say = (name: string): object => ({ onClickAction: action('gallery.press', { name }) });
  return node(
    'Card',
    { size: 'full' },
    title('Badges'),
    ...VARIANTS.slice(0, 3).map((variant) =>
      row({ wrap: 'wrap', gap: 2 }, ...BADGES.map((color) => node('Badge', { label: color, color, variant }))),
    ),
    node('Divider', { spacing: 2 }),
    title('Buttons'),
    ...VARIANTS.map((variant) =>
      row(
        { wrap: 'wrap', gap: 2 },
        ...BUTTONS.map((color) =>
          node('Button', { label: color, color, variant, size: 'sm', ...say(`${variant} ${color}`) }),
        ),
      ),
    ),
    node('Divider', { spacing: 2 }),
    col(
      { gap: 2 },
      caption('Sizes'),
      row(
        { wrap: 'wrap', gap: 2 },
        ...['3xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl'].map((size) =>
          node('Button', { label: size, size, variant: 'soft', ...say(size) }),
        ),
      ),
    ),
  );
}
