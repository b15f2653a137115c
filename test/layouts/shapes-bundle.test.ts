import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import type { CheckReport, SummaryReport } from '../../src/core/summary/report.ts';
import { isBlank, isDate, isError } from '../../src/core/values/box.ts';
import type { Answer } from '../../src/sheets/answer.ts';
import { workbookBytes } from '../local/open.ts';
import { openBundle } from '../support/bundle.ts';
import type { Answered } from '../support/shape-checks.ts';
import { readShape, scoreAnswers } from '../support/shape-fixture.ts';
import type { ShapeGrid } from '../support/shape-grid.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/shapes');

/** Writes a tab as another program would. */
const addTab = (workbook: ExcelJS.Workbook, { sheet, boxes, hidden, merges }: ShapeGrid): void => {
  const tab = workbook.addWorksheet(sheet);
  boxes.forEach((row, r) => {
    row.forEach((box, c) => {
      if (isBlank(box)) return;
      const cell = tab.getCell(r + 1, c + 1);
      if (isDate(box)) {
        cell.value = new Date(Date.UTC(box.y, box.m - 1, box.d, 0, box.minute ?? 0));
        cell.numFmt = box.minute === undefined ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm';
      } else cell.value = isError(box) ? { error: box.text as ExcelJS.CellErrorValue['error'] } : box; // shapes hold errors of Excel only
    });
    if (hidden?.(r)) tab.getRow(r + 1).hidden = true;
  });
  for (const { row, column, rows, columns } of merges?.() ?? [])
    tab.mergeCells(row + 1, column + 1, row + rows, column + columns);
};

const answerOf = async (host: Host, month: string): Promise<Answered> => {
  // every function of the bundle that programs call answers in this form
  const summed = (await host.run('summarizeMonth', [month])) as Answer<{ summary: SummaryReport }>;
  const checked = (await host.run('checkMonth', [month])) as Answer<CheckReport>;
  const findings = checked.ok ? checked.value.findings : [];
  const said = [...(summed.ok ? [] : [summed.fault.message]), ...findings.map(({ message }) => message)].join('\n');
  return { summary: summed.ok ? summed.value.summary : null, findings, said, thrown: null };
};

test.each(['ba-thang-canh-nhau-gop-o', 'phieu-moi-chi-bo', 'form-gui-lai'])(
  '%s is read through the bundle as by the core alone',
  async name => {
    const shape = readShape(FOLDER, name);
    const { expected, tabs } = shape;
    const workbook = await workbookBytes(file => {
      for (const tab of tabs) addTab(file, tab);
    });
    const host = await openBundle({ workbook, today: expected.today });
    const answers: Answered[] = [];
    for (const { month } of [expected, ...(expected.more ?? [])]) answers.push(await answerOf(host, month));
    const { verdict, differs, told } = scoreAnswers(shape, answers);
    expect({ verdict, differs }, told.join('\n')).toEqual({ verdict: 'ok', differs: [] });
  },
);
