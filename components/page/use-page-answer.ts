// The answer for a tab, asked again whenever the background says that it changed.
import { useServices } from '@/components/services';
import { type Loaded, useLoaded } from '@/components/use-loaded';
import type { PageAnswer } from '@/utils/model/page';

/** Asks for the page in a tab, once it is known which, and keeps the answer fresh. */
export function usePageAnswer(tabId: number | null): Loaded<PageAnswer> {
  const { send } = useServices();
  return useLoaded(
    () => (tabId === null ? null : send('page.answer', { tabId })),
    [send, tabId],
    (change) => change.of === 'page' && change.tabId === tabId,
  );
}
