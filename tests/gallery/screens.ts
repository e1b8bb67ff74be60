// Every screen of Backlist in its important states: what `npm run gallery` draws, and what is tested for everybody's sake
// in tests/e2e/screens.e2e.ts. A screen is a line in one of these lists.
import type { Screen } from './screen';
import { ARCHIVE } from './screens/archive';
import { MARKER } from './screens/marker';
import { PAGES } from './screens/pages';
import { PANEL } from './screens/panel';
import { POPUP } from './screens/popup';
import { READER } from './screens/reader';

export const SCREENS: readonly Screen[] = [...POPUP, ...PANEL, ...ARCHIVE, ...READER, ...PAGES, ...MARKER];
