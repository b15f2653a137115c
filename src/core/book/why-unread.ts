import { numberInText } from '../boxes/number.ts';
import { recognise } from '../table/columns.ts';
import { filled, type Grid } from '../table/grid.ts';
import { labelKey } from '../text/label-key.ts';
import { isLegacyFont } from '../text/legacy-font.ts';

const textsOf = ({ boxes }: Grid): string[] =>
  boxes.flatMap(row => row.flatMap(box => (typeof box === 'string' && box.trim() !== '' ? [box] : [])));

const SEPARATORS = [';', '\t', '|', ','];

/** The sign that parts the figures of a table whose rows stand in one column each, or null. */
const separatorOf = ({ boxes }: Grid): string | null => {
  const rows = boxes.filter(row => filled(row).length > 0);
  const alone = rows.flatMap(row => (filled(row).length === 1 ? [String(row[filled(row)[0] ?? 0])] : []));
  if (rows.length < 2 || alone.length * 2 < rows.length) return null;
  const parted = (sign: string): number => alone.filter(text => text.split(sign).length >= 4).length;
  return SEPARATORS.find(sign => parted(sign) >= 2 && parted(sign) * 2 >= alone.length) ?? null;
};

const PERSON =
  /^(ho (va )?ten|ho ten|ten dang vien|ho va ten dang vien|ten (hoi vien|nguoi)|dang vien|ma (so )?(the )?dang vien)$/;

/** Whether a header of the tab lists persons: their names, with days or marks of a roll-call beside them. */
const listsPersons = ({ boxes }: Grid): boolean =>
  boxes.some(
    row =>
      filled(row).length >= 3 &&
      row.some(box => typeof box === 'string' && PERSON.test(labelKey(box))) &&
      !row.some(box => typeof box === 'string' && ['name', 'code'].includes(recognise([box], []).field ?? '')),
  );

/** Whether the tab has a row of labels with figures of meetings, and none that says whose they are. */
const lacksUnits = ({ boxes }: Grid): boolean =>
  boxes.some(row => {
    const fields = row.flatMap(box =>
      typeof box === 'string' && numberInText(box) === null ? (recognise([box], []).field ?? []) : [],
    );
    const figures = fields.filter(field =>
      ['due', 'present', 'attendance', 'score', 'grade', 'excused', 'unexcused', 'absent'].includes(field),
    );
    return new Set(figures).size >= 2 && !fields.includes('name') && !fields.includes('code');
  });

/** Why no table of meetings was found in any of these tabs, and what to do: one sentence that names the cause; null where none is known. */
export const whyUnread = (grids: readonly Grid[]): string | null => {
  const written = grids.filter(grid => textsOf(grid).length > 0 || grid.boxes.some(row => filled(row).length > 0));
  if (written.length === 0)
    return 'Tệp này chưa ghi gì. Hãy mở đúng tệp có số liệu sinh hoạt chi bộ, hoặc chọn «Tạo bảng mẫu».';
  const named = (sheet: string): string => (sheet === '' ? 'Vùng đã chọn' : `Trang «${sheet}»`);
  for (const grid of written) {
    const sign = separatorOf(grid);
    if (sign !== null)
      return `${named(grid.sheet)}: cả bảng nằm trong một cột, các số liệu cách nhau bằng dấu «${sign === '\t' ? 'tab' : sign}» nên không đọc được từng cột. Hãy chọn cột đó rồi vào Dữ liệu → Phân tách văn bản thành cột.`;
  }
  for (const grid of written)
    if (isLegacyFont(textsOf(grid)))
      return `${named(grid.sheet)} viết bằng phông chữ kiểu cũ (TCVN3 hoặc VNI) nên không đọc được tiếng Việt. Hãy chuyển mã sang Unicode (ví dụ bằng UniKey, mục Công cụ) rồi dán lại.`;
  for (const grid of written)
    if (listsPersons(grid))
      return `${named(grid.sheet)} là danh sách từng người (có họ và tên), không phải số liệu theo chi bộ nên không tính được. Hãy dùng sổ ghi số người của từng chi bộ, và không để họ tên đảng viên trong tệp dùng chung: đó là dữ liệu cá nhân.`;
  for (const grid of written)
    if (lacksUnits(grid))
      return `${named(grid.sheet)} có cột số liệu nhưng không có cột nào ghi tên chi bộ. Hãy thêm cột «Tên chi bộ», hoặc ghi tên chi bộ phía trên bảng.`;
  return null;
};
