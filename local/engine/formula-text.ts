/** Outside quoted text, quoted tab names and array braces. */
const mapCode = (formula: string, change: (char: string) => string): string => {
  let quote = '';
  let depth = 0;
  let out = '';
  for (const char of formula) {
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    out += quote || depth || char === '}' ? char : change(char);
  }
  return out;
};

/** The engine separates arguments with commas only: `=IF(A1;"a;b";2)` → `=IF(A1,"a;b",2)`. */
export const withCommas = (formula: string): string => mapCode(formula, char => (char === ';' ? ',' : char));

/** The names of the functions a formula calls, in capitals: `=IF(sum(A1),1,2)` → `IF`, `SUM`. */
export const functionNames = (formula: string): string[] => {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');
  return [...code.matchAll(/([A-Za-z_][\w.]*)\s*\(/g)].map(match => (match[1] ?? '').toUpperCase());
};

// Excel marks functions newer than 2007 in the file; the engine and people know them without the mark.
const MARKED = new Set(
  'CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS XLOOKUP XMATCH LET VSTACK HSTACK TOCOL TOROW TAKE DROP CHOOSECOLS CHOOSEROWS WRAPROWS WRAPCOLS EXPAND TEXTSPLIT TEXTBEFORE TEXTAFTER UNIQUE SORTBY SEQUENCE RANDARRAY LAMBDA BYROW BYCOL MAP REDUCE SCAN MAKEARRAY ISOMITTED DAYS ISFORMULA'.split(
    ' ',
  ),
);
const MARKED_SHEET = new Set(['FILTER', 'SORT']);

/** Without the marks a file puts before newer functions: `_xlfn._xlws.FILTER(` → `FILTER(`. */
export const withoutMarks = (formula: string): string =>
  formula.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xludf\./g, '').replace(/\b_xlpm\.(?=\w)/g, '');

/** With the marks a file needs before newer functions, so that Excel does not show `#NAME?`. */
export const withMarks = (formula: string): string => {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  return parts
    .map((part, index) =>
      index % 2
        ? part
        : part.replace(/([A-Za-z_][\w.]*)(?=\s*\()/g, name => {
            const upper = name.toUpperCase();
            if (MARKED_SHEET.has(upper)) return `_xlfn._xlws.${upper}`;
            return MARKED.has(upper) ? `_xlfn.${upper}` : name;
          }),
    )
    .join('');
};
