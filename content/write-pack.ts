// Puts a pack's files into a folder that may hold other things: nothing that is not the pack's own is written over or
// deleted, and the manifest comes last, so that a reader never meets one that names what is not there yet.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PackManifest, packManifestSchema, packShardSchema } from '../utils/feeds/pack';
import { ContentError } from './front-matter';
import { MANIFEST } from './pack-files';

async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
}

/** The manifest of the pack that was written here before; null where there is none. @throws ContentError for another's */
async function earlierManifest(folder: string): Promise<PackManifest | null> {
  const text = await textOf(path.join(folder, MANIFEST));
  if (text === null) return null;
  try {
    return packManifestSchema.parse(JSON.parse(text));
  } catch {
    throw new ContentError([`${path.join(folder, MANIFEST)}: is there already and is no pack's manifest`]);
  }
}

/** A shard that a run left behind which ended before its manifest. */
function isShard(text: string): boolean {
  try {
    return packShardSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

const isOwn = (text: string, sha256: string | undefined) =>
  createHash('sha256').update(text).digest('hex') === sha256;

/** What became of the files. */
export interface WrittenPack {
  written: string[];
  same: string[];
  deleted: string[];
}

/**
 * Writes the files that changed. Shards of the earlier pack that are in the new one no more are deleted, if they are as
 * that manifest says.
 * @throws ContentError where a file of that name is there that no earlier pack made: nothing is written then
 */
export async function writePack(folder: string, files: ReadonlyMap<string, string>): Promise<WrittenPack> {
  const earlier = await earlierManifest(folder);
  const hashes = new Map(earlier?.shards.map((shard) => [shard.path, shard.sha256]));
  const result: WrittenPack = { written: [], same: [], deleted: [] };
  const strange: string[] = [];
  for (const [file, text] of files) {
    const there = await textOf(path.join(folder, file));
    if (there === text) result.same.push(file);
    else if (there !== null && file !== MANIFEST && !hashes.has(file) && !isShard(there))
      strange.push(`${path.join(folder, file)}: is there already and was not made by this command`);
    else result.written.push(file);
  }
  if (strange.length > 0) throw new ContentError(strange);
  await mkdir(folder, { recursive: true });
  // The manifest is the last of the files.
  for (const file of result.written) {
    const at = path.join(folder, file);
    await writeFile(`${at}.new`, files.get(file) ?? '');
    await rename(`${at}.new`, at);
  }
  for (const [file, sha256] of hashes) {
    // A path of the earlier manifest that leads elsewhere was not written by this command.
    const there =
      files.has(file) || path.basename(file) !== file ? null : await textOf(path.join(folder, file));
    if (there === null || !isOwn(there, sha256)) continue;
    await rm(path.join(folder, file));
    result.deleted.push(file);
  }
  return result;
}
