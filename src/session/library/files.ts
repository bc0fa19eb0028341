import { call, uploadFile } from '../../api/rare/index.js';
import { ChatKitError } from '../../events.js';
import { allStrings } from '../../i18n/all-strings.js';
import { errorText, type DraftAttachment } from '../../store/index.js';
import { conversationError } from '../failures.js';
import { fileProblem } from './file-rules.js';
import type { World } from '../world.js';

/** One file in the composer: its bytes, its upload and the local address of its picture. */
interface Held {
  readonly file: File;
  previewUrl: string | null;
  abort: AbortController;
}

/** Uploads the composer's files, and owns their object URLs. */
export class Files {
  readonly #world: World;
  readonly #held = new Map<string, Held>();
  #lastId = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Adds files to the draft. Those that break the page's rules become failed tiles which say so. */
  add(files: readonly File[]): void {
    const { store } = this.#world;
    for (const file of files) {
      this.#lastId += 1;
      const localId = `file-${this.#lastId}`;
      const { attachments } = store.state.draft;
      const problem = fileProblem(file, attachments.length, store.state.options.composer.attachments);
      const previewUrl = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
      const held: Held = { file, previewUrl, abort: new AbortController() };
      this.#held.set(localId, held);
      if (problem)
        this.#set(localId, held, { status: 'failed', message: problem(allStrings(store.state.translation)) });
      else void this.#upload(localId, held);
    }
  }

  /** Uploads a failed file once more. */
  retry(localId: string): void {
    const held = this.#held.get(localId);
    const shown = this.#shown(localId);
    if (held && shown?.state.status === 'failed') void this.#upload(localId, held);
  }

  /** Takes a file out of the draft, and off the server when it is there. */
  remove(localId: string): void {
    const { store } = this.#world;
    const shown = this.#shown(localId);
    this.#release(localId);
    store.dispatch({ type: 'draft.attachment.removed', localId });
    // What the page handed over is not ours to delete.
    if (shown?.state.status !== 'ready' || shown.localId === shown.state.attachment.id) return;
    void this.#delete(shown.state.attachment.id);
  }

  async #delete(attachmentId: string): Promise<void> {
    try {
      const never = new AbortController().signal;
      await call(this.#world.client(), 'attachments.delete', { attachment_id: attachmentId }, never);
    } catch {
      // Nothing depends on it: no message will refer to the file.
    }
  }

  /** The draft's files were replaced: ends what still runs and frees the pictures. */
  release(): void {
    for (const localId of [...this.#held.keys()]) this.#release(localId);
  }

  /** The draft's files were sent, but for those that failed. */
  sent(): void {
    for (const localId of [...this.#held.keys()])
      if (this.#shown(localId)?.state.status !== 'failed') this.#release(localId);
  }

  /** The page is gone: uploads that are broken off can be tried again, pictures that are here only are not shown. */
  suspend(): void {
    const { store } = this.#world;
    for (const [localId, held] of this.#held) {
      held.abort.abort();
      if (held.previewUrl !== null) URL.revokeObjectURL(held.previewUrl);
      held.previewUrl = null;
      const state = this.#shown(localId)?.state;
      if (!state) continue;
      const message = allStrings(store.state.translation).uploadFailed;
      this.#set(localId, held, state.status === 'uploading' ? { status: 'failed', message } : state);
    }
  }

  async #upload(localId: string, held: Held): Promise<void> {
    const { store, fail } = this.#world;
    held.abort = new AbortController();
    const { signal } = held.abort;
    const onProgress = (progress: number) => {
      if (!signal.aborted) this.#set(localId, held, { status: 'uploading', progress });
    };
    onProgress(0);
    try {
      const strategy = this.#world.api()?.uploadStrategy;
      if (!strategy) throw new ChatKitError('IntegrationError', 'Files need api.uploadStrategy.');
      const attachment = await uploadFile(this.#world.client(), { file: held.file, strategy, signal, onProgress });
      if (!signal.aborted) this.#set(localId, held, { status: 'ready', attachment });
    } catch (thrown) {
      if (signal.aborted) return;
      const strings = allStrings(store.state.translation);
      this.#set(localId, held, { status: 'failed', message: strings.uploadFailed });
      const text = thrown instanceof ChatKitError ? thrown.message : errorText(conversationError(thrown), strings).text;
      fail(new ChatKitError('FileAttachmentError', text, { cause: thrown }));
    }
  }

  #shown(localId: string): DraftAttachment | undefined {
    return this.#world.store.state.draft.attachments.find((attachment) => attachment.localId === localId);
  }

  #set(localId: string, { file, previewUrl }: Held, state: DraftAttachment['state']): void {
    const attachment: DraftAttachment = {
      localId,
      name: file.name,
      mimeType: file.type,
      size: file.size,
      ...(previewUrl !== null && { previewUrl }),
      state,
    };
    this.#world.store.dispatch({ type: 'draft.attachment.set', attachment });
  }

  #release(localId: string): void {
    const held = this.#held.get(localId);
    if (!held) return;
    this.#held.delete(localId);
    held.abort.abort();
    if (held.previewUrl !== null) URL.revokeObjectURL(held.previewUrl);
  }
}
