import OpenAI from 'openai';
import { CustomStreamError } from '../../errors.js';

/** An error of the API in words for the chat. Details that only help developers go to the console. */
export function explain(error: unknown): unknown {
  if (!(error instanceof OpenAI.APIError)) return error;
  if (error instanceof OpenAI.APIUserAbortError) return error;
  if (error instanceof OpenAI.APIConnectionError) {
    return new CustomStreamError('The model cannot be reached. Check the connection, then try again.', true);
  }
  if (error instanceof OpenAI.AuthenticationError || error instanceof OpenAI.PermissionDeniedError) {
    return new CustomStreamError('The model refuses this server’s key. Check OPENAI_API_KEY.');
  }
  if (error instanceof OpenAI.RateLimitError) {
    return new CustomStreamError(
      'The model has too much to do, or the account’s quota is used up. Try again later.',
      true,
    );
  }
  if (error instanceof OpenAI.NotFoundError)
    return new CustomStreamError('There is no such model. Check OPENAI_MODEL.');
  return new CustomStreamError(`The model could not answer: ${error.message}`, true);
}

/** Whether the API refused the request only because of its reasoning settings, which not every model and account has. */
export function refusesReasoning(error: unknown): boolean {
  return error instanceof OpenAI.BadRequestError && `${error.param ?? ''} ${error.message}`.includes('reasoning');
}
