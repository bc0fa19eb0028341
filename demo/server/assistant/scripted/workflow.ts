import type { AssistantEvent, Task, ThoughtTask } from '../../wire.js';
import { WorkflowStream } from '../workflow-stream.js';
import type { ScriptedTurn } from './scenario.js';
import { tokens } from './stream-text.js';

const THOUGHT_TOKEN_MS = 24;

/** A workflow that takes its time. */
export class RunningWorkflow extends WorkflowStream {
  readonly #turn: ScriptedTurn;

  constructor(turn: ScriptedTurn, type: 'custom' | 'reasoning') {
    super(turn.thread, type);
    this.#turn = turn;
  }

  /** A task that works for a while, then shows what came of it. */
  async *work(loading: Task, milliseconds: number, complete: Task = loading): AsyncGenerator<AssistantEvent> {
    yield* this.add({ ...loading, status_indicator: 'loading' });
    await this.#turn.pause(milliseconds);
    yield* this.replaceLast({ ...complete, status_indicator: 'complete' });
  }

  /** A thought whose text streams. */
  async *think(content: string): AsyncGenerator<AssistantEvent> {
    const words = tokens(content);
    const thought = (text: string): ThoughtTask => ({ status_indicator: 'none', type: 'thought', content: text });
    let text = words[0] ?? '';
    yield* this.add(thought(text));
    for (const word of words.slice(1)) {
      await this.#turn.pause(THOUGHT_TOKEN_MS);
      text += word;
      yield* this.replaceLast(thought(text));
    }
  }
}
