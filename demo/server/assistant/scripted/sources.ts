import type { EntitySource, FileSource, URLSource } from '../../wire.js';

/** The pages, files and things that the demo's answers cite. */
export const PAGING_GUIDE: URLSource = {
  type: 'url',
  title: 'Cursor pagination',
  url: 'https://docs.harbor.example/api/pagination',
  description: 'Why offsets skip rows, how long a cursor lives, and what to do when it has expired.',
  timestamp: '2026-10-12',
  attribution: 'Harbor docs',
};

export const RATE_LIMITS: URLSource = {
  type: 'url',
  title: 'Rate limits and Retry-After',
  url: 'https://docs.harbor.example/api/rate-limits',
  description: 'Requests per minute and bursts of each plan, and the headers that say what is left.',
  timestamp: '2026-11-02',
  attribution: 'Harbor docs',
};

export const ORDERS_FILE: FileSource = {
  type: 'file',
  title: 'Orders of October',
  filename: 'orders-october.csv',
  description: '48,120 rows, exported on 1 November.',
};

export const LAMP: EntitySource = {
  type: 'entity',
  id: 'product-lamp',
  title: 'Marlow desk lamp',
  icon: 'lightbulb',
  label: 'Product',
  inline_label: 'Marlow lamp',
  interactive: true,
  description: 'Brass, dimmable, €89',
  data: { product: 'lamp', price: '89' },
};

export const RETURNS_POLICY: URLSource = {
  type: 'url',
  title: 'Returns and refunds',
  url: 'https://example.com/harbor/returns',
  description: 'Thirty days for everything, and no questions for what arrives broken.',
  attribution: 'example.com',
};
