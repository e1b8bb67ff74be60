// What was chosen, as one bundle. ZIPs are opened: one, several at once, and one that was packed into another.
import { type Bundle, bundleOf, type GivenFile, gone, isNoise } from './bundle';
import { zipBundle } from './zip-bundle';

/** @throws BacklistError `damaged-file` (`reason` `gone`) */
async function firstBytes(blob: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  } catch (error) {
    throw gone(error);
  }
}

/** `PK` and what may follow (APPNOTE 4.3.6). */
async function isZip(blob: Blob): Promise<boolean> {
  const [p, k, a, b] = await firstBytes(blob);
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** Bytes of a stream, which the browser keeps where it has room. */
async function blobOf(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const reader = stream.getReader();
  const parts: Blob[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    parts.push(new Blob([value as BlobPart]));
  }
}

/** What a ZIP holds; where that is nothing but another one, what that one holds. */
async function opened({ path, blob }: GivenFile): Promise<Bundle> {
  const outer = await zipBundle(path, blob);
  const [only, ...others] = outer.paths;
  if (only === undefined || others.length > 0 || !/\.zip$/i.test(only)) return outer;
  const packed = await blobOf(outer.open(only));
  if (!(await isZip(packed))) return outer;
  const inner = await zipBundle(path, packed);
  return { ...inner, refused: [...outer.refused, ...inner.refused] };
}

function together(name: string, parts: readonly Bundle[]): Bundle {
  const places = new Map<string, () => ReadableStream<Uint8Array>>();
  for (const [n, part] of parts.entries())
    for (const path of part.paths) places.set(`${n + 1} ${part.name}/${path}`, () => part.open(path));
  return {
    name,
    paths: [...places.keys()],
    refused: parts.flatMap(({ refused }) => refused),
    open: (path) => places.get(path)?.() ?? new Blob().stream(),
  };
}

/** @throws BacklistError `damaged-file` for a broken archive */
export async function givenBundle(name: string, files: readonly GivenFile[]): Promise<Bundle> {
  const useful = files.filter(({ path }) => !isNoise(path));
  const [first, ...others] = useful;
  if (first && others.length === 0) return (await isZip(first.blob)) ? opened(first) : bundleOf(name, useful);
  // A ZIP beside other files is one of them, as what is attached to a note.
  for (const { path, blob } of useful)
    if (!/\.zip$/i.test(path) || !(await isZip(blob))) return bundleOf(name, useful);
  return together(name, await Promise.all(useful.map(opened)));
}
