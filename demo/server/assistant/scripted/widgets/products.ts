import type { WidgetNode, WidgetRoot } from '../../../wire.js';
import type { Art } from '../scenario.js';
import { action, caption, col, node, row, text, title } from './nodes.js';

/** One thing of the shop. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** Euros. */
  readonly price: number;
}

export const PRODUCTS: readonly Product[] = [
  { id: 'lamp', name: 'Marlow desk lamp', detail: 'Brass, dimmable', price: 89 },
  { id: 'chair', name: 'Fen lounge chair', detail: 'Boiled wool, oak legs', price: 420 },
  { id: 'vase', name: 'Iris vase', detail: 'Stoneware, 28 cm', price: 54 },
  { id: 'rug', name: 'Marrakesh wool rug', detail: '160 × 230 cm, hand-knotted', price: 610 },
  { id: 'tray', name: 'Oslo serving tray', detail: 'Birch, round', price: 36 },
  { id: 'throw', name: 'Bergen throw', detail: 'Lambswool, 130 × 180 cm', price: 95 },
];

/** A list of which the first four are shown. */
export function productList(art: Art): WidgetRoot {
  const status = { text: `${PRODUCTS.length} matches in Home`, icon: 'suitcase' };
  return node('ListView', { limit: 4, status }, ...PRODUCTS.map((product) => productRow(product, art)));
}

function productRow(product: Product, art: Art): WidgetNode {
  return node(
    'ListViewItem',
    { key: product.id, gap: 3, align: 'center', onClickAction: action('product.view', { id: product.id }) },
    node('Image', { src: art.product(product.id), alt: '', size: 52, radius: 'md', fit: 'cover' }),
    col(
      { flex: 1, gap: 0 },
      text(product.name, { weight: 'medium', size: 'sm' }),
      caption(product.detail, { color: 'secondary' }),
    ),
    text(`€${product.price}`, { weight: 'semibold', size: 'sm' }),
    node('Icon', { name: 'chevron-right', color: 'tertiary', size: 'sm' }),
  );
}

/** One product, to put into the basket. @param added whether it is in there already */
export function productCard(product: Product, art: Art, added = false): WidgetRoot {
  return node(
    'Card',
    { size: 'sm' },
    row(
      { gap: 3, align: 'center' },
      node('Image', { src: art.product(product.id), alt: product.name, size: 72, radius: 'lg' }),
      col({ flex: 1, gap: 0.5 }, title(product.name), text(product.detail, { size: 'sm', color: 'secondary' })),
    ),
    row(
      { justify: 'between' },
      text(`€${product.price}`, { weight: 'semibold' }),
      node('Button', {
        label: added ? 'In your basket' : 'Add to basket',
        iconStart: added ? 'check' : 'plus',
        disabled: added,
        onClickAction: action('product.add', { id: product.id }),
      }),
    ),
  );
}
