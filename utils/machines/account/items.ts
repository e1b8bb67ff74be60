// Where the account's items lie: storage.sync, and in tests whatever plays it.

export interface AccountItems {
  /** Everything that lies there. @throws where the browser cannot say */
  read(): Promise<Record<string, unknown>>;
  /** @throws an Error that names the quota, where there is no room or too much was written */
  write(items: Record<string, string>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}
