import type { Sheet } from 'hucre';
import { isKept, tableFits } from './kept.ts';
import { elements, type Package, relationsOf, sheetParts } from './package.ts';

/** Parts a written copy never has, by what people call them. */
const PARTS: readonly [RegExp, string][] = [
  [/^xl\/(charts\/chart|chartsheets\/)/i, 'biểu đồ'],
  [/^xl\/cellimages/i, 'hình ảnh'],
  [/^xl\/pivotTables\//i, 'bảng xoay (PivotTable)'],
  [/^xl\/(slicers|timelines)\//i, 'nút lọc (slicer)'],
  [/^xl\/(vbaProject\.bin|macrosheets\/)/i, 'macro'],
  [/^xl\/threadedComments\//i, 'chuỗi bình luận'],
  [/^xl\/externalLinks\//i, 'liên kết tới tệp khác'],
  [/^xl\/(connections\.xml|queryTables\/|model\/)/i, 'kết nối dữ liệu'],
  [/^xl\/embeddings\//i, 'tệp nhúng'],
  [/^xl\/(ctrlProps|activeX)\//i, 'nút bấm và ô điều khiển'],
];

const count = (xml: string, name: string): number => elements(xml, name).length;

/** Pictures and shapes of a tab that its reader did not give. */
const drawingLosses = (opened: Package, path: string, sheet: Sheet): string[] =>
  relationsOf(opened, path)
    .filter(({ type }) => type === 'drawing')
    .flatMap(relation => {
      // A fallback repeats what stands before it for older programs.
      const xml = opened.text(relation.path).replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
      const boxes = elements(xml, 'cNvSpPr').filter(({ txBox }) => txBox === '1').length;
      const shapes = count(xml, 'sp') + count(xml, 'cxnSp') + count(xml, 'grpSp');
      return [
        ...(count(xml, 'pic') > (sheet.images?.length ?? 0) ? ['hình ảnh'] : []),
        ...(shapes > boxes || boxes > (sheet.textBoxes?.length ?? 0) ? ['hình vẽ'] : []),
      ];
    });

const hasPassword = (xml: string, name: string): boolean =>
  elements(xml, name).some(found => found.password !== undefined || found.hashValue !== undefined);

const tabLosses = (opened: Package, path: string, sheet: Sheet): string[] => {
  const xml = opened.text(path);
  // Everything asked here stands behind the boxes, which may be many or none.
  const rest = xml.slice(Math.max(xml.indexOf('</sheetData>'), 0));
  // Newer data bars stand twice: the plain one is kept, its refinement is not missed.
  const rules = elements(rest, 'cfRule').length - [...rest.matchAll(/<x14:cfRule[^>]*type="dataBar"/g)].length;
  const lost: [boolean, string][] = [
    [rules > (sheet.conditionalRules ?? []).filter(isKept).length, 'một số định dạng có điều kiện'],
    [count(rest, 'dataValidation') > (sheet.dataValidations ?? []).length, 'một số quy tắc nhập liệu'],
    [/<(customFilters|top10 |dynamicFilter|colorFilter|iconFilter|dateGroupItem)/.test(rest), 'điều kiện lọc tự đặt'],
    [(sheet.tables ?? []).some(table => !tableFits(table, sheet.rows)), 'một số bảng (Table)'],
    [hasPassword(rest, 'sheetProtection'), 'mật khẩu khóa trang'],
    [/<legacyDrawingHF/.test(rest), 'hình ảnh'],
  ];
  return [...lost.flatMap(([is, name]) => (is ? [name] : [])), ...drawingLosses(opened, path, sheet)];
};

/**
 * What a written copy of the opened workbook lacks, in Vietnamese, each thing once.
 * @param sheets the tabs as the reader gave them, in the workbook's order
 */
export const lossesOf = (opened: Package, sheets: readonly Sheet[]): string[] => {
  const parts = PARTS.flatMap(([part, name]) => (opened.names.some(found => part.test(found)) ? [name] : []));
  const tabs = sheetParts(opened)
    .filter(({ isTab }) => isTab)
    .flatMap(({ path }, index) => {
      const sheet = sheets[index];
      return sheet ? tabLosses(opened, path, sheet) : [];
    });
  return [...new Set([...parts, ...tabs])];
};
