import { narrowStreamEvent } from '../../protocol/narrow/events.js';
import { ApiError } from '../errors.js';
import type { Examiner, Note } from '../rest.js';
import { notChatKit } from './explain.js';

/** A type of ours with an update or item of tomorrow is still this protocol. */
const isOurs = (type: string): boolean => type.startsWith('thread.');

/** Reads one stream's rare events. What cannot be understood is skipped and noted (PROTOCOL 9.2). */
export function createExaminer(note: Note): Examiner {
  let understood = 0;
  let skipped = 0;
  let example = '';
  return {
    read(data) {
      let json: unknown;
      try {
        json = JSON.parse(data);
      } catch {
        skipped += 1;
        note('stream.event.malformed', { length: data.length });
        return null;
      }
      const result = narrowStreamEvent(json);
      if ('event' in result) return result.event;
      const { type, ignored: reason } = result;
      if (type === '' || (reason === 'unknown' && !isOurs(type))) {
        skipped += 1;
        if (type !== '') example ||= ` (an event of type "${type}")`;
      } else understood += 1;
      if (reason !== 'hidden') note('stream.event.ignored', { type, reason });
      return null;
    },
    judge(url, response, strangeLines) {
      if (understood > 0) return;
      if (skipped + strangeLines === 0) throw new ApiError('cut', `${url} closed the connection without an answer.`);
      const contentType = response.headers.get('content-type') ?? '';
      throw notChatKit(url, response, `something else${example} (${contentType || 'no content type'})`);
    },
  };
}
