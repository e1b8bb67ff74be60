// What servers of others say: a reader server's subscriptions, ids and items, the listing of a WebDAV folder, and what lies
// in the browser's account.
import { readItemIds, readReaderItems, readSubscriptions } from '@/utils/feeds/reader-api';
import { unpack } from '@/utils/machines/account/pack';
import { orderOf } from '@/utils/machines/account/sources';
import { isEntity } from '@/utils/machines/entity-shape';
import { readAbout, wantedOfHighlight } from '@/utils/machines/folder/highlight-state';
import { filesListed } from '@/utils/machines/folder/listing';
import { namesOfEntity, wantedOfPost } from '@/utils/machines/folder/post-state';
import { isMoment } from '@/utils/model/moment';
import { bytesOf, type Fuzz, holds, mayFail, textOf } from '../target';

const FOLDER = new URL('https://cloud.example/dav/Backlist/');

export const seeds = [
  '0{"items":[{"id":"tag:google.com,2005:reader/item/0006057bd3f0c5a1","title":"x","published":1699990000,"crawlTimeMsec":"1700000000123","canonical":[{"href":"https://canal.example/1"}],"categories":["user/-/state/com.google/read"],"origin":{"streamId":"feed/1"},"summary":{"content":"<p>x"},"author":"A; B","enclosure":[{"href":"https://canal.example/a.mp3","type":"audio/mpeg","length":9}]}]}',
  '1{"subscriptions":[{"id":"feed/1","title":"Canal","url":"https://canal.example/feed","htmlUrl":"https://canal.example/"}]}',
  '2{"itemRefs":[{"id":"1700000000123456"},{"id":"-1"}],"continuation":"x"}',
  '3<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/dav/Backlist/changes-a-1.bin</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>12</d:getcontentlength><d:getetag>"x"</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>',
  '4{"id":"post:x","f":{"position":{"v":{"offset":1,"quote":"x","progress":0.5,"at":5},"t":"0mjuohs00000aaaaaaaa"},"read":{"v":1700000000000,"t":"0mjuohs00000aaaaaaaa"}},"s":{"labels":{"x":{"a":{"aaaaaaaa":"0mjuohs00000aaaaaaaa"},"r":{}}}}}',
  '4{"id":"source:x","f":{"state":{"v":"active","t":"0mjuohs00000aaaaaaaa"},"title":{"v":"x","t":"0mjuohs00000aaaaaaaa"},"url":{"v":"https://canal.example/feed","t":"0mjuohs00000aaaaaaaa"}},"s":{}}',
  '5{"b1.1.0":"jYtBCsMwDAT/smdT56yvlB6EoxAXpwmRHAxGfy+GPCBzmsPMu2MBdaixyRADYdq+dV91GvANAi4QOFm+BB5g2cqTo424nuVBupodSjEm/nF5SePtKBIXkRnuAXkGQfd6JqGGAAV1988f"}',
];

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

function readEntity(told: unknown): void {
  if (!isEntity(told)) return;
  const { f } = wantedOfPost(told);
  for (const moment of [f.read, f.star, f.later])
    holds('a mark has a moment', moment === null || isMoment(moment));
  const { deleted } = wantedOfHighlight(told).f;
  holds('a deletion has a moment', deleted === null || isMoment(deleted));
  namesOfEntity(told);
  const about = readAbout(told);
  holds('a mark is of the web', about === null || about.url === null || /^https?:/.test(about.url));
  const order = orderOf(told, null);
  holds(
    'a source is followed on the web',
    order === null || order.state === 'removed' || /^https?:/.test(order.url),
  );
}

export const fuzz: Fuzz = async (data) => {
  const bytes = bytesOf(data.subarray(1));
  const fetched = { url: 'https://rss.example/reader/api/0/x', contentType: 'application/json', bytes };
  switch ((data[0] ?? 0) % 6) {
    case 0:
      return mayFail(() => {
        for (const { item, crawled, entry } of readReaderItems(fetched)) {
          holds('an item has an id', item !== '');
          for (const moment of [crawled, entry.published, entry.updated])
            holds('a moment is one', moment === null || isMoment(moment));
          for (const line of [entry.title ?? '', ...entry.authors, ...entry.tags]) {
            holds('a line is well-formed', line.isWellFormed());
            holds('a line is short', line.length <= 1_100);
          }
          holds('an address leads to the web', entry.url === null || /^https?:/.test(entry.url));
        }
      });
    case 1:
      return mayFail(() => void readSubscriptions(fetched));
    case 2:
      return mayFail(() => {
        for (const id of readItemIds(fetched).ids) holds('an id is one', id !== '' && id.length <= 300);
      });
    case 3:
      for (const { name, bytes: size } of filesListed(textOf(bytes), FOLDER) ?? []) {
        holds('a name is a file’s of the folder', name !== '' && !name.includes('/'));
        holds('a size is a number', size === null || Number.isFinite(size));
      }
      return;
    case 4:
      return readEntity(parsed(textOf(bytes)));
    default: {
      const stored = parsed(textOf(bytes));
      if (typeof stored !== 'object' || stored === null) return;
      const { entities } = await unpack(stored as Record<string, unknown>);
      holds('what is unpacked has the shape', entities.every(isEntity));
    }
  }
};
