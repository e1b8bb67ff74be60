// The typed client: sends a message to the background worker, and returns its answer or throws its error.
import { browser } from 'wxt/browser';
import { BacklistError } from '@/utils/core/errors';
import type { MessageInput, MessageName, MessageOutput, Reply } from './protocol';

/**
 * Sends a message to the background worker.
 * @throws BacklistError with the worker's code, or `internal` where the worker could not be reached.
 */
export async function send<N extends MessageName>(
  name: N,
  input: MessageInput<N>,
): Promise<MessageOutput[N]> {
  const reply: Reply<N> | undefined = await browser.runtime.sendMessage({ name, input });
  if (!reply) throw new BacklistError('internal', { message: `no answer to ${name}` });
  if (!reply.ok) throw new BacklistError(reply.code, { facts: reply.facts, message: reply.message });
  return reply.value;
}
