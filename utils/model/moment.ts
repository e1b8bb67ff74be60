// A moment as rows and messages hold it.
import * as z from 'zod/mini';
import { FIRST_MOMENT, LAST_MOMENT } from '@/utils/core/moment';

export const momentSchema = z.number().check(z.minimum(FIRST_MOMENT), z.maximum(LAST_MOMENT));
