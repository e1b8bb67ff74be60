// Imported by a screen's entrypoint: registers the strings of the larger screens.
import { enPanel } from './en-panel';
import { addStrings } from './translate';

addStrings(enPanel);
