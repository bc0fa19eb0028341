import type { Speed } from '../../config.js';
import type { AssistantEvent, ClientAction, StoredItem, UserMessageItem, WidgetItem } from '../../wire.js';
import { createArt } from '../art/pictures.js';
import type { Assistant, AudioInput, Turn } from '../assistant.js';
import { textOf, titleFrom } from '../items.js';
import { Pace } from '../pace.js';
import { ACTIONS, SYNC_ACTIONS, unknownAction } from './actions.js';
import { help } from './help.js';
import type { Scenario, Script, ScriptedTurn } from './scenario.js';
import { ATTACHMENTS } from './scenarios-attachments.js';
import { afterAnswers } from './scenarios-questions.js';
import { TOOL_FOLLOW_UPS } from './scenarios-tools.js';
import { findScenario, SCENARIOS } from './scenarios.js';
import { say } from './stream-text.js';

const TRANSCRIPT = 'Where is order 10482?';

/** The default assistant: no model, no network. What it says is chosen by words of the message. */
export class ScriptedAssistant implements Assistant {
  readonly description = 'Answers come from the scripted assistant. Set OPENAI_API_KEY for a real model.';
  readonly #speed: Speed;
  readonly #art = createArt();

  constructor(speed: Speed) {
    this.#speed = speed;
  }

  async *respond(base: Turn, message: UserMessageItem | undefined): AsyncIterable<AssistantEvent> {
    const turn = this.#scripted(base);
    if (!message) {
      yield* this.#goOn(turn);
      return;
    }
    const scenario = chooseScenario(message);
    const script = scenario ? scenario.run(turn, message) : help(turn, message, SCENARIOS);
    for await (const event of script) {
      // After the first sign of life, so that the title never delays it.
      turn.thread.title ??= scenario?.title ?? titleFrom(textOf(message));
      yield event;
    }
  }

  async *action(base: Turn, action: ClientAction, sender: WidgetItem | undefined): AsyncIterable<AssistantEvent> {
    const handler = Object.hasOwn(ACTIONS, action.type) ? ACTIONS[action.type] : undefined;
    yield* (handler ?? unknownAction)(this.#scripted(base), action, sender);
  }

  syncAction(base: Turn, action: ClientAction, sender: WidgetItem | undefined): Promise<{ updated_item?: StoredItem }> {
    const handler = Object.hasOwn(SYNC_ACTIONS, action.type) ? SYNC_ACTIONS[action.type] : undefined;
    if (!handler || !sender) return Promise.resolve({});
    const updated = handler(this.#scripted(base), action, sender);
    // The protocol leaves the saving of a synchronous change to the integrator (PROTOCOL 2.2).
    base.store.saveItem(updated);
    return Promise.resolve({ updated_item: updated });
  }

  transcribe(audio: AudioInput): Promise<{ readonly text: string }> {
    if (audio.data.length === 0) return Promise.reject(new Error('The recording is empty'));
    return Promise.resolve({ text: TRANSCRIPT });
  }

  /** After a client tool or questions: the newest item says which. */
  async *#goOn(turn: ScriptedTurn): Script {
    const newest = turn.store.listItems(turn.thread.id, { limit: 20, order: 'desc' }).data;
    const cause = newest.find(({ type }) => type === 'client_tool_call' || type === 'structured_input');
    if (cause?.type === 'structured_input') yield* afterAnswers(turn, cause);
    if (cause?.type !== 'client_tool_call') return;
    const followUp = Object.hasOwn(TOOL_FOLLOW_UPS, cause.name) ? TOOL_FOLLOW_UPS[cause.name] : undefined;
    if (followUp) yield* followUp(turn, cause);
    else yield* say(turn, 'The page has answered.');
  }

  #scripted(turn: Turn): ScriptedTurn {
    const pace = new Pace(this.#speed);
    return { ...turn, art: this.#art, pause: (milliseconds) => pace.wait(milliseconds, turn.signal) };
  }
}

/** A tool that was chosen in the composer wins over the words; files win over the help. */
function chooseScenario(message: UserMessageItem): Scenario | undefined {
  const tool = message.inference_options.tool_choice?.id;
  const byTool = SCENARIOS.find(({ id }) => id === tool);
  const byWords = findScenario(textOf(message));
  return byTool ?? byWords ?? (message.attachments.length > 0 ? ATTACHMENTS : undefined);
}
