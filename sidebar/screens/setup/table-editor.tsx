import { useState } from 'preact/hooks';
import type { LayoutDescription, TableDescription } from '../../../src/core/describe-layout.ts';
import { Button } from '../../parts/button.tsx';
import { useApp } from '../../state/app-context.ts';
import { plain } from '../../text/plain.ts';
import { ColumnChoice } from './column-choice.tsx';
import { HeaderRows } from './header-rows.tsx';
import { choiceOf, clashes, fieldOptions } from './layout-edits.ts';
import { SampleRows } from './sample-rows.tsx';

interface Props {
  readonly table: TableDescription;
  readonly fields: LayoutDescription['fields'];
  readonly put: (layout: LayoutDescription) => void;
}

/** The columns of a table with what each was taken for, to be corrected; below, five rows under the names now chosen. */
export const TableEditor = ({ table, fields, put }: Props) => {
  const { run } = useApp();
  const [rows, setRows] = useState(table.headerRows);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map());
  const options = fieldOptions(table, fields);
  const fieldOf = (column: string, field: string | null): string | null =>
    chosen.has(column) ? (chosen.get(column) ?? null) : field;
  const columns = table.columns.map(one => ({ ...one, field: fieldOf(one.column, one.field) }));
  const twice = clashes(columns);
  const moved = rows[0] !== table.headerRows[0] || rows[1] !== table.headerRows[1];
  const choice = choiceOf(table, moved ? rows : null, chosen);
  const badRows = rows[0] < 1 || rows[1] < rows[0] || rows[1] - rows[0] > 4;
  const problem = badRows
    ? 'Dòng tiêu đề không hợp lệ: dòng cuối phải bằng hoặc sau dòng đầu.'
    : twice.length > 0
      ? `Hai cột cùng là ${twice.map(id => `«${options.find(one => one.id === id)?.label ?? id}»`).join(', ')}. Hãy đổi một cột.`
      : '';
  const key = `layout ${table.sheet} ${table.headerRows[0]}`;
  const save = async (): Promise<void> => {
    if (choice === null) return;
    const said = { text: `Đã lưu cách đọc trang «${plain(table.sheet, 80)}».` };
    const outcome = await run({ key, name: 'saveLayout', args: [choice], say: () => said });
    if (outcome?.ok) put(outcome.value);
  };
  return (
    <div class="editor">
      <HeaderRows rows={rows} change={setRows} sheet={table.sheet} />
      <ul class="plain-list columns">
        {columns.map(column => (
          <ColumnChoice
            key={column.column}
            id={`${key} ${column.column}`}
            column={column}
            options={options}
            changed={chosen.has(column.column)}
            choose={field => setChosen(new Map([...chosen, [column.column, field]]))}
          />
        ))}
      </ul>
      <SampleRows columns={columns} options={options} sheet={table.sheet} />
      <p role="status" class={problem === '' ? 'hint' : 'error-text'}>
        {problem !== '' ? `Lỗi: ${problem}` : choice === null ? 'Chưa đổi gì.' : 'Có thay đổi chưa lưu.'}
      </p>
      <div class="row">
        <Button deed={key} off={choice === null || problem !== ''} onClick={() => void save()}>
          Lưu cách đọc bảng
        </Button>
        {choice !== null && (
          <Button
            onClick={() => {
              setRows(table.headerRows);
              setChosen(new Map());
            }}
          >
            Bỏ thay đổi
          </Button>
        )}
      </div>
    </div>
  );
};
