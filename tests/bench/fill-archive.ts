// Fills the archive of an extension with posts, through the product's own ingest.
import type { BenchWorker } from './bench-worker';
import { round } from './figures';
import type { BenchPost } from './generated-posts';

/** Posts handed to the worker at once. */
const BATCH = 250;

export interface IndexBytes {
  headers: number;
  frequencies: number;
  blocks: number;
  vectors: number;
  segments: number;
  /** Of what is indexed besides these posts: the bundled archive. */
  otherTextBytes: number;
}

export interface Filled {
  posts: number;
  textBytes: number;
  indexing: {
    postsPerSecond: number;
    /** Time that passed between two turns of a timer, which grows with whatever else the machine does. */
    longestBlockMs: number;
    blocksOver50ms: number;
    /** The longest turn of the worker's event loop, in milliseconds on a processor. */
    longestTaskMs: number;
  };
  bytes: IndexBytes;
}

interface FilledBatch {
  ms: number;
  blockedMs: number;
  felt: number;
  added: number;
}

/**
 * @param worker awake, with in-worker/engine.ts; each post is shown to `see`
 * @param traced whether its turns are looked at, which takes the browser's time
 */
export async function fillArchive(
  worker: BenchWorker,
  from: AsyncIterable<BenchPost> | Iterable<BenchPost>,
  see: (post: BenchPost) => void,
  say: (progress: string) => void,
  traced = true,
): Promise<Filled> {
  const sourceId = await worker.call<number>('bench.makeSource');
  let [posts, textBytes, ms, blockedMs, felt, offered, longestTaskMs] = [0, 0, 0, 0, 0, 0, 0];
  let batch: BenchPost[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const taking = () => worker.call<FilledBatch>('bench.fill', sourceId, batch, offered);
    const { answer: filled, longestMs } = traced
      ? await worker.traced(taking)
      : { answer: await taking(), longestMs: 0 };
    longestTaskMs = Math.max(longestTaskMs, longestMs);
    offered += batch.length;
    posts += filled.added;
    ms += filled.ms;
    blockedMs = Math.max(blockedMs, filled.blockedMs);
    felt += filled.felt;
    batch = [];
    if (offered % 5_000 === 0) say(`${posts} posts, ${Math.round(posts / (ms / 1_000))} a second`);
  };
  for await (const post of from) {
    batch.push(post);
    see(post);
    textBytes += Buffer.byteLength(post.title) + Buffer.byteLength(post.text);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return {
    posts,
    textBytes,
    indexing: {
      postsPerSecond: round(posts / (ms / 1_000), 0),
      longestBlockMs: round(blockedMs, 1),
      blocksOver50ms: felt,
      longestTaskMs: round(longestTaskMs, 1),
    },
    bytes: await worker.call<IndexBytes>('bench.indexBytes', sourceId),
  };
}
