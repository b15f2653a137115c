/** Whether a number format shows a date or a time: `dd/mm/yyyy`, `[h]:mm`; not `"ngày" 0` nor `General`. */
export const isDatePattern = (pattern: string | null | undefined): boolean => {
  if (!pattern || /^general$/i.test(pattern)) return false;
  const first = pattern.split(';')[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(first)) return true;
  return /[ymdhs]/i.test(first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ''));
};

export const isTextPattern = (pattern: string | null | undefined): boolean => pattern === '@' || pattern === '@@@';
