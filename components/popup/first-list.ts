// What the popup's list is made of. It is on its way before anything is drawn, and before the script that draws has come.
import type { NewestPosts } from '@/utils/store/posts/newest-reader';

/** Posts that are read, of which fewer are shown where something else has to be. */
export const MOST_NEW = 8;

declare global {
  /** Left by the script that runs first (entrypoints/popup-list.ts); undefined where that did not come. */
  var firstList: Promise<NewestPosts> | undefined;
}
