// What work came to: the code of its error, or 'nothing'.
import { BacklistError } from '@/utils/core/errors';

export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error) => (error instanceof BacklistError ? error.code : String(error)),
  );
