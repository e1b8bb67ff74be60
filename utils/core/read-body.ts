// Reads a response's body, up to a limit.
import { BacklistError } from '@/utils/core/errors';

const tooLarge = (url: string, limit: number) => new BacklistError('too-large', { facts: { url, limit } });

/**
 * Reads a body to its end, and gives up as soon as it is longer than `limit` bytes.
 * @param onPiece called as each piece of it comes
 * @throws BacklistError `too-large`
 */
export async function readBody(
  response: Response,
  limit: number,
  onPiece?: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = response.url;
  const announced = Number(response.headers.get('content-length'));
  // The announced length is that of the compressed body: if that is over the limit, the rest is as well.
  if (announced > limit) {
    await response.body?.cancel();
    throw tooLarge(url, limit);
  }
  if (!response.body) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    onPiece?.();
    length += step.value.byteLength;
    if (length > limit) {
      await reader.cancel();
      throw tooLarge(url, limit);
    }
    chunks.push(step.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
