// The workshop at work: bytes → parsers → sanitiser → entries of our model.
import { cleanEntry } from '@/utils/extract/clean-entry';
import { feedLinks } from '@/utils/extract/feed-links';
import { parseHtml } from '@/utils/extract/parse-html';
import { decodeBytes } from '@/utils/feeds/decode';
import { readFeedBytes } from '@/utils/feeds/read-feed';
import { readShardBytes } from '@/utils/feeds/read-shard';
import type { Workshop } from '@/utils/sync/workshop';

export const workshop: Workshop = {
  async readFeed(fetched) {
    const feed = readFeedBytes(fetched);
    return {
      title: feed.title ?? '',
      siteUrl: feed.siteUrl,
      lang: feed.lang,
      ttlMinutes: feed.ttlMinutes,
      ownAddress: feed.feedUrl,
      entries: feed.entries.map((entry) => cleanEntry({ ...entry, lang: entry.lang ?? feed.lang })),
    };
  },
  async findFeeds({ bytes, contentType, url }) {
    return feedLinks(parseHtml(decodeBytes(bytes, contentType)), url);
  },
  async readShard(fetched) {
    return readShardBytes(fetched).map(cleanEntry);
  },
};
