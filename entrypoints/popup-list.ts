// Reads what the popup shows first, in a file so small that it runs while the popup's own script is still on its way: opening
// the archive takes the browser longer than anything that the popup does itself.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MOST_NEW } from '@/components/popup/first-list';
import { openArchive } from '@/utils/store/database';
import { newestWithSources } from '@/utils/store/newest-reader';

export default defineUnlistedScript(() => {
  globalThis.firstList = openArchive().then((db) => newestWithSources(db, MOST_NEW));
  // The popup's own script reads again, and says what went wrong.
  globalThis.firstList.catch(() => undefined);
});
