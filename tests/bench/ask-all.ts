// Asks queries of a worker that was just woken, and of one that is warm.
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchWorker } from './bench-worker';
import { round, spread } from './figures';
import type { Asked } from './in-worker/engine';

type Spread = ReturnType<typeof spread>;

export interface Figures {
  coldQueries: number;
  /** Milliseconds. */
  cold: Spread;
  warm: Spread;
  /** Other queries, asked of the two engines in the other order: what the second one reads, the browser has read for the first. */
  otherOrder?: Spread;
  /** Look-ups that are typed to their end, from the second of their last letters on. */
  typed?: Spread;
  recordsPerQuery?: number;
  bytesPerQuery?: number;
  /** The same records read again by the database alone, in milliseconds. */
  readAlone?: Spread;
  hitsPerQuery: number;
  /** The most that was seen behind a query, garbage included; and what is held once all is collected. */
  heapMB: number;
  heldMB?: number;
}

/** One of the engines in the worker: its code, and which of its functions answers. */
export interface Engine {
  code: string;
  name: string;
}

/** Cold questions of the engine for each of another's, which take long. */
const OURS_FOR_THEIRS = 5;
/**
 * Milliseconds after a worker with gigabytes in it was stopped, in which the browser gives them back with both processors: no
 * reader of either engine would have the other one torn down beside it.
 */
const TORN_DOWN = 10_000;

/** So many letters of a look-up are typed one after the other, and the first of them is not counted. */
const LETTERS = 4;

/** What was asked of one engine so far. */
class Answers {
  readonly #cold: Asked[] = [];
  readonly #warm: Asked[] = [];
  readonly #others: Asked[] = [];
  readonly #typed: Asked[] = [];
  #heap = 0;
  #held: number | null = null;

  constructor(
    readonly worker: BenchWorker,
    readonly engine: Engine,
  ) {}

  /** Each of a worker that was stopped and woken before. */
  async askCold(inputs: readonly unknown[]): Promise<void> {
    for (const input of inputs) {
      await this.worker.wake(this.engine.code);
      this.#cold.push(await this.#ask(input));
    }
  }

  /** All in one life of the worker, which has answered one before. */
  async askWarm(inputs: readonly unknown[]): Promise<void> {
    for (const input of inputs) this.#warm.push(await this.#ask(input));
    if (this.#warm[0]?.records !== undefined) this.#held = await this.worker.held();
  }

  /** The same with other inputs, which are counted apart. */
  async askOthers(inputs: readonly unknown[]): Promise<void> {
    for (const input of inputs) this.#others.push(await this.#ask(input));
  }

  /** Asks again with each of the last letters, as somebody types them. */
  async type(inputs: readonly string[]): Promise<void> {
    for (const input of inputs) {
      for (let missing = LETTERS - 1; missing >= 0; missing--) {
        const asked = await this.#ask(input.slice(0, input.length - missing));
        if (missing < LETTERS - 1) this.#typed.push(asked);
      }
    }
  }

  async #ask(input: unknown): Promise<Asked> {
    const asked = await this.worker.call<Asked>(this.engine.name, input);
    this.#heap = Math.max(this.#heap, await this.worker.heap());
    return asked;
  }

  figures(): Figures {
    const warm = this.#warm;
    const mean = (of: (asked: Asked) => number): number =>
      Math.round(warm.reduce((sum, asked) => sum + (of(asked) ?? 0), 0) / Math.max(1, warm.length));
    return {
      coldQueries: this.#cold.length,
      cold: spread(this.#cold.map(({ ms }) => ms)),
      warm: spread(warm.map(({ ms }) => ms)),
      ...(this.#others.length === 0 ? {} : { otherOrder: spread(this.#others.map(({ ms }) => ms)) }),
      ...(this.#typed.length === 0 ? {} : { typed: spread(this.#typed.map(({ ms }) => ms)) }),
      ...(this.#held === null
        ? {}
        : {
            recordsPerQuery: mean(({ records }) => records),
            bytesPerQuery: mean(({ bytes }) => bytes),
            readAlone: spread(warm.map(({ readMs }) => readMs)),
            heldMB: round(this.#held / 1e6, 1),
          }),
      hitsPerQuery: mean(({ hits }) => hits),
      heapMB: round(this.#heap / 1e6, 1),
    };
  }
}

/** Every query cold and warm. */
export async function askAll(
  worker: BenchWorker,
  engine: Engine,
  inputs: readonly unknown[],
): Promise<Figures> {
  const answers = new Answers(worker, engine);
  await answers.askCold(inputs);
  await answers.askWarm(inputs);
  return answers.figures();
}

/** What two engines are asked besides, once both are warm. */
export interface Besides {
  others: readonly string[];
  typed: readonly string[];
}

/** The same of two engines in turns, with `samples` cold questions of the other one; with two and more, `besides` as well. */
export async function askInTurns(
  worker: BenchWorker,
  engine: Engine,
  opponent: Engine,
  inputs: readonly unknown[],
  samples: number,
  besides?: Besides,
): Promise<{ ours: Figures; theirs: Figures }> {
  const ours = new Answers(worker, engine);
  const theirs = new Answers(worker, opponent);
  const askBesides = async (one: Answers, { others, typed }: Besides): Promise<void> => {
    await one.askOthers(others);
    await one.type(typed);
  };
  for (let turn = 0; turn < samples; turn += 1) {
    const mine = inputs.slice(turn * OURS_FOR_THEIRS, (turn + 1) * OURS_FOR_THEIRS);
    // Of a worker that holds nothing.
    await worker.wake(engine.code);
    await wait(TORN_DOWN);
    await ours.askCold(mine);
    if (turn === 0) await ours.askWarm(inputs);
    await theirs.askCold(mine.slice(0, 1));
    if (turn === 0) await theirs.askWarm(inputs);
    if (turn !== 1 || !besides) continue;
    await askBesides(theirs, besides);
    await worker.wake(engine.code);
    await wait(TORN_DOWN);
    await ours.askCold(mine.slice(0, 1));
    await askBesides(ours, besides);
  }
  return { ours: ours.figures(), theirs: theirs.figures() };
}
