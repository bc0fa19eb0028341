import type { ResponseInputContent, ResponseInputItem } from 'openai/resources/responses/responses.js';
import type { FileStore } from '../../files/file-store.js';
import type { Attachment, StoredItem, StructuredInputItem, UserMessageItem } from '../../wire.js';
import type { Turn } from '../assistant.js';

const MAX_ITEMS = 60;

/** The newest part of a thread as input for the model, oldest first. */
export async function historyOf({ thread, store, files }: Turn): Promise<ResponseInputItem[]> {
  const newest = store.listItems(thread.id, { limit: MAX_ITEMS, order: 'desc' }).data;
  const inputs = await Promise.all(newest.toReversed().map((item) => inputsFor(item, files)));
  return inputs.flat();
}

async function inputsFor(item: StoredItem, files: FileStore): Promise<ResponseInputItem[]> {
  switch (item.type) {
    case 'user_message':
      return [{ role: 'user', content: await contentOf(item, files) }];
    case 'assistant_message': {
      const text = item.content.map((part) => part.text).join('\n\n');
      return text.trim() === '' ? [] : [{ role: 'assistant', content: text }];
    }
    case 'client_tool_call':
      return item.status === 'pending'
        ? []
        : [
            {
              type: 'function_call',
              call_id: item.call_id,
              name: item.name,
              arguments: JSON.stringify(item.arguments),
            },
            { type: 'function_call_output', call_id: item.call_id, output: JSON.stringify(item.output ?? null) },
          ];
    case 'widget':
      return [note(`A widget was shown to the user: ${JSON.stringify(item.widget)}`)];
    case 'structured_input':
      return item.status === 'pending' ? [] : [note(answersOf(item))];
    case 'hidden_context_item':
      return [note(typeof item.content === 'string' ? item.content : JSON.stringify(item.content))];
    case 'sdk_hidden_context':
      return [note(item.content)];
    default:
      // Thoughts, tasks, images and turn marks are for people.
      return [];
  }
}

async function contentOf(message: UserMessageItem, files: FileStore): Promise<ResponseInputContent[]> {
  const quoted =
    message.quoted_text === undefined ? '' : `The user refers to this:\n"""\n${message.quoted_text}\n"""\n\n`;
  const words = message.content.map((part) => (part.type === 'input_tag' ? `@${part.text}` : part.text)).join('');
  const attachments = await Promise.all(message.attachments.map((attachment) => attachmentInput(attachment, files)));
  return [{ type: 'input_text', text: `${quoted}${words}` }, ...attachments];
}

async function attachmentInput(attachment: Attachment, files: FileStore): Promise<ResponseInputContent> {
  const { name, mime_type: mimeType } = attachment;
  const bytes = await files.read(attachment.id).catch(() => undefined);
  if (!bytes) return { type: 'input_text', text: `[The file ${name} is gone.]` };
  const data = `data:${mimeType};base64,${bytes.toString('base64')}`;
  if (attachment.type === 'image') return { type: 'input_image', detail: 'auto', image_url: data };
  if (mimeType === 'application/pdf') return { type: 'input_file', filename: name, file_data: data };
  if (/^text\/|json|xml|csv/.test(mimeType))
    return { type: 'input_text', text: `The file ${name}:\n${bytes.toString('utf8')}` };
  return { type: 'input_text', text: `[A file that cannot be read here: ${name}, ${mimeType}]` };
}

function answersOf({ status, inputs }: StructuredInputItem): string {
  if (status === 'skipped') return 'The user skipped the questions.';
  const lines = inputs.map(
    ({ question, answer }) => `${question} ${answer?.skipped === false ? answer.values.join(', ') : '(skipped)'}`,
  );
  return `The user answered questions:\n${lines.join('\n')}`;
}

function note(text: string): ResponseInputItem {
  return { role: 'developer', content: text };
}
