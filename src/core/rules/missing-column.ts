import { type PlacedFault, placedAt } from '../findings/fault.ts';
import { nearestLabels } from '../table/column-map.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import type { TableRule } from './rule.ts';

/** Columns that a meetings table needs and lacks, with the labels that come nearest. A measure that is lacking alone is a warning: the other one stands; an error where another table of the month gives it, for the total is then of some units only. */
export const missingColumn: TableRule = ({ table, missing, lacking, partly }) => {
  const { header, grid, map } = table;
  const headerRow = header.first + 1;
  const tell = (field: FieldId, left: 'score' | 'attendance' | 'grade' | null): PlacedFault => {
    const facts = {
      label: fieldLabel(field),
      sheet: grid.sheet,
      headerRow,
      nearest: nearestLabels(field, header.columns),
      left,
      rate: left === 'score' && map.field.has('rate'),
    };
    const fault = { code: 'table/missing-column', at: [], facts } as const;
    const isMild = left !== null && !partly.includes(field);
    return placedAt(table, headerRow, isMild ? { ...fault, severity: 'warning' } : fault);
  };
  const graded = map.field.has('grade') || map.field.has('good');
  return [
    ...missing.map(field => tell(field, null)),
    ...lacking.map(field => tell(field, field !== 'score' ? 'score' : graded ? 'grade' : 'attendance')),
  ];
};
