// Bytes of a file → text, piece by piece: by its byte order mark, as UTF-8 where it is that, else as it says itself, or as
// Windows wrote it.
import { BacklistError } from '@/utils/core/errors';
import { namedEncoding } from '@/utils/feeds/decode';

/** Bytes by which the encoding is told. */
const HEAD = 200_000;

/** UTF-16 without a mark: half of the bytes of plain letters are zero, all of them on one side; null for anything else. */
function unmarkedUtf16(head: Uint8Array): string | null {
  const zeros = [0, 0];
  const end = Math.min(head.length, 2_000);
  for (let n = 0; n < end; n += 1) if (head[n] === 0) zeros[n % 2] = (zeros[n % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  if (Math.max(high, low) * 4 < end || Math.min(high, low) > 0) return null;
  return low > 0 ? 'utf-16le' : 'utf-16be';
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether it is UTF-8 with a stray zero in a hundred bytes at most, as programs leave them in a title now and then. */
const isStrewnUtf8 = (head: Uint8Array): boolean =>
  head.filter((byte) => byte === 0).length * 100 < head.length && isUtf8(head);

/** Whether bytes are of an encoding, and one of its texts: Japanese has kana, in whatever it is written. */
function isJapanese(head: Uint8Array, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return (text.match(/[\u3041-\u30fa]/g)?.length ?? 0) > 3;
  } catch {
    return false;
  }
}

/** Whether bytes are UTF-8 but for a few, as where an exporter cut titles in the middle of a letter. */
function isChippedUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head, { stream: true });
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken * 10 < (text.match(/[^\0-\x7f]/g)?.length ?? 0);
}

/** Whether bytes beyond ASCII stand by themselves among letters, as in the languages that Windows-1252 is for, or make up whole words. */
function isWestern(head: Uint8Array): boolean {
  let [wide, inRows, row] = [0, 0, 0];
  for (const byte of head) {
    row = byte > 0x7f ? row + 1 : 0;
    if (row === 0) continue;
    wide += 1;
    inRows += row === 4 ? 4 : Number(row > 4);
  }
  return inRows * 2 <= wide;
}

/** The encoding of a text by its first bytes; null for what is no text, or in an encoding that cannot be told. */
export function encodingOf(head: Uint8Array): string | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (head.includes(0)) return isStrewnUtf8(head) ? 'utf-8' : unmarkedUtf16(head);
  if (isUtf8(head) || isChippedUtf8(head)) return 'utf-8';
  const named = namedEncoding(head);
  if (named !== null && named !== 'utf-8') return named;
  const japanese = ['shift_jis', 'euc-jp'].find((encoding) => isJapanese(head, encoding));
  // Where it is not what it says, it was saved anew by a spreadsheet, most likely.
  return japanese ?? (isWestern(head) ? 'windows-1252' : null);
}

/** The first bytes of a stream and all of it again. */
async function withHead(
  stream: ReadableStream<Uint8Array>,
): Promise<{ head: Uint8Array; chunks: AsyncGenerator<Uint8Array> }> {
  const reader = stream.getReader();
  const first: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < HEAD && !ended) {
    const { done, value } = await reader.read();
    ended = done;
    if (value) {
      first.push(value);
      size += value.byteLength;
    }
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const chunk of first) {
    head.set(chunk, at);
    at += chunk.byteLength;
  }
  async function* chunks() {
    try {
      yield head;
      while (!ended) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      // Who stops early lets the file go.
      await reader.cancel().catch(() => undefined);
    }
  }
  return { head, chunks: chunks() };
}

/**
 * The text of a stream, in pieces that part no character.
 * @throws BacklistError `damaged-file` (facts: `reason` `encoding`) where it is no text
 */
export async function* textOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const { head, chunks } = await withHead(stream);
  const encoding = encodingOf(head.subarray(0, HEAD));
  if (encoding === null) throw new BacklistError('damaged-file', { facts: { reason: 'encoding' } });
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    // In pieces that leave room for others on this thread.
    for (let at = 0; at < chunk.byteLength; at += 65_536)
      yield decoder.decode(chunk.subarray(at, at + 65_536), { stream: true });
  }
  const last = decoder.decode();
  if (last !== '') yield last;
}

/** All of a text of at most `most` characters. @throws BacklistError `damaged-file` (`reason` `size`) where it is longer */
export async function wholeText(stream: ReadableStream<Uint8Array>, most: number): Promise<string> {
  let text = '';
  for await (const piece of textOf(stream)) {
    text += piece;
    if (text.length > most) throw new BacklistError('damaged-file', { facts: { reason: 'size' } });
  }
  return text;
}

/** Whether markup ends before its end: within a tag, or with an element open that whoever writes such files closes. */
export function isCutOff(markup: string, element: string): boolean {
  const count = (start: string) =>
    markup.match(new RegExp(`${start}${element}(?=[\\s>/])`, 'gi'))?.length ?? 0;
  return /<[a-z/!][^<>]*$/i.test(markup.slice(-10_000)) || count('<') > count('</');
}

/** A text, or a list of things in one, with nothing in it. */
const NOTHING = /^[\s\ufeff]*(?:\[\s*\]|\{\s*\})?\s*$/;

/** What keeps a file from being any text with something in it; null where nothing does, and for what is no text at all. */
export async function whyNoText(stream: ReadableStream<Uint8Array>): Promise<'encoding' | 'empty' | null> {
  const { head, chunks } = await withHead(stream);
  await chunks.return(undefined);
  const encoding = encodingOf(head);
  if (encoding === null) return head.includes(0) ? null : 'encoding';
  return NOTHING.test(new TextDecoder(encoding).decode(head)) ? 'empty' : null;
}

/** The beginning of a text, for telling what it is; empty where it is no text. */
export async function headOf(stream: ReadableStream<Uint8Array>, length = 60_000): Promise<string> {
  let text = '';
  try {
    for await (const piece of textOf(stream)) {
      text += piece;
      if (text.length >= length) break;
    }
  } catch (error) {
    if (error instanceof BacklistError && error.facts.reason === 'encoding') return '';
    throw error;
  }
  return text.slice(0, length);
}
