// The strings that each screen carries. For the build and the tests only; nothing that is shipped imports it.
import { doorStrings } from './door-strings';
import { en } from './en';
import { optionsStrings } from './options-strings';
import { panelStrings } from './panel-strings';
import { popupStrings } from './popup-strings';
import { transferStrings } from './transfer-strings';
import type { Key } from './translate';
import { welcomeStrings } from './welcome-strings';

const keysOf = (own: object): readonly Key[] => Object.keys({ ...en, ...own }) as Key[];

/** The keys of each, those that all of them carry included. */
export const SCREENS: Readonly<Record<string, readonly Key[]>> = {
  worker: keysOf(doorStrings),
  popup: keysOf(popupStrings),
  panel: keysOf(panelStrings),
  options: keysOf(optionsStrings),
  transfer: keysOf(transferStrings),
  welcome: keysOf(welcomeStrings),
};
