// The workshop's methods: bytes → parsers → sanitiser → entries of our model.
import { cleanEntry } from '@/utils/extract/clean-entry';
import { parseHtml } from '@/utils/extract/html/parse-html';
import { feedLinks } from '@/utils/extract/page/feed-links';
import { decodeBytes } from '@/utils/feeds/decode';
import { isCompleteFeed } from '@/utils/feeds/history';
import { readFeedBytes } from '@/utils/feeds/read-feed';
import { readShardBytes } from '@/utils/feeds/read-shard';
import { readItemIds, readReaderItems, readSubscriptions } from '@/utils/feeds/reader-api';
import type { Workshop } from '@/utils/sync/workshop';
import { backCatalogue } from './back-catalogue';

export const workshop: Workshop = {
  async readFeed(fetched) {
    const feed = readFeedBytes(fetched);
    return {
      title: feed.title ?? '',
      siteUrl: feed.siteUrl,
      lang: feed.lang,
      ttlMinutes: feed.ttlMinutes,
      next: feed.next,
      complete: isCompleteFeed(decodeBytes(fetched.bytes, fetched.contentType)),
      ownAddress: feed.feedUrl,
      entries: feed.entries.map((entry) => cleanEntry({ ...entry, lang: entry.lang ?? feed.lang })),
    };
  },
  ...backCatalogue,
  async findFeeds({ bytes, contentType, url }) {
    return feedLinks(parseHtml(decodeBytes(bytes, contentType)), url);
  },
  async readShard(fetched) {
    return readShardBytes(fetched).map(cleanEntry);
  },
  readSubscriptions: async (fetched) => readSubscriptions(fetched),
  readItemIds: async (fetched) => readItemIds(fetched),
  async readReaderItems(fetched) {
    return readReaderItems(fetched).map(({ entry, ...item }) => ({ ...item, entry: cleanEntry(entry) }));
  },
};
