// One request per host at a time, with a pause between.

export interface HostLanes {
  /** Runs a task when every earlier one of the same host is done. */
  run<T>(host: string, task: () => Promise<T>): Promise<T>;
}

/** @param pause milliseconds between the end of one request and the start of the next on the same host */
export function createHostLanes(pause: number, wait: (milliseconds: number) => Promise<void>): HostLanes {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(host, task) {
      const before = last.get(host);
      const mine = before ? before.then(() => wait(pause)).then(task) : task();
      // The next one waits for the end, however it ended; the caller handles the error.
      const done = mine.then(
        () => undefined,
        () => undefined,
      );
      last.set(host, done);
      void done.then(() => last.get(host) === done && last.delete(host));
      return mine;
    },
  };
}
