// Imported by the worker: registers what is said outside of our screens.
import { enDoors } from './en-doors';
import { addStrings } from './translate';

addStrings(enDoors);
