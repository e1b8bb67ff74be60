// Reads the browser's own log of its network (--log-net-log), in which every request names who asked for it.
import { readFile } from 'node:fs/promises';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Requests to the network by who asked: the extension in any of its contexts, or pages. The browser's own are left out. */
export interface Requests {
  byExtension: string[];
  byPages: string[];
  /** Every address of the web, whoever asked for it. */
  all: string[];
}

/** The log, an event a line. One whose browser was killed breaks off within its last line. */
function parseLog(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    return JSON.parse(`${text.slice(0, text.lastIndexOf(',\n'))}]}`) as NetLog;
  }
}

/** Reads the log of a browser that was closed, or killed. */
export async function requestsOf(file: string, extensionId: string): Promise<Requests> {
  const log = parseLog(await readFile(file, 'utf8'));
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  const requests: Requests = { byExtension: [], byPages: [], all: [] };
  for (const { type, params } of log.events) {
    if (type !== start || params?.url === undefined) continue;
    if (/^https?:/.test(params.url)) requests.all.push(params.url);
    if (params.initiator === undefined) continue;
    if (params.initiator === `chrome-extension://${extensionId}`) requests.byExtension.push(params.url);
    else if (/^https?:/.test(params.initiator)) requests.byPages.push(params.url);
  }
  return requests;
}
