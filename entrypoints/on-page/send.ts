// A message from a script on a page to the worker.
import { browser } from 'wxt/browser';

/** @throws Error with the worker's words, where it refused or cannot be reached */
export async function send(name: string, input: object): Promise<unknown> {
  const message = { name, input };
  const reply: { ok: boolean; value?: unknown; message?: string } | undefined =
    await browser.runtime.sendMessage(message);
  if (!reply?.ok) throw new Error(reply?.message ?? 'no answer');
  return reply.value;
}
