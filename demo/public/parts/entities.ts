import type { EntitiesOption, Entity, WidgetRootInput } from '../../../src/options.js';

const ENTITIES: readonly Entity[] = [
  {
    id: 'order-10482',
    title: 'Order 10482',
    icon: 'cube',
    group: 'Orders',
    interactive: true,
    data: { total: '€89.00', status: 'In transit' },
  },
  {
    id: 'order-10479',
    title: 'Order 10479',
    icon: 'cube',
    group: 'Orders',
    interactive: true,
    data: { total: '€420.00', status: 'Customs' },
  },
  {
    id: 'order-10471',
    title: 'Order 10471',
    icon: 'cube',
    group: 'Orders',
    interactive: true,
    data: { total: '€610.00', status: 'Delayed' },
  },
  {
    id: 'product-lamp',
    title: 'Marlow desk lamp',
    icon: 'lightbulb',
    group: 'Products',
    interactive: true,
    data: { total: '€89.00', status: 'In stock' },
  },
  {
    id: 'product-rug',
    title: 'Marrakesh wool rug',
    icon: 'square-image',
    group: 'Products',
    interactive: true,
    data: { total: '€610.00', status: '3 left' },
  },
  { id: 'nadia', title: 'Nadia Rahimi', icon: 'user', group: 'People', data: { status: 'Customer since 2021' } },
];

/** Things that can be mentioned with @, found by any part of their title. */
export function entitiesOption(onClick: (entity: Entity) => void): EntitiesOption {
  return {
    showComposerMenu: true,
    onTagSearch: (query) => {
      const wanted = query.trim().toLowerCase();
      return Promise.resolve(ENTITIES.filter(({ title }) => title.toLowerCase().includes(wanted)));
    },
    onClick,
    onRequestPreview: (entity) => Promise.resolve({ preview: preview(entity) }),
  };
}

function preview({ title, data = {} }: Entity): WidgetRootInput {
  const lines = [data['total'], data['status']].filter((line) => line !== undefined);
  const children = [
    { type: 'Title', value: title, size: 'sm' },
    ...lines.map((value) => ({ type: 'Text', value, size: 'sm', color: 'secondary' })),
  ];
  return { type: 'Basic', direction: 'col', gap: 1, padding: 3, children } as WidgetRootInput;
}
