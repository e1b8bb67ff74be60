import { describe, expect, it } from 'vitest';
import { checkResultSchema } from '@/utils/model/source';

describe('what a check came to', () => {
  const check = { at: 1, outcome: 'failed', added: 0, changed: 0, error: 'timeout', facts: {} };

  it('is read with an error code of another version, which costs the source nothing but its sentence', () => {
    expect(checkResultSchema.parse(check).error).toBe('timeout');
    expect(checkResultSchema.parse({ ...check, error: 'a-code-of-tomorrow' })).toEqual({
      ...check,
      error: 'internal',
    });
    expect(checkResultSchema.parse({ ...check, error: null }).error).toBeNull();
  });
});
