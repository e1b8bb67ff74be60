// The interface of the account's storage: storage.sync, or a fake in tests.

export interface AccountItems {
  /** All items. @throws where the browser cannot read them */
  read(): Promise<Record<string, unknown>>;
  /** @throws an Error that names the quota, if there is no room or too much was written */
  write(items: Record<string, string>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}
