import type { FileStore } from '../../../files/file-store.js';
import type { Store } from '../../../store/store.js';
import { timestamp } from '../../../store/clock.js';
import type { Attachment, ServerThread } from '../../../wire.js';
import { createArt } from '../../art/pictures.js';
import type { Art } from '../scenario.js';
import { conversation, itemsIn } from './conversation.js';

/** The thread that a new server begins with: one of everything. The demo page opens it with `?thread=kitchen-sink`. */
export const KITCHEN_SINK = 'kitchen-sink';

const MINUTE = 60_000;

/** A file of the first message, and its bytes. */
interface Sample {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}

/** Pictures and other files: more than are shown at once. */
function samples(art: Art): readonly Sample[] {
  const picture = (id: string, name: string, url: string): Sample => ({
    attachment: {
      id,
      type: 'image',
      name,
      mime_type: 'image/png',
      preview_url: `/files/${id}`,
      thread_id: KITCHEN_SINK,
    },
    bytes: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
  });
  const text = (id: string, name: string, mimeType: string, words: string): Sample => ({
    attachment: { id, type: 'file', name, mime_type: mimeType, thread_id: KITCHEN_SINK },
    bytes: Buffer.from(words),
  });
  return [
    picture('atc_00000001', 'harbour-at-dusk.png', art.harbor(1)),
    picture('atc_00000002', 'route-of-the-parcel.png', art.map()),
    picture('atc_00000003', 'lamp.png', art.product('lamp')),
    text('atc_00000004', 'orders-october.csv', 'text/csv', 'id;total\n10482;89\n10479;420\n'),
    text(
      'atc_00000005',
      'a-very-long-name-of-a-complaint-about-a-lamp-2026-11-20.pdf',
      'application/pdf',
      '%PDF-1.4\n%%EOF\n',
    ),
    text('atc_00000006', 'notes.md', 'text/markdown', '# Notes\n'),
    text('atc_00000007', 'export.ts', 'text/plain', 'export {};\n'),
    text('atc_00000008', 'labels.zip', 'application/zip', 'PK'),
  ];
}

/** Stores the thread, unless the database holds threads already. */
export async function seedKitchenSink(store: Store, files: FileStore): Promise<void> {
  if (store.listThreads({ limit: 1, order: 'asc' }).data.length > 0) return;
  const art = createArt();
  const attached = samples(art);
  for (const { attachment, bytes } of attached) await files.write(attachment.id, bytes);
  const parts = conversation(
    art,
    attached.map(({ attachment }) => attachment),
  );
  const start = Date.now() - parts.length * MINUTE;
  const at = (index: number): string => timestamp(start + index * MINUTE);
  const thread: ServerThread = {
    id: KITCHEN_SINK,
    created_at: at(0),
    title: 'The kitchen sink',
    status: { type: 'active' },
    metadata: {},
  };
  store.transaction(() => {
    store.saveThread(thread);
    for (const { attachment, bytes } of attached) store.saveAttachment({ attachment, size: bytes.length });
    for (const item of itemsIn(KITCHEN_SINK, parts, at)) store.saveItem(item);
  });
}
