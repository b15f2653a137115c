/** The test workbooks whose expected figures lie beside them. */
export const WORKBOOKS = [
  'P1-mau-so-hop',
  'P2-bang-diem-thang',
  'P3-bang-dai-hai-tang',
  'P4-bieu-bi-thu',
  'P5-so-nhieu-loi',
] as const;

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
}

interface ExpectedMonth {
  readonly month: string;
  readonly summary: { readonly units: readonly Record<string, unknown>[]; readonly onTime?: number } & Record<
    string,
    unknown
  >;
  readonly check: {
    readonly errors: readonly Place[];
    readonly warnings: readonly Place[];
    readonly noWarnings: readonly Omit<Place, 'code'>[];
  };
}

/** One `NAME.expected.json`. */
export interface Expected extends ExpectedMonth {
  readonly more?: readonly ExpectedMonth[];
}
