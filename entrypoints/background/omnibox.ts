// The keyword in the address bar: posts that speak of what is typed, from the same look-up as everywhere.
import { browser } from 'wxt/browser';
import { urlKey } from '@/utils/core/url-key';
import { formatDay } from '@/utils/i18n/dates';
import { t } from '@/utils/i18n/translate';
import { askPanel } from '@/utils/messaging/panel-request';
import type { LookupHit } from '@/utils/model/lookup';
import { type OmniboxAnswer, type OmniboxPlace, onOmnibox } from '@/utils/platform/omnibox';
import { lastWindow } from '@/utils/platform/windows';
import { parseQuery } from '@/utils/search/lookup/query-language';
import { markTitle } from '@/utils/search/lookup/title-marks';
import type { Archive } from '@/utils/store/database';
import { postsByUrlKeys, sourceRows } from '@/utils/store/posts/archive-reader';
import { read } from '@/utils/store/read';
import { openPanelOn } from './doors';
import { speakReadersLanguage } from './language';
import { answerLookUp } from './look-up';

/** Firefox shows six. */
const MOST = 6;
/** Characters of the typed text that are looked up. */
const LONGEST = 300;

const readerOf = (postId: number) => browser.runtime.getURL(`/sidepanel.html?tab=1#/post/${postId}`);
const READER = /^[\w-]+:\/\/[\w-]+\/sidepanel\.html\?tab=1#\/post\/\d+$/;
const isReader = (text: string) => text.startsWith(browser.runtime.getURL('/')) && READER.test(text);
/** What Enter opens: the post's page at the passage, or the reader if it has no page. */
const contentOf = ({ post, address }: LookupHit) => address ?? post.url ?? readerOf(post.id);

/** Suggestions for what is typed. `sync` runs due jobs. */
export async function suggest(db: Archive, typed: string, sync: () => void): Promise<OmniboxAnswer> {
  await speakReadersLanguage();
  const query = typed.slice(0, LONGEST);
  if (query.trim() === '') return { first: t('omnibox.start'), suggestions: [] };
  const request = { query, limit: MOST, offset: 0, order: 'relevance' as const };
  const [{ hits }, sources] = await Promise.all([answerLookUp(db, request, sync), sourceRows(db)]);
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const parsed = parseQuery(query);
  const asked = query.trim();
  return {
    first: hits.length === 0 ? t('omnibox.none', { query: asked }) : t('omnibox.lookup', { query: asked }),
    suggestions: hits.map((hit) => {
      const { post } = hit;
      const title = post.title || t('post.untitled');
      const day = post.published === null ? [] : [formatDay(post.published)];
      return {
        content: contentOf(hit),
        title,
        marks: markTitle(title, parsed, post.lang),
        beside: [titles.get(post.sourceId) ?? '', ...day].filter((part) => part !== '').join(', '),
      };
    }),
  };
}

async function openAt(url: string, place: OmniboxPlace): Promise<void> {
  if (place === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: place === 'newForegroundTab' });
}

/** The look-up in a tab of its own. */
async function lookUpInTab(query: string, active: boolean): Promise<void> {
  await askPanel({ show: 'lookup', query });
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html?tab=1'), active });
}

/** Whether an address is one of the archive's posts: chosen from suggestions that the worker no longer remembers. */
async function isPost(open: () => Promise<Archive>, url: string): Promise<boolean> {
  const key = urlKey(url);
  return key !== null && (await read((db) => postsByUrlKeys(db, [key]), open)).length > 0;
}

/** @param sync runs due jobs */
export function watchOmnibox(open: () => Promise<Archive>, sync: () => void): void {
  const complain = (error: unknown) =>
    console.error('Backlist: what was entered in the address bar could not be opened.', error);
  // Remembered between typing and Enter, to answer in the gesture itself; a worker that died meanwhile asks the archive.
  let windowId: number | undefined;
  let offered: ReadonlySet<string> = new Set();

  onOmnibox({
    started() {
      lastWindow().then((id) => {
        windowId = id;
      }, complain);
    },
    async typed(text) {
      const answer = await read((db) => suggest(db, text, sync), open);
      offered = new Set(answer.suggestions.map(({ content }) => content));
      return answer;
    },
    entered(text, place) {
      const query = text.trim().slice(0, LONGEST);
      if (offered.has(text) || isReader(text)) openAt(text, place).catch(complain);
      else if (/^https?:\/\//i.test(text)) {
        isPost(open, text)
          .then((known) => (known ? openAt(text, place) : lookUpInTab(query, true)))
          .catch(complain);
      } else if (place === 'currentTab' && windowId !== undefined)
        openPanelOn(windowId, { show: 'lookup', query });
      else lookUpInTab(query, place !== 'newBackgroundTab').catch(complain);
    },
  });
}
