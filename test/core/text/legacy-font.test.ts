import { expect, test } from 'vitest';
import { isLegacyFont } from '../../../src/core/text/legacy-font.ts';

test.each<[string, readonly string[], boolean]>([
  ['TCVN3', ['Tæng hîp th¸ng 11/2026', 'Chi bé', 'Cã mÆt', 'Tæng ®iÓm', 'XÕp lo¹i', 'Tèt'], true],
  ['TCVN3, its plain words alone', ['Chi bé', 'Chi bé th«n 1', 'Tèt'], true],
  ['VNI', ['Chi boä', 'Toång ñieåm', 'Xeáp loaïi', 'Toát'], true],
  ['capitals of TCVN3, which are drawn by another font', ['§¶ng ®iÓm', 'KÐm'], true],
  ['Unicode', ['Tổng hợp tháng 11/2026', 'Chi bộ', 'Có mặt', 'Tổng điểm'], false],
  ['Unicode, decomposed', ['Chi bộ', 'Tổng điểm'].map(text => text.normalize('NFD')), false],
  ['without accents', ['Chi bo', 'Tong diem', 'Tot'], false],
  ['one page, a name from elsewhere', ['Chi bộ', 'Tổng điểm', 'Café Garçon', 'Buôn Ñô'], false],
  ['eth for Đ', ['Số Ðảng viên', 'Tổng ðiểm'], false],
  ['one strange text only', ['Chi bé'], false],
  ['ordinals and signs alone', ['No ¹', '© 2026', '18 × 20', '½'], false],
  ['nothing', [], false],
])('%s', (_, texts, expected) => expect(isLegacyFont(texts)).toBe(expected));
