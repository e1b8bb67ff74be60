// Reads a feed: bytes → raw feed. Large: not for the worker.
import { finishFeed } from './finish-feed';
import { parseFeedBytes } from './parse-feed';
import type { Fetched, RawFeed } from './raw-feed';

/**
 * The feed in a fetched answer: entries bounded, identified, without repeats; their HTML not yet safe.
 * @throws BacklistError as `parseFeedBytes` does, and nothing else
 */
export function readFeedBytes(fetched: Fetched): RawFeed {
  return finishFeed(parseFeedBytes(fetched));
}
