// Files that are handed to the browser: written into the extension's own file system first, so that their size is no
// matter of memory.

/** Writes a file of the extension's own; the one of that name before it goes. */
export async function inOwnFile(
  name: string,
  write: (sink: WritableStream<Uint8Array>) => Promise<unknown>,
): Promise<File> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(name, { create: true });
  await write(await handle.createWritable());
  return handle.getFile();
}

/** `backlist-2026-11-29.zip`, by the reader's own day. */
export function datedName(what: string, ending: string, at = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${what}-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}.${ending}`;
}

/** Hands a file to the browser as a download. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
