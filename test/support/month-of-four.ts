/**
 * A month small enough to reckon by hand. November 2026, five units expected (HS-06 ended in October):
 * HS-01 18 of 20, 92 points; HS-02 9 of 12 (its name only), 70,5 points; HS-03 did not meet; HS-04 has 10 + 1 + 0 = 11, not 12, and a grade without a score;
 * HS-05 has roster figures only. October: HS-01 19 of 20, 95 points; HS-06 8 of 8, 49 points.
 */
export const ROSTER = `
  Mã    | Tên           | Số đảng viên | Từ tháng | Đến tháng
  HS-01 | Chi bộ thôn 1 | 20           |          |
  HS-02 | Chi bộ thôn 2 | 12           |          |
  HS-03 | Chi bộ thôn 3 | 9            |          |
  HS-04 | Chi bộ thôn 4 | 12           |          |
  HS-05 | Chi bộ thôn 5 | 7            | 11/2026  |
  HS-06 | Chi bộ thôn 6 | 8            |          | 10/2026`;

export const MEETINGS = `
  Mã chi bộ | Tên chi bộ    | Tháng   | Ngày họp   | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm | Tự xếp loại | Ngày gửi báo cáo
  HS-01     | Chi bộ thôn 1 | 11/2026 | 2026-11-05 | 20      | 18     | 1             | 1                | 92        | Tốt         | 2026-11-07
            | CB Thôn 2     | T11/2026 | 05/11/2026 | 12     | 9      |               |                  | 70,5      |             | 2026-11-08

  HS-03     | Chi bộ thôn 3 | 11/2026 | không họp  |         |        |               |                  |           |             |
  HS-04     | Chi bộ thôn 4 | 11/2026 | 2026-11-04 | 12      | 10     | 1             | 0                |           | Khá         | 2026-11-04
  HS-05     | Chi bộ thôn 5 | 11/2026 |            |         |        |               |                  |           |             |
  HS-01     | Chi bộ thôn 1 | 10/2026 | 2026-10-05 | 20      | 19     | 1             | 0                | 95        | Tốt         | 2026-10-06
  HS-06     | Chi bộ thôn 6 | 10/2026 | 2026-10-06 | 8       | 8      | 0             | 0                | 49        | Kém         |
            | Tổng cộng     |         |            | 40      | 37     |               |                  |           |             |`;
