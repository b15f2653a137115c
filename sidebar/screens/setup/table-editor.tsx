import { useState } from 'preact/hooks';
import type { LayoutDescription, TableDescription } from '../../../src/core/views/describe-layout.ts';
import { Button } from '../../parts/button.tsx';
import { Reading } from '../../parts/reading.tsx';
import { useApp } from '../../state/app-context.ts';
import { useView } from '../../state/use-view.ts';
import { plain } from '../../text/plain.ts';
import { ColumnChoice } from './column-choice.tsx';
import { HeaderRows } from './header-rows.tsx';
import { choiceOf, clashes, fieldOptions, readRows, type TypedRows } from './layout-edits.ts';
import { SampleRows } from './sample-rows.tsx';

interface Props {
  /** By which the table is told from the others of its tab. */
  readonly id: string;
  readonly table: TableDescription;
  readonly fields: LayoutDescription['fields'];
  readonly put: (layout: LayoutDescription) => void;
}

/** A number is typed digit by digit: the header is read once it stands, after so many ms. */
const TYPING = 500;

const typedOf = ({ headerRows: [first, last] }: TableDescription): TypedRows => [String(first), String(last)];

/** The columns of a table with what each was taken for, to be corrected; below, five rows under the names now chosen. Under other header rows all of it is read anew before it is saved. */
export const TableEditor = ({ id, table: saved, fields, put }: Props) => {
  const { run } = useApp();
  const [typed, setTyped] = useState(typedOf(saved));
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map());
  const { sheet } = saved;
  const rows = readRows(typed);
  const wrongRows = typeof rows === 'string';
  const headerRows = wrongRows || rows.join() === saved.headerRows.join() ? null : rows;
  const preview = useView('previewLayout', headerRows && [{ sheet, headerRows, meanings: [] }], true, TYPING);
  const table = headerRows === null ? saved : preview.value?.tables.find(other => other.sheet === sheet);
  const retype = (to: TypedRows): void => {
    setTyped(to);
    setChosen(new Map());
  };

  const options = table === undefined ? [] : fieldOptions(table, fields);
  const labelOf = (id: string | null): string => options.find(one => one.id === id)?.label ?? '';
  const columns = (table?.columns ?? []).map(one => {
    const field = chosen.get(one.id);
    return { ...one, field: field === undefined ? one.field : field };
  });
  const twice = clashes(columns);
  const missing = (table?.missing ?? []).filter(label => !columns.some(({ field }) => labelOf(field) === label));
  const choice = table === undefined ? null : choiceOf(table, headerRows, chosen);
  const problem = wrongRows
    ? rows
    : twice.length > 0
      ? `Hai cột cùng là ${twice.map(id => `«${labelOf(id)}»`).join(', ')}. Hãy đổi một cột.`
      : '';
  const edited = wrongRows || headerRows !== null || choice !== null;
  const key = `layout ${id}`;
  const save = async (): Promise<void> => {
    if (choice === null) return;
    const said = { text: `Đã lưu cách đọc trang «${plain(sheet, 80)}».` };
    const outcome = await run({ key, name: 'saveLayout', args: [choice], say: () => said });
    if (outcome?.ok) put(outcome.value);
  };
  return (
    <div class="editor">
      <HeaderRows typed={typed} wrong={wrongRows || preview.trouble !== null} change={retype} />
      {headerRows !== null && <Reading view={preview} what="bảng theo dòng tiêu đề này" />}
      {headerRows !== null && missing.length > 0 && (
        <p class="error-text">Với dòng tiêu đề này, bảng còn thiếu: {missing.join(', ')}.</p>
      )}
      {table !== undefined && (
        <>
          <ul class="plain-list columns">
            {columns.map(column => (
              <ColumnChoice
                key={column.id}
                id={`${key} ${column.id}`}
                column={column}
                options={options}
                changed={chosen.has(column.id)}
                choose={field => setChosen(new Map([...chosen, [column.id, field]]))}
              />
            ))}
          </ul>
          <SampleRows columns={columns} options={options} sheet={sheet} />
        </>
      )}
      <p role="status" class={problem === '' ? 'hint' : 'error-text'}>
        {problem !== '' ? `Lỗi: ${problem}` : edited ? 'Có thay đổi chưa lưu.' : 'Chưa đổi gì.'}
      </p>
      <div class="row">
        <Button deed={key} off={choice === null || problem !== ''} onClick={() => void save()}>
          Lưu cách đọc bảng
        </Button>
        {edited && <Button onClick={() => retype(typedOf(saved))}>Bỏ thay đổi</Button>}
      </div>
    </div>
  );
};
