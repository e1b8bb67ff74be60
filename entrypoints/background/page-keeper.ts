// Saves pages for popup, panel, context menu and keyboard, with a sign on the button if no screen is open.
import { BacklistError, toBacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import { announce } from '@/utils/messaging/changes';
import type { RetakeAnswer, SaveAnswer, SaveNotice } from '@/utils/model/saving';
import { flashBadge } from '@/utils/platform/badge';
import { captureTab, linkTextInTab } from '@/utils/platform/page-scripts';
import { readSession, removeSession, writeSession } from '@/utils/platform/session';
import type { Archive } from '@/utils/store/database';
import { retakeText } from '@/utils/sync/saving/retake-text';
import { saveLink } from '@/utils/sync/saving/save-link';
import { savePage } from '@/utils/sync/saving/save-page';
import { speakReadersLanguage } from './language';
import { syncDeps } from './sync-service';

const GROUP = 'saved:';
/** Milliseconds for which the result of a save is shown in the popup. */
const NEWS = 10 * 60_000;
/** Time limit for capturing a page, in milliseconds. */
const PATIENCE = 10_000;

function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new BacklistError('timeout')), PATIENCE);
  });
  return Promise.race([work, impatience]).finally(() => clearTimeout(timer));
}

/** @throws BacklistError also where the page went elsewhere while it was read, so that no page is kept for another's */
async function capture(tabId: number): Promise<unknown> {
  try {
    return await withPatience(captureTab(tabId));
  } catch (thrown) {
    const error = toBacklistError(thrown);
    // No extension has access to the browser's own pages and stores.
    throw error.code === 'internal' ? new BacklistError('permission-needed', { cause: thrown }) : error;
  }
}

export interface PageKeeper {
  save(tabId: number): Promise<SaveAnswer>;
  retake(tabId: number, postId: number, anyway: boolean): Promise<RetakeAnswer>;
  /** Saves without a screen: the result is shown on the button, and stored for the next screen. */
  saveUnseen(tabId: number): Promise<void>;
  /** `granted`: the user's answer to the browser's prompt for access to the link's site. */
  saveLinkUnseen(tabId: number, url: string, text: string, granted: Promise<boolean>): Promise<void>;
  notice(tabId: number): Promise<SaveNotice | null>;
  forget(tabId: number): Promise<void>;
}

/**
 * @param open the archive
 * @param sync runs due jobs
 */
export function makePageKeeper(open: () => Promise<Archive>, sync: () => void): PageKeeper {
  const sourceTitle = async () => {
    await speakReadersLanguage();
    return t('saved.source');
  };
  const changed = () => announce({ of: 'sources' });

  async function note(tabId: number, work: Promise<SaveAnswer>): Promise<void> {
    const notice: SaveNotice = await work.then(
      (answer) => ({ at: Date.now(), answer, error: null }),
      (thrown) => {
        const error = toBacklistError(thrown);
        if (error.code === 'internal') console.error('Backlist: a page could not be saved.', thrown);
        return { at: Date.now(), answer: null, error: error.code };
      },
    );
    await writeSession(GROUP + tabId, notice, GROUP);
    const isLacking = notice.error !== null || notice.answer?.text === 'no-access';
    await flashBadge(tabId, isLacking ? 'trouble' : 'done');
    changed();
    announce({ of: 'page', tabId });
    sync();
  }

  const save = async (tabId: number): Promise<SaveAnswer> => {
    const captured = await capture(tabId);
    const answer = await savePage(syncDeps(await open()), captured, await sourceTitle());
    changed();
    announce({ of: 'page', tabId });
    return answer;
  };

  return {
    save,
    async retake(tabId, postId, anyway) {
      const captured = await capture(tabId);
      return retakeText(syncDeps(await open()), captured, postId, anyway);
    },
    saveUnseen: (tabId) => note(tabId, save(tabId)),
    saveLinkUnseen: (tabId, url, text, granted) =>
      note(
        tabId,
        (async () => {
          const title = text || (await linkTextInTab(tabId, url));
          return saveLink(syncDeps(await open()), { url, title }, await granted, await sourceTitle());
        })(),
      ),
    async notice(tabId) {
      // Session storage does not survive an update of the extension, so the shape is always that of this version.
      const notice = (await readSession(GROUP + tabId)) as SaveNotice | undefined;
      return notice && Date.now() - notice.at < NEWS ? notice : null;
    },
    forget: (tabId) => removeSession(GROUP + tabId),
  };
}
