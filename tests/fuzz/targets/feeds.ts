// Bytes of a server as a feed, a shard of a pack, or WordPress's interface.
import type { RawEntry } from '@/utils/feeds/raw-feed';
import { readFeedBytes } from '@/utils/feeds/read-feed';
import { readShardBytes } from '@/utils/feeds/read-shard';
import { readWordpressBytes } from '@/utils/feeds/wordpress';
import { bytesOf, type Fuzz, holds, mayFail } from '../target';

const URL_OF = 'https://quay.example/feed';

export const seeds = [
  '0<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title><item><guid>1</guid><title>A &amp; b</title><pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate><description><![CDATA[<p>x</p>]]></description></item></channel></rss>',
  '0<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quay.example/"><title type="html">Q</title><entry><id>a</id><link href="/a"/><updated>2024-01-02T03:04:05Z</updated><content type="xhtml"><div>x</div></content></entry></feed>',
  '0<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item rdf:about="https://quay.example/1"><title>x</title></item></rdf:RDF>',
  '0{"version":"https://jsonfeed.org/version/1.1","title":"Q","items":[{"id":"1","content_html":"<p>x","date_published":"2024-01-02"}]}',
  '0<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
  '1{"format":1,"posts":[{"guid":"1","url":"/1","title":"x","published":null,"updated":null,"authors":[],"tags":[],"lang":null,"summary":"","html":"<p>x"}]}',
  '2[{"id":1,"link":"/a","title":{"rendered":"x"},"content":{"rendered":"<p>x"},"date_gmt":"2024-01-02T03:04:05"}]',
];

function expectSound(entries: readonly RawEntry[]): void {
  for (const { guid, title, authors, tags, published } of entries) {
    holds('every entry has a guid', guid !== '');
    for (const line of [title ?? '', ...authors, ...tags]) {
      holds('a line is well-formed', line.isWellFormed());
      holds('a line is short', line.length <= 1_100);
    }
    holds('a date is a number', published === null || Number.isFinite(published));
  }
}

export const fuzz: Fuzz = async (data) => {
  const fetched = { url: URL_OF, contentType: null, bytes: bytesOf(data.subarray(1)) };
  const readers = [(f: typeof fetched) => readFeedBytes(f).entries, readShardBytes, readWordpressBytes];
  const read = readers[(data[0] ?? 0) % 3] ?? readShardBytes;
  await mayFail(() => expectSound(read(fetched)));
};
