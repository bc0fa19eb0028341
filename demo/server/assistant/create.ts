import type { ServerConfig } from '../config.js';
import type { Assistant } from './assistant.js';
import { OpenAIAssistant } from './openai/assistant.js';
import { ScriptedAssistant } from './scripted/assistant.js';

/** The assistant that the configuration asks for. */
export function createAssistant({ openai, speed }: ServerConfig): Assistant {
  const scripted = new ScriptedAssistant(speed);
  return openai ? new OpenAIAssistant(openai, scripted) : scripted;
}
