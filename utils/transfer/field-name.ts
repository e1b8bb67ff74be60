/** A field's name as it is compared: `Date Saved`, `date_saved` and `dateSaved` are one. */
export const fieldName = (name: string): string => name.toLowerCase().replace(/[\s_\ufeff-]/g, '');
