// Reads the popup's list, in a file so small that it runs while the popup's script is still loading: opening the archive takes the
// browser longer than everything that the popup does.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MOST_NEW } from '@/components/popup/first-list';
import { openArchive } from '@/utils/store/database';
import { newestWithSources } from '@/utils/store/posts/newest-reader';

export default defineUnlistedScript(() => {
  globalThis.firstList = openArchive().then((db) => newestWithSources(db, MOST_NEW));
  // The popup's script reads again, and reports the error.
  globalThis.firstList.catch(() => undefined);
});
