// The strings that each screen carries. For the build and the tests only; nothing that is shipped imports it.

import { enBase } from '../en/base';
import { doorStrings } from '../screens/door-strings';
import { optionsStrings } from '../screens/options-strings';
import { panelStrings } from '../screens/panel-strings';
import { popupStrings } from '../screens/popup-strings';
import { transferStrings } from '../screens/transfer-strings';
import { welcomeStrings } from '../screens/welcome-strings';
import type { Key } from '../translate';

const keysOf = (own: object): readonly Key[] => Object.keys({ ...enBase, ...own }) as Key[];

/** The keys of each, those that all of them carry included. */
export const SCREENS: Readonly<Record<string, readonly Key[]>> = {
  worker: keysOf(doorStrings),
  popup: keysOf(popupStrings),
  panel: keysOf(panelStrings),
  options: keysOf(optionsStrings),
  transfer: keysOf(transferStrings),
  welcome: keysOf(welcomeStrings),
};
