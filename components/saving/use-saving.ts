// Saving the page in a tab, with what became of it: here, or by the context menu and the keyboard a moment ago.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { type Action, useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { BacklistError, type ErrorCode } from '@/utils/core/errors';
import { urlKey } from '@/utils/core/url-key';
import { t } from '@/utils/i18n/translate';
import type { PageAnswer } from '@/utils/model/page';
import type { SaveAnswer } from '@/utils/model/saving';

export interface Saving {
  answer: SaveAnswer | null;
  /** Why nothing was saved. */
  failure: ErrorCode | null;
  undone: boolean;
  action: Action;
  save(): Promise<void>;
  undo(): Promise<void>;
  /** Asks for access to the page's site, in the click itself, and has its text fetched. */
  fetchText(): Promise<void>;
  /** The message was seen. */
  close(): void;
}

/**
 * @param tabId null until it is known which tab is at hand
 * @param onSaved what is known of the page has changed
 */
export function useSaving(tabId: number | null, onSaved: () => void): Saving {
  const { send, requestSite } = useServices();
  const action = useAction();
  const [own, setOwn] = useState<SaveAnswer | null>(null);
  const [undone, setUndone] = useState(false);
  const notice = useLoaded(
    () => (tabId === null ? null : send('page.saved', { tabId })),
    [send, tabId],
    (change) => change.of === 'page' && change.tabId === tabId,
  );
  const told = notice.value ?? null;
  const answer = own ?? told?.answer ?? null;

  const forget = async () => void (tabId !== null && (await send('page.saved.seen', { tabId })));
  return {
    answer,
    failure: own ? null : (told?.error ?? null),
    undone,
    action,
    async save() {
      if (tabId === null) return;
      setUndone(false);
      const done = await action.run(async () => {
        const saved = await send('page.save', { tabId });
        await forget();
        setOwn(saved);
        say(t(saved.outcome === 'saved' ? 'save.done' : 'save.known'));
      });
      if (done) onSaved();
    },
    async undo() {
      if (!answer) return;
      const done = await action.run(async () => {
        await send('post.delete', { ids: [answer.post.id] });
        await forget();
      });
      if (!done) return;
      setUndone(true);
      say(t('save.undone'));
      onSaved();
    },
    async fetchText() {
      if (!answer?.post.url) return;
      const { id, url } = answer.post;
      const granted = requestSite(url);
      const done = await action.run(async () => {
        if (!(await granted)) throw new BacklistError('permission-needed');
        await send('post.fetch', { id });
        await forget();
      });
      if (done) setOwn({ ...answer, text: 'coming' });
    },
    close() {
      setOwn(null);
      setUndone(false);
      action.clear();
      void action.run(forget).then(notice.reload);
    },
  };
}

/** Whether the page can be saved: a web page that may be read and is not in the archive as it is. */
export function canSave(answer: PageAnswer | undefined, url: string | null): boolean {
  if (!/^https?:/.test(url ?? answer?.url ?? '')) return false;
  if (!answer) return true;
  if (answer.state === 'private' || answer.state === 'unreadable') return false;
  return answer.known === null || answer.known.urlKey !== urlKey(answer.url);
}

/** What is said of the page beside the message that it was just saved: not once more that it is in the archive. */
export function besideSaving(answer: PageAnswer, { answer: saved, undone }: Saving): PageAnswer {
  return saved && !undone && saved.post.id === answer.known?.id ? { ...answer, known: null } : answer;
}
