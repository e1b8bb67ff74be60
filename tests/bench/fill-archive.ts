// Fills the archive of an extension with posts, through the product's own ingest.
import type { BenchWorker } from './bench-worker';
import { round } from './figures';
import type { BenchPost } from './generated-posts';
import type { OwnWork } from './trace';

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
    /** The most that it did between two turns of the timer, likewise. */
    betweenTimersMs: number;
    /** Milliseconds of the merge once no more posts were coming in, which is counted among those of all posts. */
    mergedAtRestMs: number;
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
  let [posts, textBytes, ms, blockedMs, felt, offered] = [0, 0, 0, 0, 0, 0];
  const own: OwnWork = { longestMs: 0, betweenTimersMs: 0 };
  const note = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!traced) return work();
    const { answer, own: now } = await worker.traced(work);
    own.longestMs = Math.max(own.longestMs, now.longestMs);
    own.betweenTimersMs = Math.max(own.betweenTimersMs, now.betweenTimersMs);
    return answer;
  };
  let batch: BenchPost[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const filled = await note(() => worker.call<FilledBatch>('bench.fill', sourceId, batch, offered));
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
  const rest = await note(() => worker.call<Omit<FilledBatch, 'added'>>('bench.mergeAtRest'));
  ms += rest.ms;
  blockedMs = Math.max(blockedMs, rest.blockedMs);
  felt += rest.felt;
  return {
    posts,
    textBytes,
    indexing: {
      postsPerSecond: round(posts / (ms / 1_000), 0),
      longestBlockMs: round(blockedMs, 1),
      blocksOver50ms: felt,
      longestTaskMs: round(own.longestMs, 1),
      betweenTimersMs: round(own.betweenTimersMs, 1),
      mergedAtRestMs: round(rest.ms, 0),
    },
    bytes: await worker.call<IndexBytes>('bench.indexBytes', sourceId),
  };
}
