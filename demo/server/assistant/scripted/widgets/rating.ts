import type { WidgetRoot } from '../../../wire.js';
import { action, caption, node, row, title } from './nodes.js';

const STARS = [1, 2, 3, 4, 5];

/** Stars that light up without a stream, in a card that is always dark. @param stars how many are lit */
export function ratingCard(stars = 0): WidgetRoot {
  return node(
    'Card',
    {
      size: 'sm',
      theme: 'dark',
      confirm: { label: 'Send rating', action: action('rating.send', { stars }) },
      cancel: { label: 'Not now', action: action('rating.dismiss') },
    },
    title('How was the delivery?'),
    caption('Order 10317, left with a neighbour'),
    row(
      { gap: 1 },
      ...STARS.map((star) =>
        node('Button', {
          key: `star-${star}`,
          iconStart: star <= stars ? 'star-filled' : 'star',
          label: '',
          uniform: true,
          variant: 'ghost',
          color: star <= stars ? 'caution' : 'secondary',
          onClickAction: action('rating.set', { stars: star }, { streaming: false, loadingBehavior: 'none' }),
        }),
      ),
    ),
  );
}
